import type { Figure } from '../../../../shared/metrics/figure.ts';
import { countWords, intervalWords } from '../../../kit/figure-words.ts';
import { figureText } from './figure-text.ts';
import type { Reading } from './reading.ts';

/** The definition of a figure with its count, interval, note and last value: one line each. */
export function figureLines(reading: Reading, figure: Figure, definition: string): readonly string[] {
  const { previous } = figure;
  const interval = intervalWords(figure);
  const before = previous
    ? [figureText(previous, reading.currency), countWords(previous)].filter((part) => part !== null)
    : [];
  return [
    definition,
    ...(countWords(figure) === null
      ? []
      : [`${countWords(figure)}${interval === null ? '' : `, 95% interval ${interval}`}`]),
    ...(figure.note ? [figure.note] : []),
    ...(before.length === 0 ? [] : [`${reading.previousPhrase}: ${before.join(', ')}`]),
  ];
}
