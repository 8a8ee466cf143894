import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ReviewQuery } from '../../../../shared/contract/review.ts';
import type { ReviewSettings } from '../../../../shared/metrics/review-settings.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { computeMetric } from './compute-metric.ts';
import {
  clockActivities,
  clockEntries,
  clockPeople,
  clockSettings,
  momentOf,
  promiseWith,
  signedPromise,
} from './testing/clock-fixture.ts';
import { clearTables, insertRows, openTestDatabase, queryWith } from './testing/fixture.ts';

let db: AnalyticsDatabase;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  await clearTables(db);
  await insertRows(db, 'person', clockPeople());
  await insertRows(db, 'stage_event', clockEntries());
  await insertRows(db, 'activity', clockActivities());
});

const spring = { from: '2026-03-24', to: '2026-04-09', asOf: '2026-04-08' };

function metric(id: string, query: Partial<ReviewQuery> = {}, settings: Partial<ReviewSettings> = {}) {
  return computeMetric(db, clockSettings(settings), queryWith({ ...spring, ...query }), id);
}

describe('the promise of a first touch on fixture T-16', () => {
  it('T-16: was kept for 4 of 6; one is pending, one invalid', async () => {
    const figure = await metric('sla_compliance');
    expect(figure).toMatchObject({ numerator: 4, denominator: 6 });
    expect(figure.interval?.map((end) => (end * 100).toFixed(1))).toEqual(['30.0', '90.3']);
    expect(figure.note).toContain('1 is not due yet.');
    expect(figure.note).toContain('1 ended before it began and is left out.');
    expect(figure.items?.map(({ key, numerator }) => [key, numerator])).toEqual([['First touch in 4 hours', 4]]);
  });

  it('T-16: takes 2.5 business hours at the median, those who wait counted', async () => {
    const figure = await metric('speed_to_lead');
    expect(figure).toMatchObject({ value: 2.5, unit: 'hours', numerator: 5, denominator: 7 });
    expect(figure.note).toContain('1 touched before it began is left out.');
  });

  it('names an owner only when asked', async () => {
    expect((await metric('sla_compliance')).items?.map(({ key }) => key)).not.toContain('Kwame');
    const byOwner = await metric('sla_compliance', { by: 'owner' });
    expect(byOwner.items?.map(({ key, numerator, denominator }) => [key, numerator, denominator])).toEqual([
      ['Kwame', 0, 2],
      ['Sofia', 4, 4],
    ]);
  });

  it('is compared with the period before', async () => {
    const figure = await metric('sla_compliance', { from: '2026-04-07', to: '2026-04-09' });
    expect(figure).toMatchObject({ numerator: 0, denominator: 1 });
    expect((await metric('sla_compliance', { from: '2026-03-30', to: '2026-04-07' })).previous).toMatchObject({
      numerator: 3,
      denominator: 4,
    });
  });

  it('is judged by the version that all had signed when the clock began', async () => {
    const { signed: _, typed: _typed, id: _id, version: _version, ...terms } = promiseWith();
    const signed = [
      { version: 1, since: momentOf('2026-01-01').instant, terms: { ...terms, amount: 5 } },
      { version: 2, since: momentOf('2026-04-01').instant, terms: { ...terms, amount: 1 } },
    ];
    // S3 took 4.5 of 5 hours, S4 2 of 1, and the draft of ten hours counts for nobody.
    const figure = await metric('sla_compliance', {}, { promises: [promiseWith({ amount: 10, version: 3, signed })] });
    expect(figure).toMatchObject({ numerator: 4, denominator: 7 });
  });

  it('counts no draft: one alone is no headline, and beside what is in force it is said in words', async () => {
    const draft = promiseWith({ id: 'hasty', title: 'First touch in an hour', amount: 1 });
    const alone = await metric('sla_compliance', {}, { promises: [draft] });
    expect(alone).toMatchObject({
      value: null,
      note: expect.stringContaining('not counted: “First touch in an hour”'),
    });
    expect(alone.denominator).toBeUndefined();
    expect(alone.items).toBeUndefined();
    const both = await metric('sla_compliance', {}, { promises: [draft, signedPromise()] });
    expect(both).toMatchObject({ numerator: 4, denominator: 6 });
    expect(both.items?.map(({ key }) => key)).toEqual(['First touch in 4 hours']);
    expect(both.note).toContain('A draft, not signed by all and not counted: “First touch in an hour”.');
  });

  it('runs the clock that all signed while a draft says another, and names what is signed without a clock', async () => {
    const { signed } = signedPromise();
    const moved = promiseWith({ fromStage: 'sql', version: 2, signed });
    expect(await metric('sla_compliance', {}, { promises: [moved] })).toMatchObject({ numerator: 4, denominator: 6 });
    const figure = await metric('sla_compliance', {}, { promises: [signedPromise({ fromStage: 'sql' })] });
    expect(figure).toMatchObject({ value: null, note: expect.stringContaining('Can’t be measured: “First touch') });
  });

  it('is not known without a promise, nor without calls', async () => {
    expect(await metric('sla_compliance', {}, { promises: [] })).toMatchObject({
      value: null,
      note: expect.stringContaining('No promise'),
    });
    await db.run('DELETE FROM activity');
    expect(await metric('sla_compliance')).toMatchObject({ value: null, note: expect.stringContaining('No calls') });
    expect(await metric('speed_to_lead')).toMatchObject({ value: null, note: expect.stringContaining('No calls') });
  });
});

