import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseLocalDate } from '../../../../shared/calendar/local-day.ts';
import type { CampaignActuals } from '../../../../shared/contract/campaigns.ts';
import { type Entity, type EntityInput, roots } from '../../../../shared/model/entities.ts';
import { campaignFigures } from '../../../../shared/planning/campaign-figures.ts';
import type { CampaignParts } from '../../../../shared/planning/campaign-parts.ts';
import { planOf } from '../../../../shared/planning/campaign-parts.ts';
import { campaignEntry, campaignTerms } from '../../../../shared/planning/campaign-terms.ts';
import { forecastOf } from '../../../../shared/planning/schedule.ts';
import { parseRoute } from '../../../app/routes.ts';
import { changedLines } from './acceptance/changed-lines.ts';
import { lateWords } from './acceptance/late-words.ts';
import { beginsBy, openWords } from './acceptance/move-on.ts';
import { nextStep } from './acceptance/next-step.ts';
import {
  countedTo,
  daySpanWords,
  daysProblem,
  expectedProblem,
  expectedWords,
  figureAmount,
  figureValue,
  lateLines,
  paceWords,
  standsAt,
  whenWords,
} from './campaign-words.ts';
import type { Campaigns, CampaignsAnswer } from './campaigns.ts';
import { benchmarkWords, soFarWords } from './channels/channel-words.ts';
import { lockWords } from './channels/lock-words.ts';
import { growthLines } from './growth/growth-lines.ts';
import { campaignListFile } from './list/campaign-list-file.ts';
import { listSentence } from './list/list-sentence.ts';
import { matchTo, unmatchedOf } from './matching/suggestions.ts';
import { figureBasis, figureMore, returnWords } from './page/figure-basis.ts';
import { rowsBehind } from './rows-behind.ts';
import { teamWords } from './team/team-words.ts';
import { arrowHead, linkPath } from './timeline/link-path.ts';
import { edgeOf, scrollTo } from './timeline/timeline-edges.ts';
import { timelineScale } from './timeline/timeline-scale.ts';
import {
  afterRunWords,
  behindWords,
  circleWords,
  outsideWords,
  planSentence,
  spanWords,
  taskWords,
  tooEarlyWords,
} from './timeline/timeline-words.ts';

// Dates of this year are written without it.
beforeAll(() => void vi.useFakeTimers({ now: new Date('2026-06-16T10:00:00Z'), toFake: ['Date'] }));
afterAll(() => void vi.useRealTimers());

const day = (text: string) => parseLocalDate(text) ?? Number.NaN;
const today = day('2026-06-16');
const campaign = (fields: Partial<EntityInput<'campaigns'>> = {}) =>
  roots.campaigns.parse({ id: 'c', name: 'Predict launch', kind: 'launch', ...fields });
const entryOf = (fields: Partial<EntityInput<'campaigns'>> = {}, signatures: readonly Entity<'signatures'>[] = []) =>
  campaignEntry(campaign(fields), signatures, []);
const partsOf = (more: Partial<CampaignParts> = {}, fields: Partial<EntityInput<'campaigns'>> = {}): CampaignParts => ({
  entry: entryOf(fields),
  lines: [],
  matches: [],
  tasks: [],
  links: [],
  checks: [],
  roles: [],
  contents: [],
  ...more,
});
const task = (id: string, startsOn: string, endsOn: string, progress = 0) =>
  roots.tasks.parse({ id, campaignId: 'c', title: id, startsOn, endsOn, progress });
const line = (fields: Partial<EntityInput<'campaignChannels'>>) =>
  roots.campaignChannels.parse({ id: 'l', campaignId: 'c', name: 'LinkedIn', ...fields });
