import { parseLocalDate } from '../../../../../shared/calendar/local-day.ts';
import { type GoalEntry, type GoalTerms, readGoalTerms } from '../../../../../shared/model/goal-entry.ts';
import { bindingWords, fullDayWords, goalUnit, goalValueWords } from '../../../../../shared/planning/goal-words.ts';
import { beforeWords, haveToSign, type SignState } from '../../../../kit/signing/sign-words.ts';
import { stageName } from '../stage-name.ts';
import classes from './panel.module.css';

interface ChangeNoteProps {
  readonly entry: GoalEntry;
  readonly state: Extract<SignState, { kind: 'changed' }>;
  readonly currency: string;
}

/** What a signed goal said before it was changed, and who has to sign again. */
export function ChangeNote({ entry, state, currency }: ChangeNoteProps) {
  const before = readGoalTerms(state.before.terms);
  const changes = before === null ? [] : changedWords(before, entry, currency);
  return (
    <div className={classes.change} role="status">
      <p>
        {haveToSign(state.waiting)} again. {beforeWords(state.before)}
      </p>
      {changes.length > 0 && (
        <ul>
          {changes.map(({ what, was, is }) => (
            <li key={what}>
              {what}: <del>{was}</del> <ins>{is}</ins>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface Changed {
  readonly what: string;
  readonly was: string;
  readonly is: string;
}

function changedWords(before: GoalTerms, now: GoalEntry, currency: string): readonly Changed[] {
  const { title, target, baseline, from, to, metric, stages, variant } = now;
  const value = (of: number | null, binding: typeof before) =>
    of === null ? 'none' : goalValueWords(of, goalUnit({ ...binding, unit: now.unit }), currency);
  const nowTerms: GoalTerms = { ...before, title, target, baseline, from, to, metric, stages, variant };
  const line = (what: string, words: (terms: GoalTerms) => string): readonly Changed[] => {
    const [was, is] = [words(before), words(nowTerms)];
    return was === is ? [] : [{ what, was, is }];
  };
  return [
    ...line('Title', (terms) => terms.title.trim()),
    ...line('Metric', (terms) => bindingWords(terms, stageName)),
    ...line('Target', (terms) => value(terms.target, terms)),
    ...line('Baseline', (terms) => value(terms.baseline, terms)),
    ...line('From', (terms) => dateWords(terms.from, 0)),
    ...line('Last day', (terms) => dateWords(terms.to, 1)),
  ];
}

function dateWords(date: string | null, back: number): string {
  const day = date === null ? null : parseLocalDate(date);
  return day === null ? 'none' : fullDayWords(day - back);
}
