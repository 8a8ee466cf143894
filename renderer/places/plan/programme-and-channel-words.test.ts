import { describe, expect, it } from 'vitest';
import { roots } from '../../../shared/model/entities.ts';
import { type Efficacy, stageCosts } from '../../../shared/planning/channel-costs.ts';
import { type MissingMoney, wholeCoverage } from '../../../shared/planning/channel-coverage.ts';
import { spendWithin } from '../../../shared/planning/channel-spend.ts';
import { programmeCellId, programmeMap } from '../../../shared/planning/programme-map.ts';
import { benchmarkWords, costWords, efficacyWords, rangeWords, stageWordsOf } from './channels/channel-words.ts';
import {
  coverageWords,
  gapWords as moneyGapWords,
  pageWords,
  plannedWords,
  spendBasis,
  spendSource,
  spentWords,
} from './channels/spend-words.ts';
import { cellMeasureWords, columnWords, gapWords, overlapWords } from './programmes/programme-words.ts';

const limits = { smallSample: 5, greySample: 30 };

describe('what the programme map says', () => {
  const programme = (id: string) => roots.programmes.parse({ id, name: id });
  const cell = (programmeId: string, step: string) =>
    roots.programmeCells.parse({ id: programmeCellId(programmeId, step), programmeId, step });
  const map = programmeMap(
    [programme('a'), programme('b')],
    [cell('a', 'inquiry:mql'), cell('b', 'inquiry:mql'), cell('a', 'mql:sal')],
  );

  it('names gaps and overlaps in words', () => {
    expect(map.columns.map((column) => columnWords(column).text)).toEqual([
      'Overlap, 2',
      '1 programme',
      'Gap',
      'Gap',
      'Gap',
    ]);
    expect(gapWords(map, (step) => step)).toBe('3 gaps: sal:sql, sql:opportunity, opportunity:won');
    expect(overlapWords(map, (step) => step)).toBe('1 overlap: inquiry:mql');
    const full = programmeMap(
      [programme('a')],
      map.columns.map(({ step }) => cell('a', step)),
    );
    expect([gapWords(full, String), overlapWords(full, String)]).toEqual([null, null]);
  });

  it('says in a cell what is missing', () => {
    expect(cellMeasureWords({ kind: 'unmeasured', missing: 'not-tied' }, limits)).toBe('not tied to the data');
    expect(cellMeasureWords({ kind: 'counting' }, limits)).toBe('counting');
  });
});

