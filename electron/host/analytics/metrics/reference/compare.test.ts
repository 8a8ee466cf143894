import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatLocalDate } from '../../../../../shared/calendar/local-day.ts';
import type { ReviewResult } from '../../../../../shared/contract/review.ts';
import type { Figure } from '../../../../../shared/metrics/figure.ts';
import type { ReviewSettings } from '../../../../../shared/metrics/review-settings.ts';
import { toMinor } from '../../../../../shared/money/minor-units.ts';
import type { AnalyticsDatabase } from '../../database.ts';
import { computeReview } from '../compute-review.ts';
import { withDerived } from '../derive.ts';
import { drillPks } from '../drill.ts';
import { clearTables, day, insertRows, openTestDatabase, queryWith, settingsWith } from '../testing/fixture.ts';
import {
  type ReferenceData,
  type ReferenceDeal,
  type ReferenceEvent,
  type ReferencePerson,
  referenceLeads,
} from './reference-episodes.ts';
import { type Counted, referenceAnswers } from './reference-figures.ts';

const firstDay = day('2026-01-01');
const lastDay = firstDay + 120;
const sources = ['Web', 'Event', null] as const;

let db: AnalyticsDatabase;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());

const someDay = fc.integer({ min: firstDay, max: lastDay });
const stages = ['mql', 'mql', 'sal', 'sql', 'opportunity', 'won', 'lost', 'recycled', 'disqualified'] as const;
const froms = [null, null, null, 'recycled', 'lost', 'sal', 'mql'] as const;

const eventOf = (people: number): fc.Arbitrary<ReferenceEvent> =>
  fc.record({
    pk: fc.integer({ min: 1, max: people }),
    stage: fc.constantFrom(...stages),
    from: fc.constantFrom(...froms),
    day: someDay,
    instant: fc.constant(null),
    inferred: fc.nat(9).map((roll) => roll === 0),
    reason: fc.constantFrom(null, 'Timing', 'Budget'),
  });

/** Some events also know their time of day. */
const timed = (event: ReferenceEvent, minutes: number): ReferenceEvent =>
  minutes < 480 ? event : { ...event, instant: event.day * 86_400_000 + minutes * 60_000 };

const dealOf = (people: number): fc.Arbitrary<Omit<ReferenceDeal, 'pk' | 'id'>> =>
  fc
    .record({
      personId: fc.option(fc.integer({ min: 1, max: people }).map((pk) => `P${pk}`)),
      createdDay: someDay,
      length: fc.nat(60),
      outcome: fc.constantFrom('open', 'won', 'lost', 'no_decision', 'invalid' as const),
      amount: fc.integer({ min: 1, max: 1_000_000 }),
      amountAtCreate: fc.integer({ min: 1, max: 1_000_000 }),
      source: fc.constantFrom(...sources),
    })
    .map(({ length, ...deal }) => ({
      ...deal,
      closedDay: deal.outcome === 'open' || deal.outcome === 'invalid' ? null : deal.createdDay + length,
      expectedDay: null,
    }));

const dataset: fc.Arbitrary<ReferenceData> = fc.integer({ min: 1, max: 40 }).chain((count) =>
  fc
    .record({
      people: fc.array(
        fc.record({ source: fc.constantFrom(...sources), created: fc.option(someDay), deal: fc.option(fc.nat(9)) }),
        { minLength: count, maxLength: count },
      ),
      merges: fc.array(fc.tuple(fc.integer({ min: 1, max: count }), fc.integer({ min: 1, max: count })), {
        maxLength: 12,
      }),
      events: fc.array(fc.tuple(eventOf(count), fc.nat(1439)), { maxLength: 160, size: 'max' }),
      deals: fc.array(dealOf(count), { maxLength: 20, size: 'max' }),
    })
    .map(({ people, merges, events, deals }) => ({
      people: people.map(
        (person, index): ReferencePerson => ({
          pk: index + 1,
          id: `P${index + 1}`,
          source: person.source,
          createdDay: person.created,
          opportunityId: person.deal === null ? null : `D${person.deal + 1}`,
          mergedInto: merges.find(([from, to]) => from === index + 1 && to !== from)?.[1] ?? null,
        }),
      ),
      events: events.map(([event, minutes]) => timed(event, minutes)),
      deals: deals.map((deal, index) => ({ ...deal, pk: index + 1, id: `D${index + 1}` })),
    })),
);

