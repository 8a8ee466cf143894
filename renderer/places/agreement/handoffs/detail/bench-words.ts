import type { MethodOutput } from '../../../../../shared/contract/contract.ts';
import type { Figure } from '../../../../../shared/metrics/figure.ts';
import { notAvailable, numberWords, percentWords } from '../../../../../shared/metrics/words.ts';
import { functionLabel } from '../../../../../shared/model/function-label.ts';
import { countWords, intervalWords, trustOf } from '../../../../kit/figure-words.ts';
import { countOf } from '../../../../kit/format.ts';

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

type Bench = MethodOutput<'plan/priorities'>;

/** A rank correlation of fewer leads says nothing. */
const leastContacted = 30;

/** Whether what comes first in the order was touched first, and over whom that is told. */
export function correlationWords({ correlation, rules }: Pick<Bench, 'correlation' | 'rules'>): string {
  const { value, count, waiting } = correlation;
  const lines = rules.filter(({ ruleId }) => ruleId !== null);
  if (lines.length === 0) return 'There is no line yet, so no order to compare with.';
  if (!lines.some(({ isTestable }) => isTestable))
    return 'No line says yet what it is in the data, so nothing tells whether the order is followed.';
  if (count < leastContacted)
    return `Too few contacted leads to tell whether the order is followed: ${numberWords(count)}, and it takes ${leastContacted}.`;
  if (value === null)
    return `Nothing tells whether the order is followed: all ${countOf(count, 'contacted lead')} fall under one line, or waited equally long.`;
  const digits = numberWords(value, 2);
  const others = `${numberWords(waiting)} that nobody has touched yet ${waiting === 1 ? 'is' : 'are'} left out`;
  const of = `rank correlation ${digits} over ${countOf(count, 'handoff')}${waiting === 0 ? '' : `; ${others}`}`;
  if (value >= 0.1) return `Leads at the top were contacted sooner: ${of}.`;
  if (value <= -0.1) return `Leads at the top were contacted later: ${of}.`;
  return `The order makes no difference to when leads are contacted: ${of}.`;
}

/** What "First touch" is in the bench: the same as speed to lead, over another period. */
export function firstTouchWords({ hoursOf }: Pick<Bench, 'hoursOf'>): string {
  return `First touch as in Speed to lead: the median of the business hours of ${functionLabel(hoursOf)} from MQL to the first call, mail or meeting, or to the answer where none is recorded. Those still waiting count as long as they have waited; who skipped MQL has no such clock and is left out.`;
}