const actuals = (more: Partial<CampaignActuals> = {}): CampaignActuals => ({
  value: 'A',
  spellings: ['A', 'a'],
  leads: 96,
  mql: 14,
  sal: 9,
  opportunities: 4,
  pipeline: 186_000,
  unpriced: 1,
  unrated: 0,
  won: 0,
  wonRevenue: 0,
  wonUnpriced: 0,
  wonUnrated: 0,
  openPipeline: 0,
  cost: 310,
  costSince: null,
  responses: 0,
  firstLeadOn: null,
  afterEnd: null,
  unratedCost: [],
  matureLeads: null,
  ...more,
});
const known = (value: string, leads: number, ids: string[] = []) => ({
  value,
  ids,
  hasRecord: ids.length > 0,
  type: '',
  start: null,
  end: null,
  leads,
  opportunities: 0,
  responses: 0,
  cost: null,
  unratedCost: [],
});
const answer = (more: Partial<CampaignsAnswer> = {}): CampaignsAnswer => ({
  asOf: '2026-06-14',
  currency: 'USD',
  lags: { mql: null, sal: null, opportunity: null },
  cycleDays: null,
  campaigns: [],
  known: [],
  ...more,
});

describe('the words of a campaign', () => {
  it('say the phase of a launch, and the state of what has no phases', () => {
    expect(standsAt(entryOf({ kind: 'launch', state: 'done', phase: 'retro' }))).toBe('Look back');
    expect(standsAt(entryOf({ kind: 'launch', state: 'stopped', phase: 'run' }))).toBe('Stopped');
    expect(standsAt(entryOf({ kind: 'campaign', state: 'done' }))).toBe('Done');
  });

  it('say when it is', () => {
    expect(countedTo({ endsOn: '2026-06-14' }, '2026-06-14')).toBe('14 Jun');
    expect(countedTo({ endsOn: '2026-06-13' }, '2026-06-14')).toBe('14 Jun, 1 day after its end');
    expect(countedTo({ endsOn: null }, '2026-06-14')).toBe('14 Jun');
    expect(whenWords(entryOf({ launchOn: '2026-07-07' }), today)).toBe('21 days to launch on Tue 7 Jul');
    expect(whenWords(entryOf({ launchOn: '2026-06-16' }), today)).toBe('launches today');
    expect(whenWords(entryOf({ launchOn: '2026-06-02' }), today)).toBe('launched on Tue 2 Jun');
    expect(whenWords(entryOf({ kind: 'campaign' }), today)).toBe('No dates yet');
    expect(daySpanWords(entryOf({ startsOn: '2026-06-01', endsOn: '2026-07-31', launchOn: '2026-07-07' }))).toBe(
      '1 Jun to 31 Jul, launch on Tue 7 Jul',
    );
  });

  it('say what is wrong with its days', () => {
    expect(daysProblem(entryOf({ startsOn: '2026-06-10', endsOn: '2026-06-01' }))).toMatch(/end is before the start/);
    expect(daysProblem(entryOf({ launchOn: '2026-07-10', endsOn: '2026-07-01' }))).toMatch(/ends before its launch/);
    expect(daysProblem(entryOf({ startsOn: '2026-07-10', launchOn: '2026-07-01' }))).toMatch(/launches before/);
    expect(daysProblem(entryOf({ gateOn: '2026-07-10', launchOn: '2026-07-01' }))).toMatch(/gate is after/);
    expect(daysProblem(entryOf({ startsOn: '2026-06-01' }))).toBeNull();
  });

  it('say what of its expectations can’t be', () => {
    const said = (fields: Partial<EntityInput<'campaigns'>>, budget: number | null = null) =>
      expectedProblem(entryOf(fields), budget);
    expect(said({ expectedLeads: 80, expectedMql: 60, expectedSal: 90 })).toMatch(/^More accepted than MQL/);
    expect(said({ expectedLeads: 50, expectedMql: 60 })).toMatch(/^More MQL than leads/);
    expect(said({ expectedLeads: 50, expectedSal: 60 })).toMatch(/^More accepted than leads/);
    expect(said({ expectedPipeline: 300_000 }, 999_999_999)).toMatch(/^Its budget is more than the pipeline/);
    expect(said({ expectedLeads: 80, expectedMql: 80, expectedSal: 80, expectedPipeline: 5 }, 5)).toBeNull();
    expect(said({ expectedSal: 9 })).toBeNull();
  });

  it('say what is late, the worst first', () => {
    expect(lateLines({ checks: 2, tasks: 1, slip: 3 })).toEqual([
      'launch moves by 3 days',
      '1 task behind, 2 checks late',
    ]);
    expect(lateLines({ checks: 0, tasks: 0, slip: 0 })).toEqual([]);
  });

  it('say what is expected, three of it at a glance', () => {
    const full = { expectedLeads: 520, expectedMql: 78, expectedSal: 55, expectedPipeline: 1_200_000 };
    expect(expectedWords(entryOf(full), 'USD')).toBe('78 MQL, 55 accepted, $1.20M pipeline');
    expect(expectedWords(entryOf(full), 'USD', true)).toBe('520 leads, 78 MQL, 55 accepted, $1.20M pipeline');
    expect(expectedWords(entryOf({ expectedLeads: 9 }), 'USD')).toBe('9 leads');
    expect(expectedWords(entryOf(), 'USD')).toBe('');
  });

  it('say who is in the team', () => {
    expect(teamWords(['sales', 'marketing', 'telequalification'])).toBe('all three functions');
    expect(teamWords(['marketing'])).toBe('Marketing only');
    expect(teamWords(['marketing', 'sales'])).toBe('Marketing and Sales');
  });

  it('say of all of them how many Sales accepted in time', () => {
    const stored = campaign({ startsOn: '2026-06-01' });
    const sales = roots.signatures.parse({
      id: 's',
      root: 'campaigns',
      entryId: 'c',
      version: 1,
      function: 'sales',
      by: 'x',
      at: '2026-05-20T10:00:00Z',
      terms: campaignTerms(stored, []),
    });
    const accepted = { ...partsOf(), entry: campaignEntry(stored, [sales], []) };
    const late = partsOf({}, { startsOn: '2026-06-01', state: 'running' });
    expect(listSentence({ all: [accepted, late], today, timeZone: 'Europe/Berlin' })).toBe(
      '2 campaigns, 1 running. Sales accepted 1 of 2 before they began.',
    );
    const signedLate = { ...sales, at: '2026-06-12T10:00:00Z' };
    const afterwards = { ...partsOf(), entry: campaignEntry(stored, [signedLate], []) };
    expect(listSentence({ all: [afterwards], today, timeZone: 'Europe/Berlin' })).toBe(
      '1 campaign, none running. Sales accepted 0 of 1 before it began, 1 after.',
    );
    expect(
      [{ endsOn: '2026-06-10' }, { launchOn: '2026-06-02' }, { kind: 'campaign' as const }].map((fields) =>
        lateWords(campaign(fields), signedLate.at, 'Europe/Berlin'),
      ),
    ).toEqual(['after it ended', 'after the launch', 'after it began']);
    expect(listSentence({ all: [partsOf()], today, timeZone: 'Europe/Berlin' })).toBe('1 campaign, none running.');
  });

  it('say what changed since it was accepted, old beside new, channel by channel and in all', () => {
    const before = campaignTerms(campaign({ expectedMql: 4, goalId: 'a', brief: `${'Long. '.repeat(40)}Old end` }), [
      line({ id: '1', name: 'Email', budget: 2000 }),
      line({ id: '2', name: 'Webinar', budget: 16_000 }),
    ]);
    const after = campaignTerms(
      campaign({ launchOn: '2026-07-01', goalId: 'b', brief: `${'Long. '.repeat(40)}New end`, reserve: 500 }),
      [line({ id: '1', name: 'Email', budget: 9000 }), line({ id: '3', name: 'Fair' })],
    );
    const words = { currency: 'USD', nameOf: (id: string) => `goal ${id}`, stageOf: (stage: string) => stage };
    const said = (terms: typeof before) =>
      changedLines({ terms: after }, { terms }, words).map(({ what, was, is }) => `${what}: ${was} > ${is}`);
    expect(said(before)).toEqual([
      'Brief: … Long. Long. Long. Long. Old end > … Long. Long. Long. Long. New end',
      'Goal: goal a > goal b',
      'Launch: nothing > 1 Jul',
      'Expected MQL: 4 > nothing',
      'Budget of Email: $2,000 > $9,000',
      'Budget of Webinar: $16,000 > not there',
      'Budget of Fair: not there > no budget',
      'Reserve: $0 > $500',
      'Budget in all: $18,000 > $9,500',
    ]);
    expect(said(after)).toEqual([]);
    expect(changedLines({ terms: after }, { terms: { objective: 3 } }, words)).toEqual([]);
  });

  it('say what is open when it begins, and only then', () => {
    expect(
      openWords({ hasDays: false, waiting: ['marketing', 'sales'], checks: { done: 1, total: 7 }, missing: ['sales'] }),
    ).toBe(
      'it has no days, Marketing and Sales have not accepted it, 1 of 7 checks done, nobody from Sales in the team',
    );
    expect(openWords({ hasDays: true, waiting: [], checks: null, missing: [] })).toBe('no checklist');
    const plan = { phase: 'plan', state: 'planning' } as const;
    const run = { phase: 'run', state: 'running' } as const;
    expect([
      beginsBy(plan, { phase: 'launch' }),
      beginsBy(plan, { phase: 'run' }),
      beginsBy(plan, { state: 'running' }),
      beginsBy(plan, { phase: 'ready' }),
      beginsBy(plan, { state: 'stopped' }),
      beginsBy(run, { phase: 'launch' }),
    ]).toEqual([true, true, true, false, false, false]);
  });

  it('lead to the next step', () => {
    expect(nextStep(entryOf({ phase: 'ready', state: 'ready' }))).toMatchObject({ label: 'Launch', phase: 'launch' });
    expect(nextStep(entryOf({ kind: 'campaign', state: 'running' }))).toMatchObject({ state: 'done' });
    expect(nextStep(entryOf({ state: 'done' }))).toBeNull();
  });
});

