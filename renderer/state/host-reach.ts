import { create } from 'zustand';

/**
 * Whether the server of this page lets the window in. `locked-out`: it answers, but not with this window's key, since
 * each start has a new one. `gone`: nothing has answered at this address for a while.
 */
export type HostReach = 'reached' | 'locked-out' | 'gone';

interface Reach {
  readonly reach: HostReach;
}

const useReach = create<Reach>(() => ({ reach: 'reached' }));

/** Whether the server of this page lets the window in. */
export function useHostReach(): HostReach {
  return useReach(({ reach }) => reach);
}

/** A single socket may fail while a server starts. */
const enoughRefusals = 3;
/** Less is what a start takes. */
const patienceMs = 30_000;

let refusals = 0;
let failingSince: number | null = null;

/** A socket was opened: the server is there and takes the key. */
export function noteReached(): void {
  refusals = 0;
  failingSince = null;
  useReach.setState({ reach: 'reached' });
}

/** A socket ended before it was open, of which a page is not told why: `answers` asks whether anything is there. */
export async function noteUnreached(answers: () => Promise<boolean>, now: number = Date.now()): Promise<void> {
  failingSince ??= now;
  refusals += 1;
  if (refusals < enoughRefusals) return;
  const isThere = await answers();
  if (failingSince === null) return;
  if (isThere) useReach.setState({ reach: 'locked-out' });
  else if (now - failingSince >= patienceMs) useReach.setState({ reach: 'gone' });
}

/** Whether the page's own server answers. */
export async function serverAnswers(): Promise<boolean> {
  try {
    return (await fetch(new URL('.', document.baseURI), { method: 'HEAD', cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

/** The state outside of components, for tests. */
export function hostReach(): HostReach {
  return useReach.getState().reach;
}
