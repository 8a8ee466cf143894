import { describe, expect, it } from 'vitest';
import { dayOf } from '../calendar/local-day.ts';
import type { ReviewResult } from '../contract/review.ts';
import { ratioFigure } from './build-figure.ts';
import { metricCatalogue } from './catalogue.ts';
import { changeOf } from './change.ts';
import type { Figure } from './figure.ts';
import { type HeadlineKind, headlineFor, headlineText } from './headlines.ts';
import { withoutRateWords } from './quota-words.ts';
import type { StageSettings } from './review-settings.ts';
import { figureWords, intervalWords, moneyWords, percentWords, periodWords, pointsWords, roundTo } from './words.ts';

const entered = { inquiry: 828, mql: 306, sal: 188, sql: 108, opportunity: 47, won: 6 };
const before = { inquiry: 812, mql: 293, sal: 214, sql: 122, opportunity: 50, won: 7 };
const stages = Object.keys(entered) as (keyof typeof entered)[];

function reviewWith(metrics: Record<string, Figure> = {}, now = entered): ReviewResult {
  return {
    schema: 1,
    period: { from: '2026-07-01', to: '2026-10-01', previous: { from: '2026-04-01', to: '2026-07-01' } },
    asOf: '2026-09-30',
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
    by: null,
    metrics,
    funnel: stages.map((stage, index) => {
      const next = stages[index + 1];
      const toNext: Figure = next
        ? {
            ...ratioFigure(now[next], now[stage], 'cohort'),
            previous: ratioFigure(before[next], before[stage], 'cohort'),
          }
        : { value: null, unit: 'ratio', basis: 'cohort' };
      return {
        stage,
        entered: now[stage],
        toNext,
        fromFirst: ratioFigure(now[stage], now.inquiry, 'cohort'),
        daysMedian: null,
        open: 0,
      };
    }),
    segments: [],
    warnings: [],
  };
}

function handbook(stage: string, changes: Partial<StageSettings>) {
  const settings: StageSettings = {
    stage,
    label: '',
    hint: '',
    ownerFunction: 'other',
    targetVolume: null,
    targetRate: null,
    scoreThreshold: null,
    version: 1,
    inForce: [],
    criteria: [],
    ...changes,
  };
  return { stages: new Map([[stage, settings]]), smallSample: 5, fiscalYearStart: 1, cadenceDays: 92 };
}

const say = (kind: HeadlineKind, review: ReviewResult, settings = handbook('mql', { targetVolume: 300 })) =>
  headlineFor(kind, review, settings);

