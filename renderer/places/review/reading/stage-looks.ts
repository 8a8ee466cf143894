import type { Entity } from '../../../../shared/model/entities.ts';
import type { FunctionKey } from '../../../kit/functions.ts';

/** How a stage is shown: the handbook's words and owner, or the usual ones while the handbook says nothing. */
export interface StageLook {
  readonly label: string;
  readonly hint: string;
  readonly owner: FunctionKey;
  /** What the plan comes to over the period that is shown. */
  readonly targetVolume: number | null;
  readonly targetRate: number | null;
}

const usual: Readonly<Record<string, readonly [label: string, hint: string, owner: FunctionKey]>> = {
  inquiry: ['Inquiry', 'Asked something of us', 'marketing'],
  mql: ['MQL', 'Ready by marketing’s rules', 'marketing'],
  sal: ['SAL', 'Accepted', 'telequalification'],
  sql: ['SQL', 'Need confirmed', 'sales'],
  opportunity: ['Opportunity', 'In the forecast', 'sales'],
  won: ['Won', 'Signed', 'sales'],
  lost: ['Lost', '', 'sales'],
  recycled: ['Recycled', 'Back to nurture', 'marketing'],
  disqualified: ['Disqualified', '', 'other'],
};

export type StageLooks = (stage: string) => StageLook;

/** The looks of all stages by the definitions of a handbook; `planOf` turns a plan into one for the shown period. */
export function stageLooks(
  definitions: readonly Entity<'definitions'>[],
  planOf: (perReview: number | null) => number | null,
): StageLooks {
  const byStage = new Map(definitions.map((definition) => [definition.stage, definition]));
  return (stage) => {
    const [label, hint, owner] = usual[stage] ?? [stage, '', 'shared'];
    const definition = byStage.get(stage);
    if (!definition) return { label, hint, owner, targetVolume: null, targetRate: null };
    return {
      label: definition.label === '' ? label : definition.label,
      hint: definition.hint === '' ? hint : definition.hint,
      owner: definition.ownerFunction === 'other' ? owner : definition.ownerFunction,
      targetVolume: planOf(definition.targetVolume),
      targetRate: definition.targetRate,
    };
  };
}

/** Several of what is in a stage, in a sentence: "MQLs", "opportunities". */
export function stagePlural(stage: string, label: string): string {
  if (stage === 'inquiry') return 'inquiries';
  if (stage === 'opportunity') return 'opportunities';
  return `${label}s`;
}