describe('the figures of a campaign', () => {
  const run = {
    startsOn: '2026-06-01',
    endsOn: '2026-06-28',
    expectedLeads: 220,
    expectedMql: 24,
    expectedPipeline: 300_000,
  };
  const parts = partsOf({ matches: [roots.campaignMatches.parse({ id: 'c|A', campaignId: 'c', value: 'A' })] }, run);
  const figures = campaignFigures(parts, [actuals()], answer());

  it('say how they stand, and never that spending less is good', () => {
    expect(paceWords(figures.figures.leads, 'USD')).toEqual({ words: '14 behind plan', tone: 'bad' });
    expect(paceWords(figures.figures.mql, 'USD')).toEqual({ words: '2 ahead of plan', tone: 'good' });
    expect(paceWords(figures.figures.pipeline, 'USD')).toEqual({ words: '$36k ahead of plan', tone: 'good' });
    expect(paceWords(figures.figures.sal, 'USD').words).toBe('no plan to compare with');
    const spent = campaignFigures(partsOf({ lines: [line({ budget: 1000, spent: 400 })] }, run), [], answer());
    expect(paceWords(spent.figures.spent, 'USD')).toEqual({ words: '$100 under plan to date', tone: 'plain' });
    expect(paceWords(spent.figures.leads, 'USD').words).toBe('not known');
  });

  it('say once it is over what is short of the plan, so that what is read adds up', () => {
    const over = campaignFigures(
      { ...parts, entry: entryOf({ ...run, endsOn: '2026-06-12' }) },
      [actuals({ pipeline: 244_600 })],
      answer(),
    );
    expect(paceWords(over.figures.leads, 'USD').words).toBe('124 short of plan');
    expect(figureValue('pipeline', 244_600, 'USD')).toBe('$245k');
    expect(paceWords(over.figures.pipeline, 'USD').words).toBe('$55k short of plan');
  });

  const after = {
    leads: 20,
    mql: 6,
    sal: 9,
    opportunities: 2,
    pipeline: 66_000,
    won: 0,
    wonRevenue: 0,
    lateMql: 4,
    lateSal: 0,
    latePipeline: 0,
  };

  it('say once it is over what came after its end, and judge by what its own days brought', () => {
    const ended = { ...run, endsOn: '2026-06-12', expectedLeads: 80, expectedMql: 12, expectedSal: 9 };
    const over = campaignFigures({ ...parts, entry: entryOf(ended) }, [actuals({ afterEnd: after })], answer());
    const { leads, mql, sal, pipeline } = over.figures;
    expect(paceWords(leads, 'USD').words).toBe('4 short of plan in its own days');
    expect(paceWords(mql, 'USD').words).toBe('2 short of plan by the leads of its own days');
    expect(paceWords(sal, 'USD').words).toBe('on plan');
    expect(figureMore(leads, over, 'USD')).toBe('20 of them after its end');
    expect(figureMore(sal, over, 'USD')).toBe('9 of 14 MQL, 9 of them after its end');
    expect(figureMore(pipeline, over, 'USD')).toBe('4 deals, 1 without amount, $66k of it after its end');
    expect(figureBasis(leads, over, answer())).toContain(
      '96 came in all, 20 of them after its end. The plan is for the campaign’s own days, so it is compared with the leads that came in within them: 76.',
    );
    expect(figureBasis(mql, over, answer())).toContain('so the plan is compared with 10.');
    const unknown = campaignFigures(
      { ...parts, entry: entryOf(ended) },
      [actuals(), actuals({ value: 'B' })],
      answer(),
    );
    expect(figureMore(unknown.figures.leads, unknown, 'USD')).toBe('n/a of them after its end');
    const running = campaignFigures(parts, [actuals({ afterEnd: after })], answer());
    expect(figureMore(running.figures.leads, running, 'USD')).toBe('');
    expect(running.figures.leads.judged).toBe(96);
  });

  it('say what they mean and what they are based on', () => {
    expect(figureBasis(figures.figures.leads, figures, answer())).toMatch(
      /Plan to date 110: the whole plan spread evenly.*As of 14 Jun/,
    );
    const unmatched = campaignFigures(partsOf({}, run), [], answer());
    expect(figureBasis(unmatched.figures.leads, unmatched, answer())).toMatch(/No CRM campaign is matched/);
    expect(figureBasis(unmatched.figures.leads, unmatched, answer({ asOf: null }))).toMatch(/Nothing was imported/);
    const wide = campaignFigures(parts, [actuals({ costSince: '2026-01-01' })], answer());
    expect(figureBasis(wide.figures.spent, wide, answer())).toMatch(
      /Not in it: “A” cost money since 1 Jan, before the campaign/,
    );
    expect(wide.figures.spent.actual).toBeNull();
    expect(figureBasis(wide.figures.spent, wide, answer())).toMatch(
      /Channels shows the period’s part, spread evenly over a campaign’s days, also of one that began before/,
    );
    expect(figureBasis(figures.figures.spent, figures, answer())).toMatch(
      /Spent is all so far, whatever period is reviewed.*spread evenly over a campaign’s days\./,
    );
    expect(figureBasis(unmatched.figures.spent, unmatched, answer())).not.toMatch(/Channels shows/);
    expect([
      figureMore(figures.figures.sal, figures, 'USD'),
      figureMore(figures.figures.pipeline, figures, 'USD'),
    ]).toEqual(['9 of 14 MQL', '4 deals, 1 without amount']);
  });

  it('say which cost has no rate, and divide by no part of it', () => {
    const both = partsOf(
      { matches: ['A', 'B'].map((value) => roots.campaignMatches.parse({ id: value, campaignId: 'c', value })) },
      run,
    );
    const crm = [actuals(), actuals({ value: 'B', cost: null, unratedCost: ['SEK'] })];
    const partly = campaignFigures(both, crm, answer());
    expect(partly.figures.spent.actual).toBe(310);
    expect(figureAmount(partly.figures.spent, 'USD')).toBe('at least $310');
    expect(figureMore(partly.figures.spent, partly, 'USD')).toBe('1 of 2 CRM campaigns');
    expect(figureBasis(partly.figures.spent, partly, answer())).toContain(
      'Cost of the matched CRM campaigns. Not in it: cost in SEK has no rate, of “B”.',
    );
    expect(returnWords(partly)).toEqual({
      value: 'n/a',
      about: 'cost is known in part: cost in SEK has no rate, of “B”, 0 deals won',
    });
  });

  it('say why there is no return', () => {
    expect(returnWords(campaignFigures(partsOf(), [], answer())).about).toMatch(/no CRM campaign/);
    expect(returnWords(figures)).toMatchObject({ value: '−100%', about: expect.stringContaining('immature') });
  });

  it('open the rows that they count', () => {
    const query = { id: 'c', values: ['A'], from: '2026-06-01', to: null, endsOn: null };
    const href = rowsBehind('w', 'mql', [actuals()], query, answer()) ?? '';
    const route = parseRoute(href);
    expect(route.kind === 'workspace' && JSON.parse(route.query.get('drill') ?? '')).toMatchObject({
      metric: 'funnel',
      stages: 'mql',
      query: { from: '2026-06-01', to: '2026-06-15', filters: [{ dimension: 'campaign', values: ['A', 'a'] }] },
    });
    expect(rowsBehind('w', 'mql', [actuals({ spellings: [] })], query, answer())).toBeNull();
    expect(rowsBehind('w', 'spent', [actuals()], query, answer())).toContain('table=campaigns');
  });

  it('grow from nothing to what they are', () => {
    const weeks = [
      { through: '2026-06-07', leads: 40, mql: 5, sal: 2 },
      { through: '2026-06-14', leads: 96, mql: 14, sal: 9 },
    ];
    const lines = growthLines({
      weeks,
      key: 'leads',
      span: { from: day('2026-06-01'), last: day('2026-06-28') },
      expected: 220,
      lag: 0,
    });
    expect(lines?.actual.map(({ value }) => value)).toEqual([0, 40, 96]);
    expect(lines?.plan.at(-1)).toEqual({ day: day('2026-06-28'), value: 220 });
    expect(growthLines({ weeks: [], key: 'mql', span: null, expected: null, lag: 0 })).toBeNull();
  });
});

