import { functionLabel } from '../../../../../shared/model/function-label.ts';
import type { Terms } from '../../../../../shared/model/signing.ts';
import { type HandoffTerms, readHandoffTerms } from '../../../../../shared/planning/handoff-terms.ts';
import { isTimed, readSlaTerms, type SlaTerms } from '../../../../../shared/planning/sla-terms.ts';
import { clockWords } from '../handoff-words.ts';
import { promiseKinds, timeUnits } from '../promises/promise-kinds.ts';
import { targetWords } from '../promises/promise-words.ts';
import { clockEnds, stepPaths } from './step-choices.ts';

/** One thing that was signed and reads differently now. */
export interface ChangedTerm {
  readonly what: string;
  readonly was: string;
  readonly is: string;
}

type NameOf = (stage: string) => string;
type Line<Said> = readonly [what: string, words: (terms: Said) => string];

const labelIn = (choices: readonly { readonly value: string; readonly label: string }[], value: string) =>
  choices.find((choice) => choice.value === value)?.label ?? value;

function changes<Said>(lines: readonly Line<Said>[], before: Said | null, now: Said): readonly ChangedTerm[] {
  if (before === null) return [];
  return lines.flatMap(([what, words]) => {
    const [was, is] = [words(before).trim(), words(now).trim()];
    return was === is ? [] : [{ what, was: was || 'nothing', is: is || 'nothing' }];
  });
}

/** What of a step reads differently from the terms that were signed. */
export function stepChanges(signed: Terms | null, now: HandoffTerms, nameOf: NameOf): readonly ChangedTerm[] {
  const lines: readonly Line<HandoffTerms>[] = [
    ['Between', ({ fromStage, toStage }) => `${nameOf(fromStage)} to ${nameOf(toStage)}`],
    ['Who', ({ fromFunction, toFunction }) => `${functionLabel(fromFunction)} to ${functionLabel(toFunction)}`],
    ['Starts when', ({ trigger }) => trigger],
    ['Comes along', ({ artefact }) => artefact.split('\n').join(', ')],
    ['Is done when', ({ exit }) => exit],
    ['Clock', clockWords],
    ['Stops at', (terms) => labelIn(clockEnds, terms.clockEnds)],
    ['Way', ({ path }) => labelIn(stepPaths, path)],
    ['Looked at again', ({ revisitDays }) => (revisitDays === null ? '' : `after ${revisitDays} days`)],
  ];
  return changes(lines, readHandoffTerms(signed), now);
}

function amountWords({ kind, amount, unit }: SlaTerms): string {
  if (amount === null) return '';
  return isTimed({ kind }) ? `${amount} ${labelIn(timeUnits, unit)}` : String(amount);
}

/** What of a promise reads differently from the terms that were signed. */
export function promiseChanges(signed: Terms | null, now: SlaTerms, nameOf: NameOf): readonly ChangedTerm[] {
  const lines: readonly Line<SlaTerms>[] = [
    ['Words', ({ title }) => title],
    ['Is about', ({ kind }) => labelIn(promiseKinds, kind)],
    ['Between', ({ by, to }) => `${functionLabel(by)} to ${functionLabel(to)}`],
    ['From', ({ fromStage }) => nameOf(fromStage)],
    ['To', ({ toStage }) => nameOf(toStage)],
    ['Amount', amountWords],
    ['Hours of', ({ calendar }) => functionLabel(calendar)],
    ['Target', (terms) => (terms.kind === 'volume' ? '' : targetWords(terms))],
  ];
  return changes(lines, readSlaTerms(signed), now);
}
