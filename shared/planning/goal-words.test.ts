import { describe, expect, it } from 'vitest';
import { parseLocalDate } from '../calendar/local-day.ts';
import type { MeasuredGoal } from '../contract/goals.ts';
import { ratioFigure } from '../metrics/build-figure.ts';
import type { Figure } from '../metrics/figure.ts';
import { type EntityInput, roots } from '../model/entities.ts';
import { goalView } from './goal-standing.ts';
import {
  bindingWords,
  conflictWords,
  curveWords,
  distanceWords,
  goalValueWords,
  nowWords,
  paceWords,
} from './goal-words.ts';

const day = (text: string) => parseLocalDate(text) ?? Number.NaN;
const context = {
  asOf: day('2026-05-06'),
  today: day('2026-05-07'),
  calendars: { holidays: [], teamCalendars: [] },
  smallSample: 5,
};
const quarter = { from: '2026-04-01', to: '2026-07-01' };

function viewOf(
  fields: Partial<EntityInput<'goals'>>,
  figure: Figure | null = null,
  changes: Partial<typeof context> = {},
) {
  const goal = roots.goals.parse({ id: 'a', ...quarter, ...fields });
  const measured: MeasuredGoal | null = figure && {
    id: 'a',
    asked: '',
    figure,
    isYoung: false,
    seasons: [],
    problem: null,
  };
  return goalView(goal, measured, { ...context, ...changes });
}

const sum = (value: number | null): Figure => ({ value, unit: 'count', basis: 'flow' });
const volume = { metric: 'stage_entries', stages: 'mql', target: 650 };
const share = { metric: 'mql_to_sal', kind: 'ratio', unit: 'ratio', target: 0.75 } as const;
const said = (...args: Parameters<typeof viewOf>) => {
  const view = viewOf(...args);
  const { text, tone } = paceWords(view, 'USD');
  const now = nowWords(view, { currency: 'USD', smallSample: 5 });
  return [`${now.value} ${now.of}`.trim(), text, tone];
};

describe('where a goal stands, in words', () => {
  it('says that data end before the period, and shows no zero for it', () => {
    const before = { asOf: parseLocalDate('2025-12-31') ?? 0 };
    expect(said(volume, sum(0), before)).toEqual(['n/a of 650', 'data end 31 Dec 2025', 'quiet']);
  });

  it('says where amounts have no rate, and shows no zero for it', () => {
    const revenue = { metric: 'won_revenue', unit: 'money', target: 4_200_000 } as const;
    const figure = { value: null, unit: 'money', basis: 'flow', unrated: [{ currency: 'GBP', rows: 12 }] } as const;
    const money = (value: number | null) => ({ ...figure, value, unrated: [...figure.unrated] });
    expect(said(revenue, money(null))[0]).toBe('n/a no rate for GBP, 12 deals');
    expect(said(revenue, money(1_700_000))[0]).toBe('$1.7M of $4.2M, 12 without a rate (GBP)');
  });

  // 26 of the 65 business days are gone: 260 are due.
  it.each([
    ['a sum on pace', volume, sum(292), ['292 of 650', '32 ahead of pace', 'good']],
    ['a sum behind', volume, sum(255), ['255 of 650', '5 behind pace', 'warn']],
    ['a sum badly behind', volume, sum(200), ['200 of 650', '60 behind pace', 'bad']],
    ['a sum on the spot', volume, sum(260), ['260 of 650', 'on pace', 'good']],
    ['a sum that is reached', volume, sum(651), ['651 of 650', 'reached', 'good']],
    [
      'a share short of its target',
      share,
      ratioFigure(340, 524, 'resolved'),
      ['65% 340 of 524', '10 points short', 'bad'],
    ],
    ['a share beyond it', share, ratioFigure(430, 524, 'resolved'), ['82% 430 of 524', 'at its target', 'good']],
    [
      'a share that can’t be told',
      share,
      ratioFigure(38, 52, 'resolved'),
      ['73% 38 of 52', 'inside its interval', 'quiet'],
    ],
    ['a share of too few', share, ratioFigure(1, 4, 'resolved'), ['1 of 4', 'too few to tell', 'quiet']],
    ['a share of nothing', share, ratioFigure(0, 0, 'resolved'), ['n/a nobody to count yet', 'not known yet', 'quiet']],
    ['a share nobody counted yet', share, null, ['n/a no data yet', 'not known yet', 'quiet']],
    ['a share without dates', { ...share, from: null }, null, ['n/a no dates yet', 'set its dates', 'ask']],
    ['a goal without a metric', {}, null, ['n/a no metric yet', 'tie it to a metric', 'ask']],
    ['a goal without a target', { ...volume, target: null }, sum(5), ['5', 'set a target', 'ask']],
    [
      'a goal without a target that is still to begin',
      { ...share, target: null, from: '2027-01-01', to: '2027-07-01' },
      ratioFigure(0, 0, 'resolved'),
      ['n/a begins 1 Jan 2027', 'set a target', 'ask'],
    ],
    ['a goal without dates', { ...volume, from: null }, sum(5), ['5 of 650', 'set its dates', 'ask']],
    [
      'money',
      { metric: 'won_revenue', unit: 'money', target: 6_000_000 },
      { ...sum(1_700_000), unit: 'money' },
      ['$1.7M of $6M', '$700k behind pace', 'bad'],
    ],
    ['a typed number', { typedValue: 12, typedOn: '2026-05-06', target: 30 }, null, ['12 of 30', 'on pace', 'good']],
    ['a milestone', { kind: 'milestone' }, null, ['Not done', 'open', 'quiet']],
    ['a milestone that is done', { kind: 'milestone', doneOn: '2026-05-01' }, null, ['Done', 'done', 'good']],
  ] as const)('%s', (_, fields, figure, words) => {
    expect(said(fields, figure as Figure | null)).toEqual(words);
  });

  it('says since when it is stale', () => {
    const late = { today: day('2026-06-30') };
    expect(said(volume, sum(260), late)[1]).toBe('stale, data to 6 May');
    expect(said({ typedValue: 12, typedOn: '2026-05-06', target: 30 }, null, late)[1]).toBe('stale, typed 6 May');
  });

  it('says how far a goal missed', () => {
    const over = { asOf: day('2026-06-30'), today: day('2026-07-02') };
    expect(said(volume, sum(600), over).slice(1)).toEqual(['50 short', 'bad']);
    const days = { metric: 'sales_cycle', kind: 'ratio', unit: 'days', target: 60 } as const;
    expect(said(days, { value: 75, unit: 'days', basis: 'cohort' }, over).slice(1)).toEqual(['15 days over', 'bad']);
  });
});

