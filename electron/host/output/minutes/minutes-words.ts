import type { Minutes, MinutesAction, MinutesDecision, MinutesFigure } from '../../../../shared/minutes/minutes.ts';
import { functionLabel } from '../../../../shared/model/function-label.ts';
import { formatDate } from '../../../../shared/words/dates.ts';
import { countWords, intervalWords, valueWords } from '../../../../shared/words/figure-words.ts';

/** A figure as one line: value, count, interval and the value before. */
export function figureLine({ label, figure }: MinutesFigure, currency: string): string {
  const parts = [
    valueWords(figure, currency),
    countWords(figure),
    intervalWords(figure),
    figure.previous ? `before ${valueWords(figure.previous, currency)}` : null,
    figure.note ?? null,
  ];
  return `${label}: ${parts.filter((part) => part !== null && part !== '').join(', ')}`;
}

/** "Lea Brandt, due 6 Oct 2026", naming what is missing. */
export function actionWords(action: MinutesAction): string {
  const owner = action.owner === '' ? 'no owner yet' : action.owner;
  const due = action.due === null ? 'no date yet' : `due ${formatDate(action.due)}`;
  return action.status === 'open' ? `${owner}, ${due}` : `${owner}, ${action.status}`;
}

/** "Agreed by Marketing (Ana) and Sales (Marcus)", or who is still to agree. */
export function agreementWords(decision: MinutesDecision): string {
  const agreed = decision.agreed.map((entry) =>
    entry.by === '' ? functionLabel(entry.function) : `${functionLabel(entry.function)} (${entry.by})`,
  );
  const missing = decision.missing.map(functionLabel);
  return [
    agreed.length > 0 ? `Agreed by ${listWords(agreed)}` : null,
    missing.length > 0 ? `${listWords(missing)} to agree` : null,
  ]
    .filter((part) => part !== null)
    .join('; ');
}

/** "a, b and c". */
export function listWords(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words);
}

/** What the numbers stand on: period, date, definitions, imports and fingerprint. */
export function basisLines(minutes: Minutes): readonly string[] {
  const imports = minutes.imports.map(
    (entry) => `${entry.id} of ${formatDate(entry.at.slice(0, 10))} (${entry.rows} rows)`,
  );
  return [
    `Period ${formatDate(minutes.period.from)} to ${formatDate(lastDay(minutes.period.to))}, as of ${formatDate(minutes.asOf)}, ${minutes.timeZone}.`,
    `Definitions: ${minutes.definitionVersion || 'none'}.`,
    `Imports: ${imports.length === 0 ? 'none' : imports.join(', ')}.`,
    `Fingerprint ${minutes.fingerprint}.`,
  ];
}

/** The last day of a period whose end is exclusive. */
function lastDay(exclusiveEnd: string): string {
  const date = new Date(`${exclusiveEnd}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
