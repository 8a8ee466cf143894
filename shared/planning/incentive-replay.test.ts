import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReplayQuarter } from '../contract/alignment.ts';
import { countFigure, ratioFigure } from '../metrics/build-figure.ts';
import type { Figure } from '../metrics/figure.ts';
import { type EntityInput, roots } from '../model/entities.ts';
import { downstreamShare, incentiveFlags, sharedMetrics, totalWeight } from './incentive-checks.ts';
import { mostAttainment, pullsApart, replayMetrics, replayScheme } from './incentive-replay.ts';

const scheme = (fields: Partial<EntityInput<'incentiveSchemes'>> = {}) =>
  roots.incentiveSchemes.parse({ id: 's', ...fields });
const part = (fields: Partial<EntityInput<'incentiveParts'>>) =>
  roots.incentiveParts.parse({ id: fields.title ?? 'p', schemeId: 's', ...fields });
const quarter = (label: string, figures: Record<string, Figure | null>): ReplayQuarter => ({
  label,
  from: '2026-01-01',
  to: '2026-04-01',
  figures,
  gaps: {},
});

const volume = part({ title: 'MQLs', weight: 1, metric: 'stage_entries', stages: 'mql', target: 100 });
const accepted = part({ title: 'Accepted', weight: 0.5, metric: 'mql_to_sal', target: 0.8 });
const q1 = quarter('Q1', {
  'stage_entries|mql': countFigure(100, 'flow'),
  mql_to_sal: ratioFigure(80, 100, 'resolved'),
  recycle_rate: ratioFigure(20, 100, 'resolved'),
});
const q2 = quarter('Q2', {
  'stage_entries|mql': countFigure(140, 'flow'),
  mql_to_sal: ratioFigure(56, 140, 'resolved'),
  recycle_rate: ratioFigure(70, 140, 'resolved'),
});

describe('flags of a scheme', () => {
  const none = new Set<string>();
  const kinds = (fields: Parameters<typeof scheme>[0], parts: ReturnType<typeof part>[]) =>
    incentiveFlags(scheme(fields), parts, none).map(({ kind }) => kind);

  it('finds one that pays for volume only', () => {
    expect(kinds({}, [volume])).toEqual(['volume-only']);
    expect(kinds({}, [{ ...volume, weight: 0.5 }, accepted])).toEqual([]);
    // Something that isn't measured may well be about quality.
    expect(kinds({}, [{ ...volume, weight: 0.5 }, part({ title: 'x', weight: 0.5 })])).toEqual(['unmeasured']);
  });

  it('finds one that pays more for volume than for what becomes of it', () => {
    const said = (...parts: ReturnType<typeof part>[]) =>
      incentiveFlags(scheme(), parts, none).map(({ kind, sentence }) => [kind, sentence]);
    const most = { ...volume, weight: 0.6 };
    const speed = part({ title: 'Speed', weight: 0.4, metric: 'speed_to_lead' });
    expect(said(most, speed)).toEqual([
      ['volume-first', '60% is paid for volume, and nothing for what becomes of it.'],
    ]);
    expect(said(most, { ...accepted, weight: 0.25 }, { ...speed, weight: 0.15 })).toEqual([
      ['volume-first', '60% is paid for volume, more than the 25% for what becomes of it.'],
    ]);
    expect(said(most, part({ title: 'x', weight: 0.4 }))[0]).toEqual([
      'volume-first',
      '60% is paid for volume, and nothing that is measured for what becomes of it.',
    ]);
    // Taken back for a lead that is recycled: quality is paid for by the volume itself.
    expect(said({ ...most, hasClawback: true }, speed)).toEqual([]);
    expect(said({ ...volume, weight: 0.5 }, accepted)).toEqual([]);
  });

  it('adds weights without the dust of fractions', () => {
    const tenths = Array.from({ length: 10 }, (_, index) => ({ ...accepted, id: `${index}`, weight: 0.1 }));
    expect(totalWeight(tenths)).toBe(1);
    expect(kinds({}, tenths)).toEqual([]);
    expect(kinds({}, [accepted])).toEqual(['weights']);
    expect(kinds({}, [])).toEqual(['weights']);
  });

  it('asks a leader for a part that both functions are paid for', () => {
    const schemes = [scheme(), scheme({ id: 't', function: 'sales', isLeader: true })];
    const lonely = [volume, { ...accepted, id: 'own', schemeId: 't', weight: 1 }];
    const own = lonely.slice(1);
    expect(incentiveFlags(scheme({ isLeader: true }), own, sharedMetrics(schemes, lonely))).toMatchObject([
      { kind: 'no-shared-part' },
    ]);
    const shared = sharedMetrics(schemes, [...lonely, accepted]);
    expect(incentiveFlags(scheme({ isLeader: true }), own, shared)).toEqual([]);
  });

  it('tells how much depends on what becomes of leads', () => {
    expect(downstreamShare([volume, accepted])).toBe(0.5);
    expect(downstreamShare([{ ...volume, stages: 'sql' }])).toBe(1);
  });
});

