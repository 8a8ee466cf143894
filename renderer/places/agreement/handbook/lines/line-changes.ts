import type { SignedCriterion } from '../../../../../shared/model/handbook-entry.ts';
import { ruleWords } from '../../../../../shared/planning/criterion-rule.ts';
import { textChanges } from '../entry/text-changes.ts';

export interface LineChanges {
  /** By the text as it reads now: what it read before, or null for a new one. Unchanged lines are left out. */
  readonly changed: ReadonlyMap<string, string | null>;
  /** Texts of before that nothing of now comes from. */
  readonly gone: readonly string[];
}

const ruleText = ({ rule }: SignedCriterion) => (rule === null ? 'not tested' : ruleWords(rule));

/** What became of the lines: other words, and the same words with another rule behind them. */
export function lineChanges(before: readonly SignedCriterion[], now: readonly SignedCriterion[]): LineChanges {
  const texts = textChanges(
    before.map(({ text }) => text),
    now.map(({ text }) => text),
  );
  const former = new Map(before.map((line) => [line.text, line]));
  const ruled = now.flatMap((line): [string, string][] => {
    const was = former.get(line.text);
    return was !== undefined && ruleText(was) !== ruleText(line) ? [[line.text, ruleText(was)]] : [];
  });
  return { changed: new Map([...texts.changed, ...ruled]), gone: texts.gone };
}