describe('a channel', () => {
  it('says what was expected of it and what came', () => {
    expect(benchmarkWords(line({ benchmark: 0.22, benchmarkOf: 'attend' }), 'USD')).toBe('22% attend');
    expect(
      benchmarkWords(line({ benchmark: 95, benchmarkUnit: 'money', benchmarkMeasure: 'cost-per-lead' }), 'USD'),
    ).toBe('$95 a lead');
    expect(benchmarkWords(line({}), 'USD')).toBeNull();
    const soFar = { value: 0.31, count: 212, from: 'typed', standing: 'better' } as const;
    expect(soFarWords(soFar, line({}), 'USD', '2026-06-16')).toBe('31%, 66 of 212');
    expect(soFarWords({ ...soFar, value: 0.5, count: 4, standing: 'too-few' }, line({}), 'USD', '2026-06-16')).toBe(
      '2 of 4',
    );
    expect(soFarWords({ ...soFar, value: null }, line({ startsOn: '2026-07-09' }), 'USD', '2026-06-16')).toBe(
      'on 9 Jul',
    );
    expect(soFarWords({ ...soFar, value: null }, line({}), 'USD', '2026-06-16')).toBe('not yet');
  });

  it('was locked before or after the first lead', () => {
    expect(['2026-06-01', '2026-05-30', null].map((first) => lockWords('2026-06-01', first))).toEqual([
      ', before the first lead',
      ', after the first lead',
      '',
    ]);
  });
});