async function load({ people, events, deals }: ReferenceData): Promise<void> {
  await clearTables(db);
  await insertRows(
    db,
    'person',
    people.map((person) => ({
      pk: person.pk,
      system: 'test',
      id: person.id,
      source: person.source,
      created_day: person.createdDay,
      opportunity_id: person.opportunityId,
      merged_into: person.mergedInto,
      merged_day: person.mergedInto === null ? null : firstDay,
      import_id: 1,
    })),
  );
  await insertRows(
    db,
    'stage_event',
    events.map((event) => ({
      entity_type: 'person',
      pk: event.pk,
      from_stage: event.from,
      stage: event.stage,
      day: event.day,
      instant: event.instant,
      kind: event.inferred ? 'inferred_by_diff' : 'explicit',
      source: 'test',
      reason: event.reason,
      import_id: 1,
    })),
  );
  await insertRows(
    db,
    'opportunity',
    deals.map((deal) => ({
      pk: deal.pk,
      system: 'test',
      id: deal.id,
      person_id: deal.personId,
      created_day: deal.createdDay,
      amount: deal.amount,
      amount_at_create: deal.amountAtCreate,
      currency: 'EUR',
      closed_day: deal.closedDay,
      outcome: deal.outcome,
      source: deal.source,
      import_id: 1,
    })),
  );
}

const counted = (figure: Figure | undefined): Counted => [figure?.numerator ?? 0, figure?.denominator ?? 0];
const inCents = ([part, whole]: Counted): Counted => [toMinor(part, 'EUR'), toMinor(whole, 'EUR')];
const moneyOf = (figure: Figure | undefined, units: number): Counted => [toMinor(figure?.value ?? 0, 'EUR'), units];

/** The same answers out of a review. */
function answersOf({ metrics, funnel }: Pick<ReviewResult, 'metrics' | 'funnel'>): Record<string, Counted> {
  const opportunity = metrics.mql_to_opportunity?.variants;
  const won = metrics.mql_to_won?.variants;
  const wins = metrics.win_rate?.variants;
  const created = metrics.pipeline_created;
  const entered = (stage: string) => funnel.find((one) => one.stage === stage)?.entered ?? 0;
  return {
    'opportunity to date': counted(opportunity?.to_date),
    'opportunity mature': counted(opportunity?.mature),
    'won to date': counted(won?.to_date),
    'won mature': counted(won?.mature),
    'accepted of answered': counted(metrics.mql_to_sal),
    'accepted of all': counted(metrics.mql_to_sal?.variants?.cohort),
    'recycled in the period': [metrics.recycled_count?.value ?? 0, 1],
    'recycled of answered': counted(metrics.recycle_rate),
    'came back': counted(metrics.re_mql_rate),
    'yield of later handoffs': counted(metrics.recycle_yield),
    'reasons given': counted(metrics.rejection_reasons),
    ...Object.fromEntries(
      ['mql', 'sal', 'sql', 'opportunity', 'won'].map((stage) => [
        `funnel ${stage}`,
        [entered(stage), entered('inquiry')],
      ]),
    ),
    'win rate, narrow': counted(wins?.narrow),
    'win rate, broad': counted(wins?.broad),
    'win rate, narrow, by value': inCents(counted(wins?.narrow_value)),
    'win rate, cohort': counted(wins?.cohort),
    'pipeline created': moneyOf(created, created?.denominator ?? 0),
    'pipeline created, now': moneyOf(created?.variants?.current, created?.denominator ?? 0),
    'revenue won': moneyOf(metrics.won_revenue, metrics.won_revenue?.denominator ?? 0),
    'leads into MQL': [metrics.stage_entries?.value ?? 0, 1],
    'handoffs into MQL': [metrics.stage_entries?.variants?.handoffs?.value ?? 0, 1],
    'value of the cohort': [
      toMinor(metrics.revenue_per_mql?.numerator ?? 0, 'EUR'),
      metrics.revenue_per_mql?.denominator ?? 0,
    ],
  };
}

const question = fc.record({
  from: fc.integer({ min: firstDay - 5, max: lastDay - 10 }),
  length: fc.integer({ min: 5, max: 100 }),
  asOf: fc.integer({ min: firstDay + 40, max: lastDay + 70 }),
  horizon: fc.integer({ min: 5, max: 60 }),
});

/** Days as the derived tables write them. */
const finite = (value: number) => (Number.isFinite(value) ? value : 60_000);