describe('a replay', () => {
  it('pays in proportion to the target, up to one and a half times', () => {
    const paid = replayScheme(scheme(), [volume], [q1, q2]).map((one) => one.paid);
    expect(paid).toEqual([1, 1.4]);
    const easy = { ...volume, target: 50 };
    expect(replayScheme(scheme(), [easy], [q2])[0]?.paid).toBe(mostAttainment);
  });

  it('scales what adds up to the quarter, and leaves a rate as it is', () => {
    expect(replayScheme(scheme({ payPeriod: 'month' }), [{ ...volume, target: 50 }], [q1])[0]?.paid).toBeCloseTo(2 / 3);
    expect(replayScheme(scheme({ payPeriod: 'year' }), [{ ...volume, target: 400 }], [q1])[0]?.paid).toBe(1);
    expect(replayScheme(scheme({ payPeriod: 'year' }), [accepted], [q1])[0]?.paid).toBe(0.5);
  });

  it('takes credit for recycled leads back', () => {
    const clawed = { ...volume, hasClawback: true };
    expect(replayScheme(scheme(), [clawed], [q1, q2]).map((one) => one.paid)).toEqual([0.8, 0.7]);
    expect(
      replayScheme(scheme(), [clawed], [quarter('?', { 'stage_entries|mql': countFigure(9, 'flow') })])[0]?.paid,
    ).toBeNull();
  });

  it('knows nothing of a part without metric, target or figure, and says how much it knows', () => {
    const loose = part({ title: 'Calls', weight: 0.5 });
    expect(replayScheme(scheme(), [accepted, loose], [q1])[0]).toMatchObject({ paid: 0.5, known: 0.5 });
    for (const unknown of [
      loose,
      { ...volume, target: null },
      { ...volume, target: 0 },
      { ...volume, metric: 'later' },
    ]) {
      expect(replayScheme(scheme(), [unknown], [q1])[0]).toMatchObject({ paid: null, known: 0 });
    }
  });

  it('knows nothing of a quarter where only a part without weight is known', () => {
    const loose = part({ title: 'Calls', weight: 1 });
    expect(replayScheme(scheme(), [{ ...accepted, weight: 0 }, loose], [q1])[0]).toMatchObject({
      paid: null,
      known: 0,
    });
  });

  it('never takes amounts without a rate, or quarters before the data, for nothing', () => {
    const won = part({ title: 'Won', weight: 0.7, metric: 'won_revenue', target: 200_000 });
    const rest = { ...accepted, weight: 0.3 };
    const money = (value: number | null): Figure => ({
      ...{ value, unit: 'money', basis: 'flow', unrated: [{ currency: 'USD', rows: 12 }] },
    });
    for (const value of [null, 50_000]) {
      const [pay] = replayScheme(scheme(), [won, rest], [quarter('Q', { ...q1.figures, won_revenue: money(value) })]);
      expect(pay).toMatchObject({ paid: 0.3, known: 0.3 });
      expect(pay?.parts[0]).toMatchObject({ attainment: null, why: { kind: 'unrated', unrated: [{ rows: 12 }] } });
    }
    const gap = { of: 'closes', since: '2026-02-28' } as const;
    const early = { ...quarter('Q', { won_revenue: null }), gaps: { won_revenue: gap } };
    expect(replayScheme(scheme(), [won], [early])[0]).toMatchObject({ paid: null, parts: [{ why: { gap } }] });
  });

  it('finds the quarter in which pay went up and acceptance down, for the volume scheme and not for its draft', () => {
    const pays = replayScheme(scheme(), [volume], [q1, q2]);
    expect(pullsApart(pays, [q1, q2])).toMatchObject([{ label: 'Q2', metric: 'mql_to_sal' }]);
    const draft = [accepted, { ...volume, weight: 0.3, hasClawback: true }];
    expect(pullsApart(replayScheme(scheme(), draft, [q1, q2]), [q1, q2])).toEqual([]);
  });

  it('says nothing of a cohort that is still growing', () => {
    const young = {
      ...ratioFigure(5, 50, 'cohort'),
      variants: { mature: ratioFigure(5, 50, 'cohort'), to_date: ratioFigure(6, 90, 'cohort') },
    };
    const before = quarter('Q1', {
      'stage_entries|mql': countFigure(100, 'flow'),
      mql_to_opportunity: ratioFigure(30, 90, 'cohort'),
    });
    const now = quarter('Q2', { 'stage_entries|mql': countFigure(140, 'flow'), mql_to_opportunity: young });
    expect(pullsApart(replayScheme(scheme(), [volume], [before, now]), [before, now])).toEqual([]);
  });

  it('asks for each metric once', () => {
    const keys = replayMetrics([accepted, accepted, volume]).map(({ metric }) => metric);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('never pays less than nothing nor more than one and a half times all weights', () => {
    const weight = fc.double({ min: 0.001, max: 1, noNaN: true });
    fc.assert(
      fc.property(weight, fc.nat(1000), fc.double({ min: 0.01, max: 1000, noNaN: true }), (share, count, target) => {
        const one = { ...volume, weight: share, target };
        const [pay] = replayScheme(
          scheme(),
          [one],
          [quarter('Q', { 'stage_entries|mql': countFigure(count, 'flow') })],
        );
        expect(pay?.paid).toBeGreaterThanOrEqual(0);
        expect(pay?.paid).toBeLessThanOrEqual(share * mostAttainment + 1e-9);
      }),
    );
  });
});
