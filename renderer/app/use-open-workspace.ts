import { useEffect, useState } from 'react';
import type { Problem } from '../../shared/contract/problem.ts';
import { getHost } from '../state/host.ts';

export type Opening =
  | { readonly state: 'opening' }
  | { readonly state: 'open' }
  | { readonly state: 'failed'; readonly problem: Problem };

/** Makes the host open a workspace that an address names, wherever the library has its file. */
export function useOpenWorkspace(workspaceId: string): Opening {
  const [opening, setOpening] = useState<Opening>({ state: 'opening' });
  useEffect(() => {
    let isCurrent = true;
    setOpening({ state: 'opening' });
    void openById(workspaceId).then((problem) => {
      if (isCurrent) setOpening(problem === null ? { state: 'open' } : { state: 'failed', problem });
    });
    return () => {
      isCurrent = false;
    };
  }, [workspaceId]);
  return opening;
}

async function openById(workspaceId: string): Promise<Problem | null> {
  const info = await getHost().call('workspace/info', { workspaceId });
  if (info.ok) return null;
  if (info.problem.code !== 'workspace.notOpen') return info.problem;
  const library = await getHost().call('library/list', {});
  if (!library.ok) return library.problem;
  const card = library.value.workspaces.find((workspace) => workspace.workspaceId === workspaceId);
  if (!card) return info.problem;
  const opened = await getHost().call('library/open', { path: card.path });
  return opened.ok ? null : opened.problem;
}
