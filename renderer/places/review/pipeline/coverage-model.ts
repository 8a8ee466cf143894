import { moneyWords, numberWords } from '../../../../shared/metrics/words.ts';
import type { CoverageModel } from '../../../kit/chart/bars/CoverageBar.tsx';
import { figureLines } from '../reading/figure-lines.ts';
import type { Reading } from '../reading/reading.ts';
import { type Coverage, multipleText } from './pipeline-words.ts';

/** Coverage as it is drawn; null without a quota. */
export function coverageModel(coverage: Coverage, reading: Reading): CoverageModel | null {
  const { figure, required, gap } = coverage;
  if (figure.value === null) return null;
  const interval = required?.interval ?? null;
  const range = interval ? `, interval ${interval.map((end) => numberWords(end, 2)).join(' – ')}` : '';
  return {
    value: figure.value,
    previous: figure.previous?.value ?? null,
    required: required?.value ?? null,
    requiredInterval: interval,
    requiredText: required?.value == null ? '' : `Our history needs ${multipleText(required.value)}${range}`,
    gapText: gap !== null && gap > 0 ? moneyWords(gap, reading.currency) : '',
    tip: {
      title: `Coverage ${multipleText(figure.value)}`,
      lines: figureLines(reading, figure, 'Open pipeline with its close in the quarter, divided by the quota').filter(
        (line) => !/^[\d.,\s]+ of [\d.,\s]+$/u.test(line),
      ),
      opens: 'the rows',
    },
  };
}
