import { create } from 'zustand';
import type { SampleProgress } from '../../shared/contract/library.ts';
import type { Result } from '../../shared/contract/problem.ts';
import { getHost } from './host.ts';

interface SampleMaking {
  /** Null while no sample company is being made; its date is '' until the first export is written. */
  readonly progress: SampleProgress | null;
  readonly isCancelled: boolean;
}

const idle: SampleMaking = { progress: null, isCancelled: false };

const useMaking = create<SampleMaking>(() => idle);

/** The sample company as it is being made; it outlives the screen, so that one may look elsewhere meanwhile. */
export function useSampleMaking(): SampleMaking {
  return useMaking();
}

/** Makes the sample company as a workspace; null where a person called it off before it was there. */
export async function makeSample(name: string, client: string): Promise<Result<{ workspaceId: string }> | null> {
  useMaking.setState({ progress: { date: '', done: 0, total: 1 }, isCancelled: false });
  const stop = getHost().on('sample/progress', (progress) => useMaking.setState({ progress }));
  const made = await getHost().call('library/create', { kind: 'sample', name, client });
  stop();
  const { isCancelled } = useMaking.getState();
  useMaking.setState(idle);
  return !made.ok && isCancelled ? null : made;
}

/** Calls the sample company off: no workspace is made and nothing of it stays. */
export async function cancelSample(): Promise<void> {
  useMaking.setState({ isCancelled: true });
  await getHost().call('library/cancelSample', {});
}