describe('the numbers of goals', () => {
  it('are short', () => {
    expect([4_200_000, 6_000_000, 430_000, 950].map((value) => goalValueWords(value, 'money', 'EUR'))).toEqual([
      '€4.2M',
      '€6M',
      '€430k',
      '€950',
    ]);
    expect([0.75, 0.375].map((value) => goalValueWords(value, 'ratio', 'EUR'))).toEqual(['75%', '37.5%']);
    expect([257.5, 3.5].map((value) => distanceWords(-value, 'count', 'EUR'))).toEqual(['258', '3.5']);
    expect([0.01, 0.004].map((value) => distanceWords(value, 'ratio', 'EUR'))).toEqual(['1 point', '0.4 points']);
  });

  it('name the curve in use', () => {
    const days = { kind: 'business-days', elapsed: 23, total: 60 } as const;
    expect(curveWords({ ...days, fallback: null }, 0.4)).toBe('Business days: 23 of 60 gone');
    expect(curveWords({ ...days, fallback: 'Because.' }, 0.4)).toBe('Business days: 23 of 60 gone. Because.');
    expect(curveWords({ kind: 'seasonal', years: [2024, 2025] }, 0.3)).toBe(
      'Seasonal curve of 2024 and 2025: 30% is usually in by then',
    );
  });

  it('say what they are tied to', () => {
    const label = (stage: string) => stage.toUpperCase();
    const words = (metric: string | null, stages: string | null = null, variant: string | null = null) =>
      bindingWords({ metric, stages, variant }, label);
    expect([
      words(null),
      words('stage_entries', 'mql', 'handoffs'),
      words('stage_conversion', 'sql:opportunity'),
      words('stage_duration', 'sql'),
      words('rejection_reasons'),
      words('metric_of_tomorrow'),
    ]).toEqual([
      'None yet',
      'Entries into MQL, handoffs',
      'SQL to OPPORTUNITY',
      'Days in SQL',
      'Refusals with a reason',
      'metric_of_tomorrow',
    ]);
  });

  it('tell what pulls apart', () => {
    const earlier = { from: '', to: '', volume: 47.3, part: 418, whole: 568 };
    const conflict = {
      volumeId: 'a',
      shareId: 'b',
      earlier,
      later: { ...earlier, volume: 53, part: 197, whole: 294 },
      reason: { text: 'Under 50 vehicles', count: 31, of: 100 },
    };
    expect(conflictWords(conflict, { volumeUnit: 'count', currency: 'USD', share: 'acceptance rate' })).toBe(
      'In the last 12 weeks volume rose from 47 to 53 a fortnight, and acceptance rate fell from 74% (418 of 568) to 67% (197 of 294). “Under 50 vehicles” grew most among the refusals: 31 of 100.',
    );
  });
});
