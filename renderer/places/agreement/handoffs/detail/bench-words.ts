import type { MethodOutput } from '../../../../../shared/contract/contract.ts';
import type { Figure } from '../../../../../shared/metrics/figure.ts';
import { notAvailable, numberWords, percentWords } from '../../../../../shared/metrics/words.ts';
import { countWords, intervalWords, trustOf } from '../../../../kit/figure-words.ts';

/** A share as a table says it: percent and counts, counts and an interval of few, counts alone of fewer than five. */
export function shareWords(figure: Figure): string {
  const counts = countWords(figure);
  switch (trustOf(figure)) {
    case 'none':
      return notAvailable;
    case 'counts':
      return counts ?? notAvailable;
    case 'grey':
      return `${counts}, ${intervalWords(figure)}`;
    case 'full':
      return `${percentWords(figure.value ?? 0, 0)} · ${counts}`;
  }
}

/** Whether what comes first in the order was touched first. */
export function correlationWords({ correlation }: MethodOutput<'plan/priorities'>): string {
  const { value, count } = correlation;
  if (value === null || count < 30) return 'Too few contacted leads to tell whether the order is followed.';
  const digits = numberWords(value, 2);
  const of = `rank correlation ${digits} over ${numberWords(count)} contacted leads`;
  if (value >= 0.1) return `Leads at the top were contacted sooner: ${of}.`;
  if (value <= -0.1) return `Leads at the top were contacted later: ${of}.`;
  return `The order makes no difference to when leads are contacted: ${of}.`;
}
