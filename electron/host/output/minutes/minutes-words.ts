import { parseLocalDate, partsOf } from '../../../../shared/calendar/local-day.ts';
import { localDateOf } from '../../../../shared/calendar/zone.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import { dayWords, figureWords, intervalWords, isTooFew, ofWords } from '../../../../shared/metrics/words.ts';
import type { Minutes, MinutesAction, MinutesDecision, MinutesFigure } from '../../../../shared/minutes/minutes.ts';
import { functionLabel } from '../../../../shared/model/function-label.ts';

/** "1 Oct 2026" for a local date; the text itself if it is none. */
export function dateWords(text: string): string {
  const day = parseLocalDate(text.slice(0, 10));
  return day === null ? text : `${dayWords(day)} ${partsOf(day).year}`;
}

/** The local date of the workspace's zone on which the meeting was held. */
export function heldOn({ heldAt, timeZone }: Pick<Minutes, 'heldAt' | 'timeZone'>): string {
  return localDateOf(heldAt, timeZone);
}

/** "188 of 306" beside a share; null where the value itself is the counts, or there is nothing to count. */
export function countWords(figure: Figure): string | null {
  const { unit, numerator, denominator } = figure;
  if (unit !== 'ratio' || numerator === undefined || denominator === undefined || isTooFew(figure)) return null;
  return ofWords(numerator, denominator);
}

/** A figure as one line: value, count, interval and the value before. */
export function figureLine({ label, figure }: MinutesFigure, currency: string): string {
  const parts = [
    figureWords(figure, currency),
    countWords(figure),
    figure.interval ? `95% interval ${intervalWords(figure)}` : null,
    figure.previous ? `before ${figureWords(figure.previous, currency)}` : null,
    figure.note ?? null,
  ];
  return `${label}: ${parts.filter((part) => part !== null && part !== '').join(', ')}`;
}

/** "Lea Brandt, due 6 Oct 2026", naming what is missing. */
export function actionWords(action: MinutesAction): string {
  const owner = action.owner === '' ? 'no owner yet' : action.owner;
  const due = action.due === null ? 'no date yet' : `due ${dateWords(action.due)}`;
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
    (entry) => `${entry.id} of ${dateWords(localDateOf(entry.at, minutes.timeZone))} (${entry.rows} rows)`,
  );
  return [
    `Period ${dateWords(minutes.period.from)} to ${dateWords(lastDay(minutes.period.to))}, as of ${dateWords(minutes.asOf)}, ${minutes.timeZone}.`,
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
