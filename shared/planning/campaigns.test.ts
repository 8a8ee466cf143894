import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLocalDate } from '../calendar/local-day.ts';
import type { CampaignActuals } from '../contract/campaigns.ts';
import type { NamedChange } from '../model/change.ts';
import { type Entity, type EntityInput, roots } from '../model/entities.ts';
import { signatureId, waitingFor } from '../model/signing.ts';
import { actualsWindow, costPer, returnOn, spentOn, spentOnLine, sumActuals } from './campaign-actuals.ts';
import { soFarOf } from './campaign-benchmark.ts';
import {
  askToAccept,
  duplicateCampaign,
  editCampaign,
  lockBenchmarks,
  moveTask,
  moveToPhase,
  moveToState,
  objectTo,
  removeTask,
  reopenCampaign,
  returnToAccepted,
  shiftPlan,
  withChannels,
} from './campaign-changes.ts';
import { campaignFigures } from './campaign-figures.ts';
import { elapsedShare, paceOf, planSpan } from './campaign-pace.ts';
import { budgetOf, type CampaignParts, campaignParts, datedTask, planOf } from './campaign-parts.ts';
import { checksByPhase, daysLate, doneBy, openThings, readinessOf, teamGaps } from './campaign-readiness.ts';
import {
  acceptedBefore,
  acceptedLate,
  type CampaignEntry,
  campaignEntry,
  campaignTerms,
  changedTerms,
  readCampaignTerms,
  wasAcceptedInTime,
} from './campaign-terms.ts';
import { usualCheckCount, usualChecklist } from './launch-checklist.ts';
import { forecastOf } from './schedule.ts';

const day = (text: string) => parseLocalDate(text) ?? Number.NaN;
const today = day('2026-06-16');
const campaign = (fields: Partial<EntityInput<'campaigns'>> = {}) =>
  roots.campaigns.parse({ id: 'c', name: 'Predict launch', kind: 'launch', ...fields });
const signed = (of: Entity<'campaigns'>, signer: 'marketing' | 'sales', at: string) =>
  roots.signatures.parse({
    id: signatureId('campaigns', of.id, of.version, signer),
    root: 'campaigns',
    entryId: of.id,
    version: of.version,
    function: signer,
    by: 'x',
    at,
    terms: campaignTerms(of, []),
  });
const entryOf = (fields: Partial<EntityInput<'campaigns'>> = {}): CampaignEntry =>
  campaignEntry(campaign(fields), [], []);
const line = (id: string, fields: Partial<EntityInput<'campaignChannels'>> = {}) =>
  roots.campaignChannels.parse({ id, campaignId: 'c', ...fields });
const match = (value: string, lineId: string | null = null, campaignId = 'c') =>
  roots.campaignMatches.parse({ id: `${campaignId}|${value}`, campaignId, value, lineId });
const task = (id: string, startsOn: string | null, endsOn: string | null, more: Partial<EntityInput<'tasks'>> = {}) =>
  roots.tasks.parse({ id, campaignId: 'c', title: id, startsOn, endsOn, ...more });
const check = (id: string, fields: Partial<EntityInput<'launchChecks'>>) =>
  roots.launchChecks.parse({ id, campaignId: 'c', ...fields });
const partsOf = (entry: CampaignEntry, more: Partial<CampaignParts> = {}): CampaignParts => ({
  entry,
  lines: [],
  matches: [],
  tasks: [],
  links: [],
  checks: [],
  roles: [],
  contents: [],
  ...more,
});
const actuals = (value: string, more: Partial<CampaignActuals> = {}): CampaignActuals => ({
  value,
  spellings: [value],
  leads: 0,
  mql: 0,
  sal: 0,
  opportunities: 0,
  pipeline: 0,
  unpriced: 0,
  unrated: 0,
  won: 0,
  wonRevenue: 0,
  wonUnpriced: 0,
  wonUnrated: 0,
  openPipeline: 0,
  cost: null,
  costSince: null,
  responses: 0,
  firstLeadOn: null,
  afterEnd: null,
  unratedCost: [],
  matureLeads: null,
  ...more,
});
const fieldsOf = ({ edits }: NamedChange) => edits.map((edit) => ('fields' in edit ? edit.fields : edit.kind));

