import type { TandemBridge } from '../../shared/contract/bridge.ts';
import { showProblem } from '../kit/toast.tsx';
import { getHost } from '../state/host.ts';
import { currentRoute, navigate, workspaceHref } from './routes.ts';

/** Shows a workspace file that the shell gave to this window; one that is shown already stays at its screen. */
export async function openGivenWorkspace(bridge: TandemBridge, path: string): Promise<void> {
  const opened = await getHost().call('library/open', { path });
  const route = currentRoute();
  const shown = route.kind === 'workspace' ? route.workspaceId : null;
  if (opened.ok) {
    if (opened.value.workspaceId !== shown) navigate(workspaceHref(opened.value.workspaceId));
    return;
  }
  showProblem(opened.problem);
  // The shell took this window for the file's from the moment that it handed it over.
  await bridge.hello(shown);
}