describe('the computed sentence of a screen', () => {
  it('names the step that fell most, in the tone of bad news', () => {
    const parts = say('funnel', reviewWith());
    expect(headlineText(parts)).toBe(
      'MQL volume is near plan, acceptance is not: 188 of 306 MQLs were accepted (61.4%), 11.6 points below Q2 at the same age.',
    );
    expect(parts.find((part) => part.tone === 'bad')?.text).toBe('188 of 306 MQLs were accepted (61.4%)');
  });

  it('takes the plan, which is for one review period, as long as the period is', () => {
    const fortnightly = { ...handbook('mql', { targetVolume: 46 }), cadenceDays: 14 };
    expect(headlineText(say('funnel', reviewWith(), fortnightly))).toContain('MQL volume is near plan');
    const doubled = { ...handbook('mql', { targetVolume: 92 }), cadenceDays: 14 };
    expect(headlineText(say('funnel', reviewWith(), doubled))).toContain('49% lower than planned');
  });

  it('gives no percentage of a volume that was fewer than five before, and names the period before once', () => {
    const review = reviewWith({}, { ...entered, mql: 0, sal: 0, sql: 0, opportunity: 0, won: 0 });
    const funnel = review.funnel.map((stage) => ({
      ...stage,
      toNext: { ...stage.toNext, previous: ratioFigure(0, 2, 'cohort') },
    }));
    const unplanned = handbook('sal', {});
    expect(headlineText(say('funnel', { ...review, funnel }, unplanned))).toBe(
      '0 MQLs came in after 2 in Q2, and no step is clearly worse than then.',
    );
  });

  it('says that nothing is clearly worse where no fall is more than chance', () => {
    const steady = { ...entered, sal: 214, sql: 120, opportunity: 50 };
    expect(headlineText(say('funnel', reviewWith({}, steady)))).toBe(
      'MQL volume is near plan, and no step is clearly worse than in Q2: 214 of 306 MQLs were accepted (69.9%).',
    );
  });

  it('answers how many handoffs were accepted, against the target', () => {
    const mql_to_sal = { ...ratioFigure(212, 316, 'resolved'), previous: ratioFigure(242, 321, 'resolved') };
    expect(headlineText(say('quality', reviewWith({ mql_to_sal }), handbook('sal', { targetRate: 0.75 })))).toBe(
      'We accepted 67.1% of the handoffs we answered (212 of 316), 8.3 points below Q2. The target is 75%.',
    );
  });

  it('compares no share of fewer than five, now or before', () => {
    const now = { ...ratioFigure(0, 4, 'resolved'), previous: ratioFigure(45, 50, 'resolved') };
    expect(headlineText(say('quality', reviewWith({ mql_to_sal: now })))).toBe(
      'We accepted 0 of 4 handoffs we answered, too few to compare with Q2.',
    );
    const before = { ...ratioFigure(45, 50, 'resolved'), previous: ratioFigure(0, 4, 'resolved') };
    expect(headlineText(say('quality', reviewWith({ mql_to_sal: before })))).toContain('too few to compare with Q2');
  });

  it('speaks of no step that fewer than five could take', () => {
    const review = reviewWith();
    const funnel = review.funnel.map((stage) =>
      stage.stage === 'mql' || stage.stage === 'sql'
        ? { ...stage, toNext: { ...ratioFigure(0, 4, 'cohort'), previous: ratioFigure(45, 50, 'cohort') } }
        : stage,
    );
    const words = headlineText(say('funnel', { ...review, funnel }, handbook('opportunity', { targetRate: 0.9 })));
    expect(words).toContain('no step is clearly worse');
  });

  it('calls a target missed only where the interval leaves it out', () => {
    const quality = (mql_to_sal: Figure) =>
      say('quality', reviewWith({ mql_to_sal }), handbook('sal', { targetRate: 0.75 }));
    const inside = quality(ratioFigure(41, 58, 'resolved'));
    expect(headlineText(inside)).toContain('The target is 75%, inside the interval.');
    expect(inside.every(({ tone }) => tone === 'plain')).toBe(true);
    expect(quality(ratioFigure(188, 306, 'resolved')).some(({ tone }) => tone === 'bad')).toBe(true);
  });

  it('claims nothing of a step with too few leads for a rate', () => {
    const parts = say('funnel', reviewWith({}, { ...entered, sql: 4, opportunity: 0, won: 0, sal: 214 }));
    expect(headlineText(parts)).not.toContain('0 of 4');
  });

  it('names no direction of a median whose interval overlaps the one before', () => {
    const days = { unit: 'days', basis: 'cohort' } as const;
    const speed = (interval: [number, number]) =>
      say(
        'speed',
        reviewWith({
          speed_to_lead: { ...days, value: 3, interval, previous: { ...days, value: 1, interval: [1, 2] } },
        }),
      );
    expect(headlineText(speed([1, 4]))).toBe(
      'Half of the handoffs get a first touch within 3 days of business time, 1 day in the period before: no clear change.',
    );
    expect(speed([1, 4]).map(({ tone }) => tone)).toEqual(['plain', 'plain', 'plain']);
    expect(speed([3, 4])[1]?.tone).toBe('bad');
  });

  it('says whether it is the first touch or the answer, and by which clock', () => {
    const mql = { key: 'mql', value: 4, unit: 'days', basis: 'cohort' } as const;
    const stage_duration: Figure = { value: 4, unit: 'days', basis: 'cohort', items: [mql] };
    const unknown: Figure = { value: null, unit: 'hours', basis: 'cohort' };
    const said = 'Half of the handoffs get an answer within 4 days of the calendar.';
    expect(headlineText(say('speed', reviewWith({ stage_duration })))).toBe(said);
    expect(headlineText(say('speed', reviewWith({ stage_duration, speed_to_lead: unknown })))).toBe(said);
  });

  it('shows no percentage of fewer than five', () => {
    const mql_to_sal = ratioFigure(2, 4, 'resolved');
    expect(headlineText(say('quality', reviewWith({ mql_to_sal })))).toBe(
      'We accepted 2 of 4 handoffs we answered, with nothing to compare in Q2.',
    );
  });

  it('weighs the coverage of the quarter by what history needs', () => {
    const required: Figure = { value: 4.07, unit: 'multiple', basis: 'flow' };
    const pipeline_coverage: Figure = {
      value: 3.2,
      unit: 'multiple',
      numerator: 4_480_000,
      denominator: 1_400_000,
      basis: 'stock',
      variants: { required },
    };
    expect(headlineText(say('pipeline', reviewWith({ pipeline_coverage })))).toBe(
      'Q4 starts with 3.20× its quota (€4.48M): enough for the 3× rule, €1.22M short of what our history needs.',
    );
  });

  it('says so where there is nothing to say', () => {
    expect(headlineText(say('speed', reviewWith()))).toBe('Fewer than half of the handoffs have been answered yet.');
    expect(headlineText(say('quality', reviewWith()))).toBe('No handoff of this period has been answered yet.');
    expect(headlineText(say('pipeline', reviewWith()))).toContain('There is no quota for Q4 to cover.');
    const note = withoutRateWords(['SEK'], '2026-Q4');
    const rateless = reviewWith({ pipeline_coverage: { value: null, unit: 'multiple', basis: 'stock', note } });
    expect(headlineText(say('pipeline', rateless))).toContain(
      "covered isn't known: it is in a currency without a rate",
    );
  });

  it('says what the pipeline leaves out for want of a rate', () => {
    const unrated = [{ currency: 'USD', rows: 3 }];
    const created: Figure = { value: 10_000, unit: 'money', basis: 'flow', unrated };
    const said = (figure: Figure, coverage?: Figure) =>
      headlineText(
        say('pipeline', reviewWith({ pipeline_created: figure, ...(coverage ? { pipeline_coverage: coverage } : {}) })),
      );
    expect(said(created)).toContain('was created, 3 without a rate (USD).');
    expect(said({ ...created, value: null })).toContain("isn't known: no rate for USD, 3 deals.");
    const coverage: Figure = { value: null, unit: 'multiple', denominator: 50_000, basis: 'stock', unrated };
    expect(said(created, coverage)).toContain("the quota of Q4 is covered isn't known: no rate for USD, 3 deals.");
  });
});

