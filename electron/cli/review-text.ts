import type { ReviewResult } from '../../shared/contract/review.ts';
import { metricEntry } from '../../shared/metrics/catalogue.ts';
import type { Figure } from '../../shared/metrics/figure.ts';
import { figureWords, intervalWords, ofWords } from '../../shared/metrics/words.ts';

/** A figure as lines of text: itself, then its variants and items, indented. */
export function figureLines(label: string, figure: Figure, currency: string, indent = ''): string[] {
  const { numerator, denominator, unit, note, previous } = figure;
  const counts =
    unit === 'ratio' && numerator !== undefined && denominator !== undefined ? ofWords(numerator, denominator) : null;
  const value = figureWords(figure, currency);
  const parts = [
    value,
    counts === value ? null : counts,
    figure.interval ? `95% ${intervalWords(figure)}` : null,
    previous ? `before ${figureWords(previous, currency)}` : null,
    figure.basis,
    note ?? null,
  ].filter((part) => part !== null);
  return [
    `${indent}${label.padEnd(Math.max(1, 34 - indent.length))} ${parts.join(' · ')}`,
    ...Object.entries(figure.variants ?? {}).flatMap(([name, variant]) =>
      figureLines(name, variant, currency, `${indent}  `),
    ),
    ...(figure.items ?? []).flatMap((item) =>
      figureLines(item.key === '' ? '(blank)' : item.key, item, currency, `${indent}  `),
    ),
  ];
}

/** A whole review as text for a terminal. */
export function reviewText(review: ReviewResult): string {
  const { period, currency } = review;
  return [
    `${period.from} to ${period.to} (exclusive), against ${period.previous.from} to ${period.previous.to}; as of ${review.asOf}, ${review.timeZone}`,
    '',
    ...review.funnel.map(
      ({ stage, entered, toNext, daysMedian }) =>
        `${stage.padEnd(14)} ${String(entered).padStart(8)}  next ${figureWords(toNext, currency).padEnd(10)} median ${daysMedian === null ? 'n/a' : `${daysMedian} d`}`,
    ),
    '',
    ...Object.entries(review.metrics).flatMap(([id, figure]) =>
      figureLines(metricEntry(id)?.name ?? id, figure, currency),
    ),
    ...review.segments.map(
      ({ key, funnel }) =>
        `${key === '' ? '(blank)' : key}: ${funnel.map(({ stage, entered }) => `${stage} ${entered}`).join(', ')}`,
    ),
    ...review.warnings.map(({ message }) => `! ${message}`),
  ].join('\n');
}
