import type { Figure } from './figure.ts';

const noRate = 'No rate for ';

/** Why nothing is known of a quota that is there: its currencies have no rate. */
export function withoutRateWords(currencies: readonly string[], quarter: string): string {
  return `${noRate}${currencies.join(' and ')}, in which the quota for ${quarter} is.`;
}

/** Whether coverage is not known since the quota has no rate, and not since there is none. */
export function wantsQuotaRate(coverage: Pick<Figure, 'denominator' | 'note'> | undefined): boolean {
  return coverage?.denominator === undefined && (coverage?.note?.startsWith(noRate) ?? false);
}
