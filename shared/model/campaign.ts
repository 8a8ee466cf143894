import { z } from 'zod';
import { memberFunctionSchema } from '../contract/library.ts';
import { agreed, entity, localDate, personId, reference, someone } from './entity.ts';

export const campaignStates = ['idea', 'planning', 'ready', 'running', 'done', 'stopped'] as const;
export const launchPhases = ['plan', 'ready', 'launch', 'run', 'retro'] as const;

/** What a campaign or launch is expected to bring; numbers of its whole run, pipeline and revenue in major units. */
const expected = {
  expectedLeads: z.number().nullable().default(null),
  expectedMql: z.number().nullable().default(null),
  expectedSal: z.number().nullable().default(null),
  expectedOpportunities: z.number().nullable().default(null),
  expectedPipeline: z.number().nullable().default(null),
  expectedRevenue: z.number().nullable().default(null),
};

/** A campaign, or a launch: a campaign with a day, phases and a checklist. Accepting it is signing it. */
export const campaignSchema = z.object({
  ...entity,
  ...agreed,
  ...expected,
  name: z.string().default(''),
  kind: z.enum(['campaign', 'launch']).default('campaign'),
  state: z.enum(campaignStates).default('planning'),
  phase: z.enum(launchPhases).default('plan'),
  /** Rich text: why, for whom, what. */
  brief: z.string().default(''),
  objective: z.string().default(''),
  goalId: reference,
  personaId: reference,
  messageId: reference,
  fromStage: z.string().default('inquiry'),
  toStage: z.string().default('mql'),
  startsOn: localDate.nullable().default(null),
  launchOn: localDate.nullable().default(null),
  endsOn: localDate.nullable().default(null),
  /** The day on which the checklist has to be done. */
  gateOn: localDate.nullable().default(null),
  /** Held back beside the channels' budgets, in major units of the workspace's currency. */
  reserve: z.number().default(0),
  /** The day on which the channels' benchmarks were locked. */
  benchmarksLockedOn: localDate.nullable().default(null),
  /** Rich text: what went well, what did not, what changes. */
  retro: z.string().default(''),
});

/** A campaign of the CRM that belongs to a planned one; id is `campaignId|value`. */
export const campaignMatchSchema = z.object({
  ...entity,
  campaignId: z.string(),
  /** The name or id as the CRM's export has it. */
  value: z.string(),
  /** The channel of the campaign whose results these are; null for the campaign as a whole. */
  lineId: reference,
});

/**
 * What passed between a function and a version of a campaign before it signed: that it was asked to accept, and why it
 * does not; id is `campaignId|version|function`. Whoever asks and whoever objects write different fields.
 */
export const campaignAskSchema = z.object({
  ...entity,
  campaignId: z.string(),
  version: z.number().int(),
  function: memberFunctionSchema,
  askedBy: personId,
  /** An ISO instant. */
  askedAt: z.string().nullable().default(null),
  objection: z.string().default(''),
  objectedBy: personId,
  /** An ISO instant. */
  objectedAt: z.string().nullable().default(null),
});

/** Why a version of a plan differs from the one before; id is `campaignId|version`. */
export const campaignVersionSchema = z.object({
  ...entity,
  campaignId: z.string(),
  version: z.number().int(),
  reason: z.string().default(''),
  /** The day on which the teams learnt what made them change it. */
  learntOn: localDate.nullable().default(null),
});

/** Where a benchmark's actual value comes from: typed, or counted in what the CRM says of the channel. */
export const benchmarkMeasures = [
  'typed',
  'leads',
  'mql',
  'sal',
  'lead-to-mql',
  'cost-per-lead',
  'cost-per-mql',
] as const;

/** One channel of a campaign with its budget and the engagement expected of it. */
export const campaignChannelSchema = z.object({
  ...entity,
  campaignId: z.string(),
  /** An entry of `channels`, null for one of its own. */
  channelId: reference,
  name: z.string().default(''),
  function: memberFunctionSchema.default('marketing'),
  owner: personId,
  /** Major units of the workspace's currency; null for none. */
  budget: z.number().nullable().default(null),
  /** Typed where the CRM does not tell. */
  spent: z.number().nullable().default(null),
  benchmark: z.number().nullable().default(null),
  benchmarkUnit: z.enum(['ratio', 'count', 'money']).default('ratio'),
  /** "attend", "a lead", "reply". */
  benchmarkOf: z.string().default(''),
  benchmarkMeasure: z.enum(benchmarkMeasures).default('typed'),
  /** The day before which nothing can be expected of it: an event's day. */
  startsOn: localDate.nullable().default(null),
  soFar: z.number().nullable().default(null),
  /** What a typed ratio was counted over. */
  soFarCount: z.number().nullable().default(null),
});

/** A piece of content used in a campaign; id is `campaignId|contentId`. */
export const campaignContentSchema = z.object({
  ...entity,
  campaignId: z.string(),
  contentId: z.string(),
});

/** Someone's part in a campaign; id is `campaignId|personId`. */
export const campaignRoleSchema = z.object({
  ...entity,
  campaignId: z.string(),
  personId: someone,
  part: z.string().default(''),
  raci: z.enum(['responsible', 'accountable', 'consulted', 'informed']).default('responsible'),
});

/** Work with dates. `progress` runs from 0 to 1. */
export const taskSchema = z.object({
  ...entity,
  campaignId: z.string(),
  title: z.string().default(''),
  owner: personId,
  startsOn: localDate.nullable().default(null),
  /** The last day of it. */
  endsOn: localDate.nullable().default(null),
  progress: z.number().min(0).max(1).default(0),
  /** Working days of work in it, once its dates were changed after it began; null for as many as its dates hold. */
  workdays: z.number().min(0).nullable().default(null),
});

/** A task that can't begin before another has ended; id is `before|after`. */
export const taskLinkSchema = z.object({
  ...entity,
  before: z.string(),
  after: z.string(),
});

/** A line of a launch's checklist. */
export const launchCheckSchema = z.object({
  ...entity,
  campaignId: z.string(),
  phase: z.enum(launchPhases).default('ready'),
  title: z.string().default(''),
  owner: personId,
  due: localDate.nullable().default(null),
  doneAt: z.string().nullable().default(null),
});
