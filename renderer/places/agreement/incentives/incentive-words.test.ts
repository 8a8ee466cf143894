import { describe, expect, it } from 'vitest';
import { metricCatalogue } from '../../../../shared/metrics/catalogue.ts';
import type { PayUnknown } from '../../../../shared/planning/incentive-replay.ts';
import { gapWords, metricText, remediesOf, unknownWords } from './incentive-words.ts';
import { asksFor, firstStages, measureChoices, stepFrom } from './measure-choices.ts';

const promises = new Map([['p1', 'First touch in 4 hours']]);

describe('what a part is paid for', () => {
  it('says which stage, step or promise', () => {
    const said = (metric: string, stages: string | null) => metricText({ metric, stages }, promises);
    expect(said('stage_entries', 'sql')).toBe('Entries into a stage, SQL');
    expect(said('stage_conversion', 'mql:opportunity')).toBe('Stage conversion, MQL to Opportunity');
    expect(said('sla_compliance', 'p1')).toBe('Promise kept, First touch in 4 hours');
    expect(said('sla_compliance', 'gone')).toBe('Promise kept, a promise that is gone');
    expect(said('mql_to_sal', null)).toBe('Acceptance rate');
  });

  it('is chosen from groups in which every metric stands once', () => {
    const items = measureChoices.flatMap((choice) => ('items' in choice ? choice.items : []));
    expect(items.map(({ value }) => value).toSorted()).toEqual(metricCatalogue.map(({ id }) => id).toSorted());
  });

  it('begins with a stage, a step or a promise where one has to be said', () => {
    expect(['stage_entries', 'stage_conversion', 'sla_compliance', 'win_rate'].map(asksFor)).toEqual([
      'stage',
      'step',
      'promise',
      'nothing',
    ]);
    expect(firstStages('sla_compliance', promises)).toBe('p1');
    expect(firstStages('sla_compliance', new Map())).toBeNull();
    expect(stepFrom('sql', 'mql')).toBe('sql:opportunity');
  });
});

describe('what a replay can’t tell', () => {
  const quarter = { from: '2026-04-01', to: '2026-07-01' };

  it('says which days of a quarter the data has, or that it has none', () => {
    const said = (since: string | null) => gapWords({ of: 'leads', since }, quarter);
    expect(said('2026-06-11')).toBe('MQLs from 11 Jun, 20 of 91 days');
    expect(said('2026-08-02')).toBe('no MQLs before 2 Aug');
    expect(said('2026-07-01')).toBe('no MQLs before 1 Jul');
    expect(said(null)).toBe('no MQLs in the data');
  });

  it('says how many deals keep a part out, and what would bring it in', () => {
    const unrated = [
      { currency: 'USD', rows: 2 },
      { currency: 'GBP', rows: 1 },
    ];
    expect(unknownWords({ kind: 'unrated', unrated }, quarter)).toBe('3 deals without a rate (USD, GBP)');
    const pay = (why: PayUnknown | null) => ({
      label: 'q',
      paid: null,
      known: 0,
      parts: [{ part: {} as never, figure: null, attainment: null, why }],
    });
    const past = { label: 'q', ...quarter, figures: {}, gaps: {} };
    expect(remediesOf([pay({ kind: 'unrated', unrated }), pay(null)], [past])).toEqual({
      currencies: ['GBP', 'USD'],
      hasGap: false,
    });
    const gap = { of: 'deals', since: null } as const;
    expect(remediesOf([pay({ kind: 'gap', gap })], [past]).hasGap).toBe(true);
    expect(remediesOf([], [{ ...past, gaps: { pipeline_created: gap } }]).hasGap).toBe(true);
    expect(remediesOf([pay({ kind: 'no-target' })], [past])).toEqual({ currencies: [], hasGap: false });
  });
});
