import type { PersonaEntry } from '../../../../shared/planning/persona-terms.ts';
import { valueCalled } from '../../../../shared/planning/persona-terms.ts';
import { editPersona } from '../../../commands/edit-persona.ts';
import { runChange } from '../../../document/index.ts';
import { showToast } from '../../../kit/toast.tsx';
import { useHostQuery } from '../../../state/use-host-query.ts';

/** How a persona is tied to the CRM. */
interface Tie {
  /** The values that the CRM has in the field by which the persona is told. */
  readonly known: readonly string[];
  /** Counts those whom the CRM calls exactly so, where nothing else was said; says so and offers it back. */
  byName(name: string): void;
}

/** Ties a persona to the value of the CRM that it is called by. */
export function useTie(workspaceId: string, entry: PersonaEntry): Tie {
  const { data } = useHostQuery('review/dimensionValues', { workspaceId, dimension: entry.crmDimension });
  const known = data?.values.map(({ value }) => value).filter((value) => value !== '') ?? [];
  const byName = (name: string) => {
    const crmValue = entry.crmValue === '' ? valueCalled(name, known) : null;
    if (crmValue === null) return;
    runChange(editPersona({ ...entry, name }, { crmValue }, 'CRM value'));
    showToast({
      text: `Tied to the CRM’s ${entry.crmDimension} “${crmValue}”`,
      canUndo: true,
    });
  };
  return { known, byName };
}
