import { describe, expect, it } from 'vitest';
import { healthItem } from './health-items.ts';
import { dataFindings, movementOf, type SymptomFacts } from './symptom-rules.ts';

const nothing: SymptomFacts = {
  handoffs: null,
  acceptance: null,
  refusedWithoutReason: null,
  refusedLaterWon: null,
  untouched: null,
  activitiesBeforeMql: null,
  effort: null,
  lostToCompetitor: null,
  stalled: null,
  barrenCampaigns: null,
};
const of = (part: number, whole: number) => ({ part, whole });
const found = (facts: Partial<SymptomFacts>, itemId: string) =>
  dataFindings({ ...nothing, ...facts }).find((finding) => finding.itemId === itemId);

describe('what the data says of the symptoms', () => {
  it('is nothing at all without data, and never that all is well', () => {
    const findings = dataFindings(nothing);
    expect(findings.every(({ state }) => state === 'not-measured')).toBe(true);
    expect(findings.every(({ itemId }) => healthItem(itemId) !== null)).toBe(true);
  });

  it('finds volume up while acceptance goes down', () => {
    const handoffs = { now: 240, before: 180 };
    const fell = { now: of(100, 200), before: of(120, 160) };
    expect(found({ handoffs, acceptance: fell }, 'joint-first')).toMatchObject({
      state: 'present',
      sentence: '240 MQLs, 180 in the three months before; accepted 50% of 200, 75% of 160 in the three months before.',
    });
    expect(found({ handoffs: { now: 170, before: 180 }, acceptance: fell }, 'joint-first')?.state).toBe('absent');
    expect(found({ handoffs, acceptance: fell }, 'lead-quality')?.state).toBe('present');
  });

  it('does not take noise for a fall', () => {
    const noise = { now: of(30, 60), before: of(34, 60) };
    expect(movementOf(noise)).toBe('unclear');
    expect(found({ acceptance: noise }, 'lead-quality')?.state).toBe('absent');
  });

  it('judges nothing by a handful of rows', () => {
    for (const facts of [
      { refusedWithoutReason: of(5, 6) },
      { untouched: of(9, 19) },
      { acceptance: { now: of(1, 9), before: of(90, 100) } },
    ]) {
      const judged = dataFindings({ ...nothing, ...facts }).filter(({ state }) => state !== 'not-measured');
      expect(judged).toEqual([]);
    }
  });

  it('counts missing reasons, untouched leads and stalled deals against what is usual', () => {
    expect(found({ refusedWithoutReason: of(30, 100) }, 'reasons-given')).toMatchObject({
      state: 'present',
      sentence: '30 of 100 refusals came without a reason (30%).',
    });
    expect(found({ refusedWithoutReason: of(10, 100) }, 'reasons-given')?.state).toBe('absent');
    expect(found({ untouched: of(12, 60) }, 'every-lead-followed')?.state).toBe('present');
    expect(found({ stalled: { ...of(3, 40), days: 120 } }, 'deals-move')?.state).toBe('absent');
    expect(found({ stalled: { ...of(12, 40), days: 120 } }, 'deals-move')?.state).toBe('present');
  });

  it('tells a refusal that was won later by its number, and a competitor that rises', () => {
    expect(found({ refusedLaterWon: of(4, 80) }, 'right-refusals')?.sentence).toMatch(/^4 of 80 leads refused/);
    const rising = { now: of(40, 80), before: of(15, 80) };
    expect(found({ lostToCompetitor: rising }, 'customers-kept-from-rivals')?.state).toBe('present');
  });

  it('does not take activities that nobody records for none', () => {
    expect(found({ activitiesBeforeMql: of(0, 300) }, 'selling-time')?.state).toBe('not-measured');
    expect(found({ activitiesBeforeMql: of(200, 300) }, 'selling-time')?.state).toBe('present');
  });

  it('compares activities for each opportunity, not activities', () => {
    const before = { activities: 200, opportunities: 40 };
    const effort = (activities: number, opportunities: number) =>
      found({ effort: { now: { activities, opportunities }, before } }, 'effort-pays')?.state;
    expect(effort(300, 60)).toBe('absent');
    expect(effort(300, 40)).toBe('present');
    expect(effort(300, 5)).toBe('not-measured');
  });
});
