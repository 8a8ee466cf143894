import type { ScreenProps } from '../../../app/routes.ts';
import { ImportFlow } from './ImportFlow.tsx';
import { ImportHistory } from './ImportHistory.tsx';
import { PastImport } from './PastImport.tsx';

/** Imports: the list of what came in, one past import, or the one that is on its way (`imports/new`). */
export function ImportsScreen({ route }: ScreenProps) {
  const [which] = route.rest;
  if (which === 'new') return <ImportFlow workspaceId={route.workspaceId} />;
  if (which !== undefined) return <PastImport workspaceId={route.workspaceId} id={Number(which)} />;
  return <ImportHistory workspaceId={route.workspaceId} />;
}