describe('what the channels say', () => {
  const words = stageWordsOf(new Map([['sql', 'Sales lead']]));
  const counts = { leads: 130, mql: 27, sal: 3, sql: 0, opportunities: 1, won: 0 };
  const said = (amount: number | null, known: typeof counts | null = counts, isWhole = true) =>
    stageCosts({ amount, isWhole }, known, limits).map((cost) => {
      const { value, about, range } = costWords(cost, words[cost.stage], 'USD');
      return [value, about, ...(range === null ? [] : [range])].join(', ');
    });

  it('says a cost as its count allows', () => {
    expect(said(34_600)).toEqual([
      '$266, of 130',
      '$1,281, of 27, $881–1.9k',
      '3 only, too few',
      'n/a, spend, no sales leads',
      '1 only, too few',
      'n/a, spend, no deals won',
    ]);
    expect(said(null)[0]).toBe('n/a, of 130, cost not known');
    expect(said(500, null)[0]).toBe('n/a, no data');
    expect(said(500, counts, false)[0]).toBe('n/a, of 130, cost known in part');
    expect(rangeWords([2531, 18_567], 'CHF')).toBe('CHF 2.5k–19k');
  });

  it('says where money is from, and what is in no period', () => {
    const days = { from: 0, to: 10 };
    const part = (kind: 'written' | 'typed' | 'crm', amount: number) => ({
      kind,
      label: '',
      amount,
      days,
      except: [],
      notOnPageOf: [],
    });
    const spend = spendWithin([part('written', 400), part('crm', 4600), { ...part('typed', 9), days: null }], days);
    expect(spendBasis(spend, 'USD')).toBe(
      '$400 written down, added to what campaigns cost, $4,600 from the CRM, spread over the campaigns’ days, 1 sum without days left out.',
    );
    expect([spentWords(spend, 'USD'), spendSource(spend, wholeCoverage)]).toEqual(['$5,000', 'written, CRM']);
    const nothing = spendWithin([], days);
    expect([spendBasis(nothing, 'USD'), spentWords(nothing, 'USD'), spendSource(nothing, wholeCoverage)]).toEqual([
      'Nobody has said what it costs.',
      'n/a',
      'not known',
    ]);
    expect(spendSource(spendWithin([part('written', 0)], days), wholeCoverage)).toBe('none in the period');
    const other = spendWithin([part('crm', 80)], { from: 20, to: 30 });
    expect([spendBasis(other, 'USD'), spentWords(other, 'USD'), spendSource(other, wholeCoverage)]).toEqual([
      'All that is known was spent on other days.',
      'n/a',
      'on other days only',
    ]);
  });

  it('says of a campaign of the CRM that began earlier whose page counts none of it', () => {
    const part = { kind: 'crm', label: 'Expo', amount: 9, days: null, except: [] } as const;
    const said4 = (...notOnPageOf: string[]) => pageWords({ part: { ...part, notOnPageOf } });
    expect([said4(), said4('Spring'), said4('Spring', 'Fall')]).toEqual([
      '',
      '“Expo” began before “Spring”, whose page counts none of it',
      '“Expo” began before “Spring” and “Fall”, whose pages count none of it',
    ]);
  });

  it('names the campaigns whose money it does not hold', () => {
    const missing = { value: 'Winter checks', cost: 15_200, heldBy: 'email', why: 'elsewhere', unrated: [] } as const;
    const coverage = { campaigns: 3, missing: [missing], unpriced: ['Free guide'], planned: [] };
    expect(spendSource(spendWithin([], { from: 0, to: 1 }), coverage)).toBe('of 2 of 3 campaigns');
    expect(coverageWords(coverage)).toBe('money of 2 of 3 campaigns known');
    expect(moneyGapWords(coverage, (id) => `“${id}”`, 'USD')).toBe(
      'Not counted here: “Winter checks” ($15,200, counted for “email”). So no cost of one is shown. The CRM gives no cost for “Free guide”.',
    );
  });

  it('names what was to cost money and of which nobody says what it did', () => {
    const coverage = { ...wholeCoverage, planned: [{ label: 'Stand, Spring', days: { from: 0, to: 1 } }] };
    expect([plannedWords(wholeCoverage), plannedWords(coverage)]).toEqual([null, '1 planned, cost not known']);
    expect(moneyGapWords(coverage, String, 'USD')).toBe(
      'Planned, cost not known: “Stand, Spring”. So no cost of one is shown.',
    );
  });

  it('says which cost has no rate', () => {
    const missing = { value: 'Guide', cost: null, heldBy: null, why: 'no-rate', unrated: ['SEK'] } as const;
    const said3 = (one: MissingMoney) =>
      moneyGapWords({ ...wholeCoverage, campaigns: 1, missing: [one] }, String, 'USD');
    expect(said3(missing)).toContain('“Guide” (cost in SEK has no rate)');
    expect(said3({ ...missing, cost: 500 })).toContain('“Guide” ($500, more cost in SEK has no rate)');
  });

  it('says how a channel does against its benchmark', () => {
    expect(benchmarkWords(900, 'cost-per-sql', 'USD')).toBe('$900 an SQL');
    expect(benchmarkWords(0.35, 'lead-to-mql', 'USD')).toBe('35% leads to MQL');
    expect(benchmarkWords(null, 'cost-per-sql', 'USD')).toBeNull();
    const said2 = (standing: Efficacy['standing']) =>
      efficacyWords({ value: 2162, count: 16, standing }, 'cost-per-sql', 'USD').text;
    expect((['worse', 'better', 'unclear', 'unknown', 'in-part'] as const).map(said2)).toEqual([
      '$2,162, worse',
      '$2,162, better',
      '$2,162, too close to tell',
      'not measured',
      'money known in part',
    ]);
  });
});