describe('the wait for a first touch', () => {
  it('is split so that the parts add up to the total exactly', async () => {
    const hour = 3_600_000;
    await db.run(`UPDATE person SET created_instant = created_instant - ${26 * hour}`);
    await db.run('UPDATE person SET import_id = 2');
    await insertRows(db, 'stage_event', [
      { ...clockEntries()[3], stage: 'sal', ...momentOf('2026-04-07 09:15'), import_id: 2 },
    ]);
    const { variants } = await metric('speed_to_lead');
    const parts = ['system_wait', 'out_of_hours', 'queue', 'rep_time'].map((part) => variants?.[part]?.numerator ?? 0);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(variants?.total?.numerator);
    // S4 waited an hour on Thursday and a quarter on Tuesday for somebody to take it, then three quarters for the call.
    expect(parts[0]).toBe(5 * 26 * 3600);
    expect(parts[3]).toBe(0.75 * 3600);
    expect(variants?.queue?.numerator).toBe((2.5 + 1 + 4.5 + 1.25) * 3600);
  });

  it('is counted in business days where the data has no times of day', async () => {
    await db.run('UPDATE stage_event SET instant = NULL, import_id = 3; UPDATE activity SET instant = NULL');
    const figure = await metric('speed_to_lead');
    expect(figure).toMatchObject({ unit: 'days', note: expect.stringContaining('Business days') });
    const promise = await metric('sla_compliance');
    expect(promise.note).toContain('counted in whole business days');
    // S4 has two working days less a holiday each; the others were touched by the next working day, S6 is not late yet.
    expect(promise).toMatchObject({ numerator: 6, denominator: 6 });
  });

  it('begins with the creation where nobody has an MQL date', async () => {
    await db.run('DELETE FROM stage_event');
    expect(await metric('sla_compliance')).toMatchObject({ numerator: 4, denominator: 6 });
    expect(await metric('speed_to_lead')).toMatchObject({
      value: 2.5,
      note: expect.stringContaining('From the creation'),
    });
  });

  it('ends with the answer where no call is recorded', async () => {
    await insertRows(db, 'stage_event', [
      { ...clockEntries()[5], stage: 'recycled', ...momentOf('2026-04-07 12:00'), import_id: 2 },
    ]);
    const figure = await metric('speed_to_lead');
    expect(figure.note).toContain('1 answered without a recorded call: the answer counts.');
    expect(await metric('sla_compliance')).toMatchObject({ numerator: 5, denominator: 6 });
  });
});

describe('promises about other steps', () => {
  const disposition = signedPromise({
    id: 'answer',
    title: 'Answer',
    kind: 'disposition',
    amount: 2,
    unit: 'business-days',
  });
  const takeOver = signedPromise({
    id: 'take',
    title: 'Take over',
    kind: 'take-over',
    fromStage: 'sql',
    toStage: 'opportunity',
    amount: 1,
    unit: 'business-days',
  });

  it('are measured from their own stages', async () => {
    const entry = (index: number, stage: string, at: string) => ({
      ...clockEntries()[index],
      stage,
      ...momentOf(at),
      import_id: 2,
    });
    await insertRows(db, 'stage_event', [
      entry(0, 'sal', '2026-03-25 10:00'),
      entry(1, 'disqualified', '2026-04-07 10:00'),
      entry(0, 'sql', '2026-03-26 10:00'),
      { ...entry(0, 'opportunity', '2026-03-27 10:00'), instant: null },
    ]);
    const { items } = await metric('sla_compliance', {}, { promises: [disposition, takeOver] });
    expect(items?.map(({ key, numerator, denominator }) => [key, numerator, denominator])).toEqual([
      ['Answer', 1, 4],
      ['Take over', 1, 1],
    ]);
  });
});
