import type { ScreenProps } from '../../../app/routes.ts';
import { PersonaList } from './PersonaList.tsx';
import { PersonaPage } from './PersonaPage.tsx';
import { usePersonas } from './use-personas.ts';

/** C1: the kinds of buyers, or one of them. */
export function PersonasScreen({ route }: ScreenProps) {
  const personas = usePersonas();
  const [id] = route.rest;
  const shown = personas.find(({ entry }) => entry.id === id);
  if (shown) return <PersonaPage key={shown.entry.id} workspaceId={route.workspaceId} shown={shown} />;
  return <PersonaList workspaceId={route.workspaceId} personas={personas} isGone={id !== undefined} />;
}