describe('the plan to date', () => {
  const span = planSpan({ startsOn: '2026-06-01', endsOn: '2026-06-30' });

  it('is the share of the run that has gone by, the day itself included', () => {
    expect(span && elapsedShare(span, day('2026-06-15'))).toBe(0.5);
    expect(span && [elapsedShare(span, day('2026-05-20')), elapsedShare(span, day('2026-09-01'))]).toEqual([0, 1]);
  });

  it('begins later for what follows the leads', () => {
    expect(span && elapsedShare(span, day('2026-06-15'), 6)).toBeCloseTo(9 / 30);
  });

  it('is not known where the run ends before it begins, or has no days', () => {
    expect(planSpan({ startsOn: '2026-06-30', endsOn: '2026-06-01' })).toBeNull();
    expect(planSpan({ startsOn: null, endsOn: '2026-06-01' })).toBeNull();
    expect(paceOf({ actual: 5, plan: 10, share: null }).standing).toBe('unknown');
  });

  it.each([
    [14, 78, 0.15, 'ahead'],
    [96, 520, 0.21, 'behind'],
    [105, 520, 0.21, 'near'],
    [0, 520, 0, 'early'],
    [1, 20, 0.1, 'early'],
    [null, 20, 0.5, 'unknown'],
  ] as const)('%s of %s at %s is %s', (actual, plan, share, standing) => {
    expect(paceOf({ actual, plan, share }).standing).toBe(standing);
  });

  it('never goes back as days go by', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 20 }), (at, lag) => {
        if (!span) return;
        const share = elapsedShare(span, span.from + at, lag);
        expect(elapsedShare(span, span.from + at + 1, lag)).toBeGreaterThanOrEqual(share);
        expect(elapsedShare(span, span.from + at, lag + 1)).toBeLessThanOrEqual(share);
      }),
    );
  });
});

