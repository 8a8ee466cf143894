import { z } from 'zod';
import { memberFunctionSchema } from '../contract/library.ts';
import { entity, localDate, personId } from './entity.ts';

/** The steps of the funnel that a programme can move people over, in their order. */
export const funnelSteps = ['inquiry:mql', 'mql:sal', 'sal:sql', 'sql:opportunity', 'opportunity:won'] as const;
export type FunnelStep = (typeof funnelSteps)[number];

/** The columns of a touch that can tell a programme. */
export const touchColumns = ['campaign', 'channel', 'content', 'kind'] as const;
export type TouchColumn = (typeof touchColumns)[number];

/** Something done again and again to move leads on: nurture mails, call-downs, events. */
export const programmeSchema = z.object({
  ...entity,
  name: z.string().default(''),
  function: memberFunctionSchema.default('marketing'),
  owner: personId,
  /** How it is told apart in touches: a value of one of their columns; null while it can't be measured. */
  touchColumn: z.enum(touchColumns).nullable().default(null),
  touchValue: z.string().default(''),
});

/** A further name that touches call a programme, in the column that it is told by; id is `programmeId|column|name`. */
export const programmeNameSchema = z.object({
  ...entity,
  programmeId: z.string(),
  column: z.enum(touchColumns),
  value: z.string(),
});

/** What a programme is meant to do at one step of the funnel; id is `programmeId|from:to`. */
export const programmeCellSchema = z.object({
  ...entity,
  programmeId: z.string(),
  /** `mql:sal`. */
  step: z.string(),
  owner: personId,
  effect: z.string().default(''),
  /** Share of those who meet it that should go on, 0 to 1. */
  expectedRate: z.number().nullable().default(null),
});

/** What a channel's benchmark is about: what one of a stage costs, or the share that goes on. */
export const channelMeasures = [
  'cost-per-lead',
  'cost-per-mql',
  'cost-per-sal',
  'cost-per-sql',
  'cost-per-opportunity',
  'cost-per-won',
  'lead-to-mql',
  'mql-to-sal',
] as const;
export type ChannelMeasure = (typeof channelMeasures)[number];

export const channelDimensions = ['channel', 'source', 'campaign'] as const;
export type ChannelDimension = (typeof channelDimensions)[number];

export const verdicts = ['keep', 'fix', 'stop', 'undecided'] as const;
export type Verdict = (typeof verdicts)[number];

/** Where prospects are reached: what it costs, what is expected of it, and what is decided about it. */
export const channelSchema = z.object({
  ...entity,
  name: z.string().default(''),
  function: memberFunctionSchema.default('marketing'),
  owner: personId,
  /** Who is there. */
  audience: z.string().default(''),
  /** How we know that they are. */
  evidence: z.string().default(''),
  /** The channel, source or campaign in the CRM's words; empty for the name itself. */
  crmValue: z.string().default(''),
  crmDimension: z.enum(channelDimensions).default('source'),
  /** Money in major units of the workspace's currency, or a share from 0 to 1, as the measure has it. */
  benchmark: z.number().nullable().default(null),
  benchmarkMeasure: z.enum(channelMeasures).default('cost-per-mql'),
  verdict: z.enum(verdicts).default('undecided'),
  verdictWhy: z.string().default(''),
  verdictOn: localDate.nullable().default(null),
  /** Who decided: they sign what they change. */
  verdictBy: personId,
});

/**
 * Money spent on a channel; major units of the workspace's currency. It comes on top of what campaigns say that they
 * cost, unless somebody says that the sums written down for its month are all that the channel cost in it.
 */
export const spendSchema = z.object({
  ...entity,
  channelId: z.string(),
  on: localDate,
  amount: z.number(),
  note: z.string().default(''),
  isWholeMonth: z.boolean().default(false),
});