describe('the metrics against counting one lead at a time', () => {
  it('go by the same episodes', async () => {
    await fc.assert(
      fc.asyncProperty(dataset, async (data) => {
        await load(data);
        const episodes = await withDerived(db, settingsWith(), lastDay, () =>
          db.rows('SELECT pk, n, mql, sal, sql, opp, won, rec, disq, lost, reason FROM episode ORDER BY pk, n'),
        );
        const expected = referenceLeads(data).flatMap((lead) =>
          lead.episodes.map(({ pk, n, reached, out, reason }) => ({
            pk,
            n,
            mql: finite(reached.mql),
            sal: finite(reached.sal),
            sql: finite(reached.sql),
            opp: finite(reached.opportunity),
            won: finite(reached.won),
            rec: finite(out.recycled),
            disq: finite(out.disqualified),
            lost: finite(out.lost),
            reason,
          })),
        );
        expect(episodes).toEqual(expected);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  it('agree on everything, on each source and on its filter, for recycled, merged, skipping and reopened leads', async () => {
    await fc.assert(
      fc.asyncProperty(dataset, question, async (data, { from, length, asOf, horizon }) => {
        await load(data);
        const to = from + length;
        const dates = { from: formatLocalDate(from), to: formatLocalDate(to), asOf: formatLocalDate(asOf) };
        const base = queryWith({ ...dates, horizonDays: horizon });
        const review = await computeReview(db, settingsWith(), { ...base, by: 'source' });
        const asked = { from, to, asOf, horizon };
        expect(answersOf(review)).toEqual(referenceAnswers(data, { ...asked, source: null }));
        for (const segment of review.segments) {
          const { 'value of the cohort': _value, ...answers } = answersOf(segment);
          const { 'value of the cohort': _shared, ...expected } = referenceAnswers(data, {
            ...asked,
            source: segment.key,
          });
          expect({ segment: segment.key, ...answers }).toEqual({ segment: segment.key, ...expected });
        }
        const cents = review.segments.map((segment) => answersOf(segment)['value of the cohort']?.[0] ?? 0);
        expect(cents.reduce((sum, value) => sum + value, 0)).toBe(answersOf(review)['value of the cohort']?.[0]);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  it('say the same of the whole whether it is split or not, and of each part on what it stands', async () => {
    const policy = fc.constantFrom<ReviewSettings['skippedStages']>('implied', 'strict');
    await fc.assert(
      fc.asyncProperty(dataset, question, policy, async (data, { from, length, asOf, horizon }, skippedStages) => {
        await load(data);
        const dates = { from: formatLocalDate(from), to: formatLocalDate(from + length), asOf: formatLocalDate(asOf) };
        const query = queryWith({ ...dates, horizonDays: horizon });
        const settings = settingsWith({ skippedStages });
        const { segments, ...split } = await computeReview(db, settings, { ...query, by: 'source' });
        const { segments: _none, ...whole } = await computeReview(db, settings, query);
        expect(split).toEqual({ ...whole, by: 'source' });
        for (const { key, metrics } of [{ key: 'whole', metrics: whole.metrics }, ...segments]) {
          for (const id of ['stage_conversion', 'mql_to_opportunity', 'mql_to_won']) {
            const { mature, to_date } = metrics[id]?.variants ?? {};
            const isMature = (mature?.denominator ?? 0) > 0;
            expect([key, id, counted(metrics[id])]).toEqual([key, id, counted(isMature ? mature : to_date)]);
            expect(metrics[id]?.note).toMatch(isMature ? `Within ${horizon} days` : /^To date/);
          }
          expect(metrics.mql_to_sal?.variants?.mature?.note).toMatch(`Within ${horizon} days`);
        }
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  it('agree with a filter as with the segment of the same value', async () => {
    await fc.assert(
      fc.asyncProperty(dataset, question, async (data, { from, length, asOf, horizon }) => {
        await load(data);
        const dates = { from: formatLocalDate(from), to: formatLocalDate(from + length), asOf: formatLocalDate(asOf) };
        const filtered = queryWith({
          ...dates,
          horizonDays: horizon,
          filters: [{ dimension: 'source', values: ['Web'] }],
        });
        const { 'value of the cohort': _value, ...answers } = answersOf(
          await computeReview(db, settingsWith(), filtered),
        );
        const asked = { from, to: from + length, asOf, horizon, source: 'Web' };
        const { 'value of the cohort': _shared, ...expected } = referenceAnswers(data, asked);
        expect(answers).toEqual(expected);
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });

  it('open as many rows as they count', async () => {
    const ids = [
      'mql_to_opportunity',
      'mql_to_sal',
      'recycle_rate',
      're_mql_rate',
      'recycle_yield',
      'rejection_reasons',
      'win_rate',
    ];
    await fc.assert(
      fc.asyncProperty(dataset, question, async (data, { from, length, asOf, horizon }) => {
        await load(data);
        const dates = { from: formatLocalDate(from), to: formatLocalDate(from + length), asOf: formatLocalDate(asOf) };
        const query = queryWith({ ...dates, horizonDays: horizon });
        const { metrics } = await computeReview(db, settingsWith(), query);
        for (const id of ids) {
          const rows = async (part: string) =>
            (await drillPks(db, settingsWith(), { metric: id, part, query })).pks.length;
          const opened = [id, await rows('numerator'), await rows('rest'), await rows('denominator')];
          const [part, whole] = counted(metrics[id]);
          expect(opened).toEqual([id, part, whole - part, whole]);
        }
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });
});
