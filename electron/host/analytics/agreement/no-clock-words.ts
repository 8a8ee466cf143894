import type { SlaTerms } from '../../../../shared/planning/sla-terms.ts';

/** Why the data has no clock for a promise about time, and what would give it one. */
export function noClockWords({ kind, fromStage, unit }: Pick<SlaTerms, 'kind' | 'fromStage' | 'unit'>): string {
  if (unit === 'count' || unit === 'attempts') return 'It is counted in no time: choose hours or days.';
  const isDated = ['mql', 'sal', 'sql', 'opportunity'].includes(fromStage);
  if (isDated && kind === 'first-touch') {
    return 'The data tells the first touch after a lead became an MQL only. Let it begin at MQL, or make it a take-over: the data knows when each stage is entered.';
  }
  return 'The data has no clock that begins here: it knows when MQL, SAL, SQL and Opportunity are entered. Let it begin at one of them.';
}