describe('leads without a date', () => {
  it('are in the sentence where they are more than the period holds', () => {
    const counts = { inquiry: 20, mql: 0, sal: 0, sql: 0, opportunity: 0, won: 0 };
    const undated = (rows: number): ReviewResult => ({
      ...reviewWith({}, counts),
      warnings: [{ code: 'undated_stages', message: '', rows }],
    });
    const said = '625 leads at MQL or beyond have no date and are in no period.';
    expect(headlineText(headlineFor('funnel', undated(625)))).toContain(said);
    expect(headlineText(headlineFor('quality', undated(625)))).toContain(said);
    expect(headlineText(headlineFor('pipeline', undated(625)))).not.toContain(said);
    expect(headlineText(headlineFor('funnel', undated(0)))).not.toContain('no date');
  });
});

describe('a change', () => {
  it('is unclear while its interval holds zero, whatever its size', () => {
    const figure = { ...ratioFigure(6, 8, 'resolved'), previous: ratioFigure(3, 9, 'resolved') };
    expect(changeOf(figure, 'up')?.verdict).toBe('unclear');
  });

  it('is good or bad by the direction of its metric', () => {
    const days = { unit: 'days', basis: 'cohort' } as const;
    const figure: Figure = { ...days, value: 12, previous: { ...days, value: 9 } };
    expect([changeOf(figure, 'down')?.verdict, changeOf(figure, 'up')?.verdict]).toEqual(['worse', 'better']);
    expect(changeOf({ ...figure, value: null }, 'up')).toBeNull();
  });
});

describe('words for numbers', () => {
  it('round half away from zero and carry a real minus', () => {
    expect([roundTo(1.005, 2), roundTo(-2.5, 0), percentWords(0.6138), pointsWords(-0.1159)]).toEqual([
      1.01,
      -3,
      '61.4%',
      '−11.6 pts',
    ]);
  });

  it('shorten money', () => {
    expect(
      [4_480_000, 430_000, 950, -1_220_000, 4800.5, 37.5, 999_999].map((major) => moneyWords(major, 'EUR')),
    ).toEqual(['€4.48M', '€430k', '€950', '−€1.22M', '€4,801', '€37.50', '€1.00M']);
    expect(moneyWords(12_000, 'CHF')).toBe('CHF 12k');
  });

  it('say n/a, never zero, where there is nothing to divide', () => {
    expect(figureWords(ratioFigure(0, 0, 'cohort'), 'EUR')).toBe('n/a');
    expect(figureWords(ratioFigure(2, 4, 'cohort'), 'EUR')).toBe('2 of 4');
    expect(intervalWords(ratioFigure(6, 8, 'cohort'))).toBe('40.9 – 92.9');
  });

  it('name periods as people do', () => {
    const words = (from: readonly [number, number], to: readonly [number, number]) =>
      periodWords({ from: dayOf(2026, ...from), to: dayOf(2026, ...to) });
    expect([words([7, 1], [10, 1]), words([6, 1], [7, 1]), words([6, 1], [6, 15]), words([6, 22], [7, 6])]).toEqual([
      'Q3',
      'June',
      '1 – 14 Jun',
      '22 Jun – 5 Jul',
    ]);
  });

  it('define every metric once', () => {
    const ids = metricCatalogue.map((entry) => entry.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(metricCatalogue.every((entry) => entry.definition && entry.authority)).toBe(true);
  });
});
