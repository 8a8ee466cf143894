import { functionLabel } from '../../../../shared/model/function-label.ts';
import { readSchemeTerms } from '../../../../shared/model/incentive-entry.ts';
import type { Terms } from '../../../../shared/model/signing.ts';
import type { TermLine } from '../../../kit/signing/version-lines.ts';
import { metricText, type PromiseNames, payText, periodWords } from './incentive-words.ts';

/** What a signed scheme says, line by line; empty for one that can't be read. */
export function schemeLines(terms: Terms, promises: PromiseNames = new Map()): readonly TermLine[] {
  const said = readSchemeTerms(terms);
  if (said === null) return [];
  return [
    { what: 'Role', words: said.role },
    { what: 'Function', words: functionLabel(said.function) },
    { what: 'Leads the function', words: said.isLeader ? 'yes' : 'no' },
    { what: 'Paid by', words: periodWords[said.payPeriod] },
    { what: 'In words', words: said.inWords },
    ...said.parts.map((part) => ({ what: 'Paid for', words: partWords(part, promises) })),
  ].filter(({ words }) => words !== '');
}

function partWords(
  part: NonNullable<ReturnType<typeof readSchemeTerms>>['parts'][number],
  promises: PromiseNames,
): string {
  const { title, weight, target, hasClawback } = part;
  const words = [`${payText(weight)} ${title || 'a part without a name'}`, metricText(part, promises)];
  if (target !== null) words.push(`in full at ${target}`);
  if (hasClawback) words.push('taken back when a lead is recycled');
  return words.join(', ');
}
