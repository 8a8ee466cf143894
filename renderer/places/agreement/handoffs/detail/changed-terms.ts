import { functionLabel } from '../../../../../shared/model/function-label.ts';
import type { Terms } from '../../../../../shared/model/signing.ts';
import { readHandoffTerms } from '../../../../../shared/planning/handoff-terms.ts';
import { isTimed, readSlaTerms, type SlaTerms } from '../../../../../shared/planning/sla-terms.ts';
import type { TermLine } from '../../../../kit/signing/version-lines.ts';
import { clockWords } from '../handoff-words.ts';
import { promiseKinds, timeUnits } from '../promises/promise-kinds.ts';
import { targetWords } from '../promises/promise-words.ts';
import { clockEnds, stepPaths } from './step-choices.ts';

type NameOf = (stage: string) => string;

const labelIn = (choices: readonly { readonly value: string; readonly label: string }[], value: string) =>
  choices.find((choice) => choice.value === value)?.label ?? value;

/** What the terms of a step say, line by line, each kind once; empty for none and for those that can't be read. */
export function stepLines(terms: Terms | null, nameOf: NameOf): readonly TermLine[] {
  const step = readHandoffTerms(terms);
  if (step === null) return [];
  return written([
    ['Between', `${nameOf(step.fromStage)} to ${nameOf(step.toStage)}`],
    ['Who', `${functionLabel(step.fromFunction)} to ${functionLabel(step.toFunction)}`],
    ['Starts when', step.trigger],
    ['Comes along', step.artefact.split('\n').join(', ')],
    ['Is done when', step.exit],
    ['Clock', clockWords(step)],
    ['Stops at', labelIn(clockEnds, step.clockEnds)],
    ['Way', labelIn(stepPaths, step.path)],
    ['Looked at again', step.revisitDays === null ? '' : `after ${step.revisitDays} days`],
  ]);
}

/** What the terms of a promise say, line by line, each kind once; empty for none and for those that can't be read. */
export function promiseLines(terms: Terms | null, nameOf: NameOf): readonly TermLine[] {
  const promise = readSlaTerms(terms);
  if (promise === null) return [];
  return written([
    ['Words', promise.title],
    ['Is about', labelIn(promiseKinds, promise.kind)],
    ['Between', `${functionLabel(promise.by)} to ${functionLabel(promise.to)}`],
    ['From', nameOf(promise.fromStage)],
    ['To', nameOf(promise.toStage)],
    ['Amount', amountWords(promise)],
    ['Hours of', functionLabel(promise.calendar)],
    ['Target', promise.kind === 'volume' ? '' : targetWords(promise)],
  ]);
}

function amountWords({ kind, amount, unit }: SlaTerms): string {
  if (amount === null) return '';
  return isTimed({ kind }) ? `${amount} ${labelIn(timeUnits, unit)}` : String(amount);
}

/** Without those that say nothing. */
function written(lines: readonly (readonly [what: string, words: string])[]): readonly TermLine[] {
  return lines.flatMap(([what, words]) => (words.trim() === '' ? [] : [{ what, words: words.trim() }]));
}

/** One thing that was signed and reads differently now. */
export interface ChangedTerm {
  readonly what: string;
  readonly was: string;
  readonly is: string;
}

/** What reads differently of lines that are said once each; nothing where what was said before is not known. */
export function changedTerms(before: readonly TermLine[], now: readonly TermLine[]): readonly ChangedTerm[] {
  if (before.length === 0) return [];
  const kinds = new Set([...now, ...before].map(({ what }) => what));
  const wordsOf = (lines: readonly TermLine[], kind: string) =>
    lines.find(({ what }) => what === kind)?.words ?? 'nothing';
  return [...kinds]
    .map((what) => ({ what, was: wordsOf(before, what), is: wordsOf(now, what) }))
    .filter(({ was, is }) => was !== is);
}
