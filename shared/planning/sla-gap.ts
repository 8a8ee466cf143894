import type { SlaTerms } from './sla-terms.ts';

/**
 * Why the data can't tell of a promise: it says no time or number yet (`terms`), counts in no time (`unit`), begins where
 * the data has no clock (`clock`), no calls are imported (`calls`) or not more than one a lead (`attempts`), the handbook
 * has nothing to test (`rules`), or nobody has typed a count (`typed`).
 */
export const gapCauses = ['terms', 'unit', 'clock', 'calls', 'attempts', 'rules', 'typed'] as const;

/** What keeps a promise from being measured, as a cause and in words. */
export interface PromiseGap {
  readonly cause: (typeof gapCauses)[number];
  readonly why: string;
}

/** The stages whose entries the data knows a clock of. */
const clockedStages = ['mql', 'sal', 'sql', 'opportunity'];

/** Why the data has no clock for the words of a promise about time, and what would give it one; null where it has one. */
export function clockGap({
  kind,
  fromStage,
  unit,
  amount,
}: Pick<SlaTerms, 'kind' | 'fromStage' | 'unit' | 'amount'>): PromiseGap | null {
  if (amount === null) return { cause: 'terms', why: 'No time is agreed yet.' };
  if (unit === 'count' || unit === 'attempts') {
    return { cause: 'unit', why: 'It is counted in no time: choose hours or days.' };
  }
  if (!clockedStages.includes(fromStage)) {
    return {
      cause: 'clock',
      why: 'The data has no clock that begins here: it knows when MQL, SAL, SQL and Opportunity are entered. Let it begin at one of them.',
    };
  }
  if (kind !== 'first-touch' || fromStage === 'mql') return null;
  return {
    cause: 'clock',
    why: 'The data tells the first touch after a lead became an MQL only. Let it begin at MQL, or make it a take-over: the data knows when each stage is entered.',
  };
}