describe('what a campaign brought and cost', () => {
  it('adds up over its CRM campaigns, and is unknown where none is matched', () => {
    expect(sumActuals([])).toBeNull();
    const sum = sumActuals([
      actuals('A', { leads: 3, cost: 10 }),
      actuals('B', { leads: 4, firstLeadOn: '2026-06-02' }),
    ]);
    expect(sum).toMatchObject({ leads: 7, cost: 10, firstLeadOn: '2026-06-02' });
  });

  it('leaves leads to the next campaign that draws on the same one of the CRM', () => {
    const all = [
      { id: 'a', startsOn: '2026-01-01' },
      { id: 'b', startsOn: '2026-04-01' },
      { id: 'x', startsOn: '2026-02-01' },
    ];
    const matches = [match('Search', null, 'a'), match(' search', null, 'b'), match('Other', null, 'x')];
    expect(all.map((each) => actualsWindow(each, all, matches))).toEqual([
      { from: '2026-01-01', to: '2026-04-01' },
      { from: '2026-04-01', to: null },
      { from: '2026-02-01', to: null },
    ]);
  });

  it('costs what was typed, else what the CRM says, and says which', () => {
    const lines = [line('typed', { spent: 5 }), line('told'), line('none')];
    const matches = [match('A', 'typed'), match('B', 'told'), match('C')];
    const told = [actuals('A', { cost: 100 }), actuals('B', { cost: 20 }), actuals('C', { cost: 3 })];
    expect(lines.map((each) => spentOnLine(each, matches, told))).toMatchObject([
      { amount: 5, from: 'typed' },
      { amount: 20, from: 'crm' },
      { amount: null, from: 'nowhere' },
    ]);
    expect(spentOn(lines, matches, told)).toMatchObject({ amount: 28, from: 'both' });
    expect(spentOn([], [], [])).toMatchObject({ amount: null, from: 'nowhere' });
  });

  it('does not count cost that began before the campaign', () => {
    const told = [actuals('A', { cost: 100, costSince: '2026-01-01' }), actuals('B', { cost: 7 })];
    expect(spentOn([], [match('A'), match('B')], told)).toEqual({
      amount: 7,
      from: 'crm',
      gaps: [{ name: 'A', why: 'wider', since: '2026-01-01' }],
      channels: { known: 0, total: 0 },
      campaigns: { known: 1, total: 2 },
    });
  });

  it('counts the cost of a channel that was deleted for the campaign', () => {
    expect(spentOn([], [match('A', 'gone')], [actuals('A', { cost: 4 })]).amount).toBe(4);
  });

  it('T-20: returns won revenue less cost, of cost, and nothing where there is nothing to divide by', () => {
    const won = (wonRevenue: number, matureLeads: number | null = 10) =>
      sumActuals([actuals('A', { wonRevenue, leads: 10, matureLeads })]);
    expect(returnOn(10, won(45))).toEqual({ value: 3.5, standing: 'mature' });
    expect(returnOn(8, won(6))).toEqual({ value: -0.25, standing: 'mature' });
    expect(returnOn(0, won(5))).toEqual({ value: null, standing: 'no-cost' });
    expect(returnOn(5, won(0, 1))).toEqual({ value: -1, standing: 'immature' });
    expect(returnOn(null, won(5))).toEqual({ value: null, standing: 'cost-unknown' });
    expect(returnOn(5, null)).toEqual({ value: null, standing: 'no-actuals' });
    const unknown = sumActuals([
      actuals('A', { won: 2, wonRevenue: null, wonUnpriced: 2, wonUnrated: 2 }),
      actuals('B'),
    ]);
    expect(unknown?.wonRevenue).toBeNull();
    expect(returnOn(5, unknown)).toEqual({ value: null, standing: 'revenue-unknown' });
    expect((56 - 23) / 23).toBeCloseTo(1.4348, 4);
  });

  it('T-21: costs each of what came, and n/a where nothing did', () => {
    expect([costPer(10_000, 100), costPer(8000, 40), costPer(5000, 50)]).toEqual([100, 200, 100]);
    expect([costPer(5, 0), costPer(null, 4), costPer(5, null)]).toEqual([null, null, null]);
  });

  it('stands against the plan to date of the data’s last day', () => {
    const entry = entryOf({ startsOn: '2026-06-01', endsOn: '2026-06-30', expectedMql: 60, expectedLeads: 100 });
    const basis = {
      asOf: '2026-06-15',
      currency: 'EUR',
      lags: { mql: 6, sal: null, opportunity: null },
      cycleDays: null,
    };
    const { figures, share } = campaignFigures(
      partsOf(entry, { matches: [match('A')] }),
      [actuals('A', { leads: 40, mql: 19 })],
      basis,
    );
    expect(share).toBe(0.5);
    expect(figures.leads.pace).toMatchObject({ toDate: 50, ahead: -10, standing: 'behind' });
    expect(figures.mql).toMatchObject({ lag: 6, pace: { standing: 'ahead' } });
    expect(figures.mql.pace.toDate).toBeCloseTo(18);
    expect(figures.pipeline.pace.standing).toBe('unknown');
  });
});

describe('a benchmark', () => {
  const settings = { smallSample: 5 };
  const of = (
    fields: Partial<EntityInput<'campaignChannels'>>,
    told: readonly CampaignActuals[] = [],
    spent: number | null = null,
  ) => soFarOf(line('l', fields), told, spent, settings);

  it('is beaten or missed only where the interval leaves it out', () => {
    expect(of({ benchmark: 0.22, soFar: 0.31, soFarCount: 212 }).standing).toBe('better');
    expect(of({ benchmark: 0.12, soFar: 5 / 36, soFarCount: 36 }).standing).toBe('unclear');
    expect(of({ benchmark: 0.5, soFar: 0.1, soFarCount: 60 }).standing).toBe('worse');
    expect(of({ benchmark: 0.5, soFar: 0.5, soFarCount: 4 }).standing).toBe('too-few');
    expect(of({ benchmark: 0.5 }).standing).toBe('unknown');
  });

  it('is measured in what the CRM says of the channel', () => {
    const told = [actuals('A', { leads: 40, mql: 10 })];
    expect(of({ benchmark: 95, benchmarkUnit: 'money', benchmarkMeasure: 'cost-per-lead' }, told, 5120)).toMatchObject({
      value: 128,
      count: 40,
      from: 'crm',
      standing: 'worse',
    });
    expect(of({ benchmark: 18, benchmarkUnit: 'count', benchmarkMeasure: 'mql' }, told).standing).toBe('open');
    expect(of({ benchmark: 0.25, benchmarkMeasure: 'lead-to-mql' }, told)).toMatchObject({
      value: 0.25,
      standing: 'unclear',
    });
    expect(of({ benchmark: 18, benchmarkUnit: 'count', benchmarkMeasure: 'mql' }).value).toBeNull();
  });
});

