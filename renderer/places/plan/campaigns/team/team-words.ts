import type { MemberFunction } from '../../../../../shared/contract/library.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { functionLabel } from '../../../../../shared/model/function-label.ts';
import { andList } from '../../../../kit/signing/sign-words.ts';

interface RaciWords {
  readonly letter: string;
  readonly label: string;
}

/** What each letter means. */
export const raciWords: Readonly<Record<Entity<'campaignRoles'>['raci'], RaciWords>> = {
  accountable: { letter: 'A', label: 'Accountable' },
  responsible: { letter: 'R', label: 'Responsible' },
  consulted: { letter: 'C', label: 'Consulted' },
  informed: { letter: 'I', label: 'Informed' },
};

/** "all three functions", "Marketing only", "Marketing and Sales". */
export function teamWords(functions: readonly MemberFunction[]): string {
  const three = ['marketing', 'telequalification', 'sales'] as const;
  if (three.every((one) => functions.includes(one))) return 'all three functions';
  if (functions.length === 0) return 'nobody here any more';
  const [only] = functions;
  return functions.length === 1 && only ? `${functionLabel(only)} only` : andList(functions.map(functionLabel));
}