describe('campaigns of the CRM', () => {
  const all = [partsOf({ matches: [roots.campaignMatches.parse({ id: 'c|x', campaignId: 'c', value: '7011' })] })];

  it('are unmatched if neither their name nor their id is claimed, the surest first', () => {
    const crm = [known('Search', 90), known('Predict launch (LI)', 41), known('Known by id', 9, ['7011'])];
    const unmatched = unmatchedOf({ all }, answer({ known: crm }));
    expect(unmatched.map(({ crm: { value }, suggestion }) => [value, suggestion?.trust ?? null])).toEqual([
      ['Predict launch (LI)', 'sure'],
      ['Search', null],
    ]);
    expect(unmatchedOf({ all }, null)).toEqual([]);
  });

  it('are matched once, whoever does it', () => {
    expect(matchTo(partsOf(), 'A|B', null).edits[0]?.id).toBe('c|A|B');
  });
});

describe('a timeline', () => {
  it('holds every day that it shows, in whole weeks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 20_000, max: 20_400 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 320, max: 1200 }),
        (days, room) => {
          const scale = timelineScale(days, room);
          expect((scale.to - scale.from) % 7).toBe(0);
          expect(scale.width).toBeGreaterThanOrEqual(Math.min(room, scale.width));
          for (const each of days) {
            expect(scale.x(each)).toBeGreaterThan(0);
            expect(scale.x(each + 1)).toBeLessThan(scale.width);
          }
          const gaps = scale.ticks.slice(1).map((tick, index) => scale.x(tick) - scale.x(scale.ticks[index] ?? 0));
          for (const gap of gaps) expect(gap).toBeGreaterThan(50);
        },
      ),
    );
  });

  it('draws a link straight where there is room and round where there is none', () => {
    expect(linkPath({ x: 10, y: 15 }, { x: 60, y: 45 }, 30)).toBe('M10 15H16V45H55');
    expect(linkPath({ x: 50, y: 15 }, { x: 40, y: 45 }, 30)).toBe('M50 15H56V30H29V45H35');
    expect(arrowHead({ x: 40, y: 45 })).toBe('M35 42L40 45L35 48Z');
  });

  const tasks = [task('proof', '2026-06-10', '2026-06-18', 0.2), task('script', '2026-06-19', '2026-06-25')];
  const links = [roots.taskLinks.parse({ id: 'l', before: 'proof', after: 'script' })];
  const sentence = (launchOn: string | null, of = tasks) => {
    const plan = planOf({ entry: entryOf({ launchOn }), tasks: of, links });
    return planSentence(of, forecastOf(plan, today), plan.launchOn, today);
  };

  it('says in a sentence where the plan leads', () => {
    expect(sentence('2026-06-26')).toBe('proof is 3 days behind and moves the launch to 1 Jul');
    expect(sentence('2026-07-20')).toBe('proof is 3 days behind, the launch holds');
    expect(sentence(null)).toBe('proof is 3 days behind');
    const onTime = [task('proof', '2026-06-16', '2026-06-18'), task('script', '2026-06-19', '2026-06-25')];
    expect(sentence('2026-07-01', onTime)).toBe('On plan, 3 working days to spare before the launch');
    expect(sentence('2026-06-26', onTime)).toBe('On plan, without a day to spare before the launch');
    const clash = [task('proof', '2026-06-16', '2026-06-22'), task('script', '2026-06-19', '2026-06-25')];
    expect(sentence('2026-06-26', clash)).toBe(
      'Tasks that wait for others no longer fit before the launch and move the launch to 30 Jun',
    );
    expect(sentence(null, [])).toBeNull();
  });

  it('says all of a task to whoever does not see it', () => {
    const plan = planOf({ entry: entryOf({ launchOn: '2026-06-26' }), tasks, links });
    const { tasks: forecasts } = forecastOf(plan, today);
    const [first, second] = plan.tasks;
    expect(first && tasks[0] && taskWords(tasks[0], first, forecasts.get('proof'), today)).toBe(
      'proof, 10 Jun to 18 Jun, 20% done, 3 days behind, no day to spare',
    );
    expect(second && tasks[1] && taskWords(tasks[1], second, forecasts.get('script'), today)).toBe(
      'script, 19 Jun to 25 Jun, 0% done, waits, begins on 24 Jun, no day to spare',
    );
    expect(spanWords({ startsOn: today, endsOn: today })).toBe('16 Jun');
  });

  it('counts what is late from the day on which it was due', () => {
    const [proof] = planOf({ entry: entryOf(), tasks: [task('proof', '2026-06-01', '2026-06-11')], links: [] }).tasks;
    expect(proof && [12, 13, 15, 16].map((date) => behindWords(proof, 9, day(`2026-06-${date}`)))).toEqual([
      '1 working day late',
      '1 working day late',
      '2 working days late',
      '3 working days late',
    ]);
    expect(proof && behindWords(proof, 3, day('2026-06-11'))).toBe('3 days behind');
    expect(sentence(null, [task('proof', '2026-06-01', '2026-06-11')])).toBe('proof is 3 working days late');
  });

  it('says what lies outside of the campaign, and what was done before what it waits for', () => {
    const run = { startsOn: '2026-06-11', endsOn: '2026-06-20' };
    const [first, second] = planOf({ entry: entryOf(), tasks, links }).tasks;
    expect([first && outsideWords(run, first), second && outsideWords(run, second)]).toEqual([
      'It begins before the campaign’s first day, 11 Jun.',
      'It ends after the campaign’s last day, 20 Jun.',
    ]);
    expect(first && outsideWords({ startsOn: null, endsOn: '2026-06-18' }, first)).toBeNull();
    expect([afterRunWords(tasks, run), afterRunWords(tasks.slice(0, 1), run)]).toEqual([
      ', 1 task ends after the campaign',
      '',
    ]);
    const [proof, script] = tasks;
    expect(script && proof && tooEarlyWords(script, proof)).toBe(
      'script is done, but proof, which it waits for, is not.',
    );
  });

  it('points to bars that lie beyond what is in sight', () => {
    const scale = { x: (at: number) => (at - today) * 10 };
    const at = (from: number, to: number) => edgeOf({ startsOn: today + from, endsOn: today + to }, scale, sight);
    const sight = { left: 100, width: 200 };
    expect([at(0, 5), at(0, 12), at(15, 20), at(28, 40), at(31, 40), at(12, 3)]).toEqual([
      'left',
      null,
      null,
      null,
      'right',
      null,
    ]);
    expect([scrollTo({ startsOn: today + 31 }, scale), scrollTo({ startsOn: today }, scale)]).toEqual([286, 0]);
  });

  it('says why a link was refused', () => {
    const [one, other] = tasks;
    expect(one && other && circleWords(other, one)).toMatch(/proof can’t wait for script, which waits for it already/);
    expect(one && circleWords(one, one)).toBe('proof can’t wait for itself.');
  });
});

describe('the list as a file', () => {
  it('leaves empty what is not known', () => {
    const campaigns: Campaigns = {
      all: [],
      people: [],
      everyone: [],
      signers: ['marketing', 'sales'],
      timeZone: 'Europe/Berlin',
      currency: 'USD',
      today,
      isReadOnly: false,
    };
    const file = campaignListFile([partsOf({}, { name: '=Ünïçode 🚚 عربي' })], campaigns, answer());
    expect(file.rows[0]?.slice(0, 3)).toEqual(['=Ünïçode 🚚 عربي', 'launch', 'Planning']);
    expect(file.rows[0]).toHaveLength(file.columns.length);
    expect(file.rows[0]?.at(-1)).toBeNull();
  });
});