describe('going on with a campaign', () => {
  const people = [
    { id: 'm', function: 'marketing' },
    { id: 's', function: 'sales' },
  ] as const;
  const role = (personId: string) => roots.campaignRoles.parse({ id: `c|${personId}`, campaignId: 'c', personId });

  it('says what is open: days, acceptance, checks before the launch, people', () => {
    expect(openThings(partsOf(entryOf()), ['marketing', 'sales'], people)).toEqual({
      hasDays: false,
      waiting: ['marketing', 'sales'],
      checks: null,
      missing: ['marketing', 'sales'],
    });
  });

  it('says nothing where all is there', () => {
    const stored = campaign({ launchOn: '2026-06-10' });
    const entry = campaignEntry(stored, [signed(stored, 'sales', '2026-06-01T10:00:00Z')], []);
    const checks = [check('a', { doneAt: '2026-06-01T10:00:00Z' }), check('b', { phase: 'run' })];
    const parts = partsOf(entry, { checks, roles: [role('m'), role('s')] });
    expect(openThings(parts, ['sales'], people)).toBeNull();
    expect(openThings({ ...parts, checks: [] }, ['sales'], people)?.checks).toBeNull();
  });
});

describe('accepting a campaign', () => {
  const stored = campaign({ startsOn: '2026-06-01', launchOn: '2026-06-10' });

  it('begins a new version once accepted terms change, and not for its name', () => {
    const entry = campaignEntry(stored, [signed(stored, 'marketing', '2026-05-20T10:00:00Z')], []);
    expect(fieldsOf(editCampaign(entry, { launchOn: '2026-06-20' }, 'launch day'))).toEqual([
      { launchOn: '2026-06-20', version: 2 },
    ]);
    expect(fieldsOf(editCampaign(entry, { name: 'Other' }, 'name'))).toEqual([{ name: 'Other' }]);
    expect(fieldsOf(editCampaign(entry, { reserve: 5 }, 'reserve'))).toEqual([{ reserve: 5, version: 2 }]);
    expect(fieldsOf(editCampaign(entry, { goalId: 'g' }, 'goal'))).toEqual([{ goalId: 'g', version: 2 }]);
    expect(reopenCampaign(entry)?.edits).toMatchObject([{ fields: { version: 2 } }]);
    expect(fieldsOf(editCampaign(campaignEntry(stored, [], []), { launchOn: null }, 'launch day'))).toEqual([
      { launchOn: null },
    ]);
  });

  it('begins a new version once a channel costs something else, comes or goes', () => {
    const lines = [line('b', { name: 'Email', budget: 2000 }), line('a', { name: 'Webinar', budget: 16_000 })];
    const terms = campaignTerms(stored, lines);
    const entry = campaignEntry(stored, [{ ...signed(stored, 'sales', '2026-05-20T10:00:00Z'), terms }], lines);
    const change = { name: 'x', edits: [] };
    const versions = (after: readonly Entity<'campaignChannels'>[]) =>
      fieldsOf(withChannels(entry, change, campaignTerms(stored, after).channels));
    expect(versions(lines.toReversed())).toEqual([]);
    expect(versions(lines.map((each) => ({ ...each, spent: 7, owner: 'x' })))).toEqual([]);
    expect(versions(lines.slice(1))).toEqual([{ version: 2 }]);
    expect(versions([...lines, line('c')])).toEqual([{ version: 2 }]);
    const dearer = lines.map((each) => ({ ...each, budget: 9000 }));
    expect(versions(dearer)).toEqual([{ version: 2 }]);
    // Signed by somebody whose window had not heard of the new budget yet.
    expect(waitingFor(campaignEntry(stored, [...entry.signatures], dearer), ['sales'])).toEqual(['sales']);
    const second = campaignEntry({ ...stored, version: 2 }, entry.signatures, lines);
    expect(returnToAccepted(second, { version: 1, signatures: [], terms })?.edits).toMatchObject([
      { fields: { version: 1 } },
    ]);
    expect(returnToAccepted(campaignEntry(stored, [], dearer), { version: 1, signatures: [], terms })).toBeNull();
  });

  it('does not change under a signature of before for what that one does not hold', () => {
    const { brief: _brief, goalId: _goal, channels: _channels, reserve: _reserve, ...held } = campaignTerms(stored, []);
    const old = { ...signed(stored, 'sales', '2026-05-20T10:00:00Z'), terms: held };
    const changed = { ...stored, brief: 'New words', goalId: 'g', reserve: 500 };
    const entry = campaignEntry(changed, [old], [line('a', { budget: 7 })]);
    expect(waitingFor(entry, ['sales'])).toEqual([]);
    expect(fieldsOf(editCampaign(entry, { reserve: 900 }, 'reserve'))).toEqual([{ reserve: 900 }]);
    expect(reopenCampaign(entry)).toBeNull();
    expect(withChannels(entry, { name: 'x', edits: [] }, []).edits).toEqual([]);
    expect(fieldsOf(editCampaign(entry, { endsOn: '2026-09-01' }, 'end'))).toEqual([
      { endsOn: '2026-09-01', version: 2 },
    ]);
    const before = readCampaignTerms(held);
    expect(before && changedTerms(before, campaignTerms({ ...changed, expectedMql: 4 }, []))).toEqual(['expectedMql']);
  });

  it('says which terms read otherwise than before', () => {
    const before = readCampaignTerms({ ...campaignTerms(stored, []) });
    expect(before && changedTerms(before, campaignTerms({ ...stored, launchOn: null, expectedMql: 4 }, []))).toEqual([
      'launchOn',
      'expectedMql',
    ]);
    expect(readCampaignTerms({ objective: 4 })).toBeNull();
  });

  it('was in time if it was signed by the first day, and cannot be told before that', () => {
    const entry = campaignEntry(
      stored,
      [signed(stored, 'marketing', '2026-06-10T09:00:00Z'), signed(stored, 'sales', '2026-06-11T09:00:00Z')],
      [],
    );
    const later = { today: '2026-06-16', timeZone: 'Europe/Berlin' };
    expect(wasAcceptedInTime(entry, 'marketing', later)).toBe(true);
    expect(wasAcceptedInTime(entry, 'sales', later)).toBe(false);
    expect(wasAcceptedInTime(entry, 'sales', { ...later, today: '2026-06-09' })).toBeNull();
  });

  it('came late where no version was accepted by the first day, and is not late once changed terms are accepted later', () => {
    const later = { today: '2026-06-16', timeZone: 'Europe/Berlin' };
    const entry = campaignEntry(
      { ...stored, version: 2 },
      [
        signed(stored, 'marketing', '2026-06-01T09:00:00Z'),
        signed({ ...stored, version: 2 }, 'marketing', '2026-06-12T09:00:00Z'),
        signed({ ...stored, version: 2 }, 'sales', '2026-06-12T09:00:00Z'),
      ],
      [],
    );
    expect(acceptedLate(entry, ['marketing', 'sales'], later)).toEqual(['sales']);
    expect(acceptedLate({ ...entry, version: 3 }, ['marketing', 'sales'], later)).toEqual([]);
    expect([acceptedBefore(entry, 'marketing'), acceptedBefore(entry, 'sales')]).toEqual([1, null]);
  });

  it('was in time on the evening of the first day, wherever that is', () => {
    const entry = campaignEntry(
      stored,
      [signed(stored, 'marketing', '2026-06-10T22:30:00Z'), signed(stored, 'sales', '2026-06-11T02:00:00Z')],
      [],
    );
    const inTime = (timeZone: string) =>
      (['marketing', 'sales'] as const).map((one) => wasAcceptedInTime(entry, one, { today: '2026-06-16', timeZone }));
    expect(inTime('UTC')).toEqual([true, false]);
    expect(inTime('Europe/Berlin')).toEqual([false, false]);
    expect(inTime('America/New_York')).toEqual([true, true]);
  });

  it('is asked for and refused in one entry, each person writing their own fields', () => {
    const said = { by: 'ana', at: '2026-06-16T10:00:00Z' };
    const [asked] = askToAccept(entryOf({ version: 3 }), ['sales'], said).edits;
    const [refused] = objectTo(entryOf({ version: 3 }), 'sales', 'No names yet', said).edits;
    expect(asked?.id).toBe('c|3|sales');
    expect(refused?.id).toBe(asked?.id);
    expect(refused && 'fields' in refused && Object.keys(refused.fields)).not.toContain('askedBy');
  });
});

