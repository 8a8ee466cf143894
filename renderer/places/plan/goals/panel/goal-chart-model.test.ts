import { describe, expect, it } from 'vitest';
import { parseLocalDate } from '../../../../../shared/calendar/local-day.ts';
import type { GoalSeries, MeasuredGoal } from '../../../../../shared/contract/goals.ts';
import { ratioFigure } from '../../../../../shared/metrics/build-figure.ts';
import type { Figure } from '../../../../../shared/metrics/figure.ts';
import { type EntityInput, roots } from '../../../../../shared/model/entities.ts';
import { goalView } from '../../../../../shared/planning/goal-standing.ts';
import { factLines } from './fact-lines.ts';
import { goalChart } from './goal-chart-model.ts';

const day = (text: string) => parseLocalDate(text) ?? Number.NaN;
const words = { currency: 'USD', smallSample: 5 };
const money = (value: number): Figure => ({ value, unit: 'money', basis: 'flow' });

function viewOf(fields: Partial<EntityInput<'goals'>>, figure: Figure) {
  const goal = roots.goals.parse({ id: 'a', from: '2026-04-01', to: '2026-07-01', ...fields });
  const measured: MeasuredGoal = { id: 'a', asked: '', figure, isYoung: false, seasons: [], problem: null };
  return goalView(goal, measured, {
    asOf: day('2026-05-06'),
    today: day('2026-05-07'),
    calendars: { holidays: [], teamCalendars: [] },
    smallSample: 5,
  });
}

const series = (...figures: Figure[]): GoalSeries => ({
  asOf: '2026-05-06',
  previous: null,
  buckets: figures.map((figure, index) => ({
    from: `2026-04-${String(1 + index * 14).padStart(2, '0')}`,
    to: index === 2 ? '2026-05-13' : `2026-04-${String(15 + index * 14).padStart(2, '0')}`,
    isOpen: index === 2,
    figure,
  })),
});

describe('the chart of a goal', () => {
  it('of a sum grows to the as-of day beside what is due by then', () => {
    const view = viewOf({ metric: 'won_revenue', unit: 'money', target: 600_000 }, money(207_000));
    const chart = goalChart(view, series(money(100_000), money(80_000), money(27_000)), words);
    expect(chart?.points.map(({ value }) => value)).toEqual([100_000, 180_000, 207_000]);
    expect(chart?.points.at(-1)?.to).toBe(day('2026-05-07'));
    expect(chart?.points.at(-1)?.tip.lines).toEqual(['$27k in these days, not over yet', '$207k by their end']);
    expect(chart).toMatchObject({
      kind: 'sum',
      top: 600_000,
      last: '$207k',
      from: day('2026-04-01'),
      to: day('2026-07-01'),
    });
    expect(chart?.due.map(({ value }) => value)).toEqual([0, 240_000, 600_000]);
    expect(chart?.table.rows[1]).toEqual(['15 Apr – 28 Apr', '$80k', '$180k']);
  });

  it('of a share leaves out what is too few, and says so', () => {
    const view = viewOf(
      { metric: 'mql_to_sal', kind: 'ratio', unit: 'ratio', target: 0.75 },
      ratioFigure(60, 100, 'resolved'),
    );
    const chart = goalChart(
      view,
      series(ratioFigure(30, 40, 'resolved'), ratioFigure(1, 3, 'resolved'), ratioFigure(0, 0, 'resolved')),
      words,
    );
    expect(chart?.points.map(({ value, isSmall }) => [value, isSmall])).toEqual([
      [0.75, false],
      [null, true],
      [null, true],
    ]);
    expect(chart?.points[1]?.tip.lines).toEqual(['too few for a share', '1 of 3']);
    expect(chart).toMatchObject({ kind: 'level', top: 1, due: [] });
  });

  it('is none without anything to draw', () => {
    const view = viewOf({ metric: 'won_revenue', unit: 'money', target: 1 }, money(0));
    expect(goalChart(view, { asOf: null, previous: null, buckets: [] }, words)).toBeNull();
  });
});

describe('what the number of a goal rests on', () => {
  it('is told to the last step for a sum', () => {
    const view = viewOf({ metric: 'won_revenue', unit: 'money', target: 600_000 }, money(207_000));
    expect(factLines(view, words)).toEqual([
      'Flow, 1 Apr to 6 May.',
      '$240k is due by 6 May, so the pace is 0.86.',
      'Business days: 26 of 65 gone.',
      '34.5% of $600k is reached; at this pace it comes to $518k.',
      'It takes $10,077 a business day from here, against $7,962 so far.',
    ]);
  });

  it('says which part of the data it is about, and its interval', () => {
    const filters = [{ dimension: 'source', values: ['Webinar', ''] }];
    const share = { metric: 'mql_to_sal', kind: 'ratio', unit: 'ratio', target: 0.75, filters } as const;
    expect(factLines(viewOf({ ...share, filters: [...filters] }, ratioFigure(60, 100, 'resolved')), words)).toEqual([
      'Resolved, 1 Apr to 6 May. 95% interval 50–69%. Only source Webinar or blank.',
    ]);
  });
});