describe('a launch', () => {
  it('is ready as far as its checklist is, and late where a day has passed', () => {
    const checks = [
      check('a', { phase: 'plan', due: '2026-06-01', doneAt: '2026-06-01T10:00:00Z' }),
      check('b', { phase: 'ready', due: '2026-06-15' }),
      check('c', { phase: 'ready', due: '2026-06-16' }),
      check('d', { phase: 'plan' }),
    ];
    expect(readinessOf(checks, entryOf(), today)).toEqual({ done: 1, total: 4, late: 1 });
    expect(checks.map((each) => daysLate(each, entryOf(), today))).toEqual([0, 1, 0, 0]);
    expect(doneBy(checks, day('2026-06-10'), 'Europe/Berlin')).toEqual({ done: 1, total: 4 });
    const late = [check('a', { phase: 'plan', doneAt: '2026-06-10T22:30:00Z' })];
    const doneIn = (timeZone: string) => doneBy(late, day('2026-06-10'), timeZone).done;
    expect([doneIn('Europe/Berlin'), doneIn('America/New_York')]).toEqual([0, 1]);
    expect(checksByPhase(checks).map(([phase, group]) => [phase, group.map(({ id }) => id)])).toEqual([
      ['plan', ['a', 'd']],
      ['ready', ['b', 'c']],
    ]);
  });

  it('needs both sides in its team, and people who were removed count for nobody', () => {
    const role = (personId: string, raci: 'accountable' | 'responsible') =>
      roots.campaignRoles.parse({ id: `c|${personId}`, campaignId: 'c', personId, raci });
    const parts = partsOf(entryOf(), { roles: [role('ana', 'accountable'), role('gone', 'accountable')] });
    expect(teamGaps(parts, [{ id: 'ana', function: 'marketing' }])).toEqual({ missing: ['sales'], accountable: 1 });
    expect(teamGaps(partsOf(entryOf({ kind: 'campaign' })), []).missing).toEqual([]);
  });

  it('takes its state along with its phase, and its phase with its state', () => {
    expect(fieldsOf(moveToPhase(entryOf(), 'run'))).toEqual([{ phase: 'run', state: 'running' }]);
    expect(fieldsOf(moveToState(entryOf({ phase: 'ready' }), 'done'))).toEqual([{ state: 'done', phase: 'retro' }]);
    expect(fieldsOf(moveToState(entryOf({ phase: 'ready' }), 'stopped'))).toEqual([{ state: 'stopped' }]);
  });

  it('begins with a checklist that is due by its day', () => {
    const ids = Array.from({ length: usualCheckCount }, (_, index) => `k${index}`);
    const { edits } = usualChecklist(entryOf({ launchOn: '2026-07-07' }), ids, ids);
    expect(edits).toHaveLength(usualCheckCount);
    expect(edits[0]).toMatchObject({ root: 'launchChecks', fields: { due: '2026-06-09', phase: 'plan' } });
    expect(fieldsOf(usualChecklist(entryOf(), ids, ids))[0]).toMatchObject({ due: null });
  });

  it('locks what was expected, and only a named step unlocks it', () => {
    expect(lockBenchmarks(entryOf(), '2026-06-01').name).toBe('lock the benchmarks of Predict launch');
    expect(lockBenchmarks(entryOf(), null).name).toBe('unlock the benchmarks of Predict launch');
  });
});

describe('the tasks of a campaign', () => {
  it('are no part of the plan without both days', () => {
    expect(datedTask(task('a', '2026-06-01', null))).toBeNull();
    expect(datedTask(task('a', 'soon', '2026-06-01'))).toBeNull();
    expect(planOf(partsOf(entryOf(), { tasks: [task('a', null, null)] })).tasks).toEqual([]);
  });

  it('move the launch, its gate and its end with them, and ask for acceptance again', () => {
    const stored = campaign({ launchOn: '2026-06-22', gateOn: '2026-06-19', endsOn: '2026-07-10' });
    const entry = campaignEntry(stored, [signed(stored, 'marketing', '2026-06-01T10:00:00Z')], []);
    const parts = partsOf(entry, { tasks: [task('t', '2026-06-10', '2026-06-19', { progress: 0.25 })] });
    const plan = planOf(parts);
    const { edits } = shiftPlan(parts, plan, forecastOf(plan, today));
    expect(edits).toEqual([
      { kind: 'set', root: 'tasks', id: 't', fields: { startsOn: '2026-06-10', endsOn: '2026-06-23', workdays: 8 } },
      {
        kind: 'set',
        root: 'campaigns',
        id: 'c',
        fields: { launchOn: '2026-06-24', gateOn: '2026-06-21', endsOn: '2026-07-12', version: 2 },
      },
    ]);
  });

  it('are moved by days and deleted with the links that hang on them', () => {
    const to = { startsOn: day('2026-06-17'), endsOn: day('2026-06-18'), workdays: null };
    expect(moveTask(task('t', null, null), to, 'move')).toMatchObject({ name: 'move t' });
    const links = [
      roots.taskLinks.parse({ id: 'a|t', before: 'a', after: 't' }),
      roots.taskLinks.parse({ id: 'a|b', before: 'a', after: 'b' }),
    ];
    expect(removeTask(task('t', null, null), links).edits.map(({ id }) => id)).toEqual(['t', 'a|t']);
  });
});

describe('a campaign once more', () => {
  it('has its plan and nothing of what happened', () => {
    const stored = campaign({
      version: 4,
      retro: 'Never again',
      benchmarksLockedOn: '2026-06-01',
      state: 'done',
      phase: 'retro',
    });
    const parts = partsOf(campaignEntry(stored, [signed(stored, 'sales', '2026-06-01T10:00:00Z')], []), {
      lines: [line('l', { spent: 5, soFar: 0.4, budget: 10 })],
      matches: [match('A')],
      tasks: [task('a', '2026-06-01', '2026-06-02', { progress: 1 }), task('b', null, null)],
      links: [roots.taskLinks.parse({ id: 'a|b', before: 'a', after: 'b' })],
      checks: [check('k', { doneAt: '2026-06-01T10:00:00Z' })],
    });
    const ids = ['f1', 'f2', 'f3', 'f4'];
    const { edits } = duplicateCampaign(parts, { id: 'n', order: 'Z', freshId: () => ids.shift() ?? 'f' });
    const of = (root: string) =>
      edits.filter((edit) => edit.root === root).map((edit) => ('fields' in edit ? edit.fields : {}));
    expect(of('campaigns')[0]).toMatchObject({ name: 'Predict launch, copy', state: 'planning', phase: 'plan' });
    expect(Object.keys(of('campaigns')[0] ?? {})).not.toEqual(expect.arrayContaining(['version', 'retro']));
    expect(of('campaignChannels')).toMatchObject([{ campaignId: 'n', spent: null, soFar: null, budget: 10 }]);
    expect(of('tasks')).toMatchObject([{ progress: 0, campaignId: 'n' }, { campaignId: 'n' }]);
    expect(of('taskLinks')).toEqual([{ before: 'f1', after: 'f2' }]);
    expect(of('launchChecks')).toMatchObject([{ doneAt: null }]);
    expect([of('campaignMatches'), of('signatures')]).toEqual([[], []]);
    for (const edit of edits) {
      const known = Object.keys(roots[edit.root].shape);
      expect('fields' in edit && Object.keys(edit.fields).filter((field) => !known.includes(field))).toEqual([]);
    }
  });
});

describe('the parts of campaigns', () => {
  it('are each with their own, links only within one', () => {
    const lists = {
      campaignChannels: [line('l', { budget: 7 })],
      campaignMatches: [],
      tasks: [task('a', null, null), task('b', null, null), { ...task('x', null, null), campaignId: 'other' }],
      taskLinks: [
        roots.taskLinks.parse({ id: 'a|b', before: 'a', after: 'b' }),
        roots.taskLinks.parse({ id: 'a|x', before: 'a', after: 'x' }),
      ],
      launchChecks: [],
      campaignRoles: [],
      campaignContent: [],
    };
    const [parts] = campaignParts([entryOf({ reserve: 3 })], lists);
    expect(parts?.tasks.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(parts?.links.map(({ id }) => id)).toEqual(['a|b']);
    expect(parts && budgetOf(parts)).toBe(10);
    expect(budgetOf(partsOf(entryOf()))).toBeNull();
  });
});
