import { z } from 'zod';
import { memberFunctionSchema } from '../contract/library.ts';
import { entity, localDate, personId } from './entity.ts';

/** Something done again and again to move leads on: nurture mails, call-downs, events. */
export const programmeSchema = z.object({
  ...entity,
  name: z.string().default(''),
  function: memberFunctionSchema.default('marketing'),
  owner: personId,
  /** How it is told apart in touches: a value of one of their columns; null while it can't be measured. */
  touchColumn: z.enum(['campaign', 'channel', 'content', 'kind']).nullable().default(null),
  touchValue: z.string().default(''),
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

/** Where prospects are reached: what it costs, what is expected of it, and what is decided about it. */
export const channelSchema = z.object({
  ...entity,
  name: z.string().default(''),
  function: memberFunctionSchema.default('marketing'),
  owner: personId,
  /** Who is there and how we know. */
  audience: z.string().default(''),
  /** The channel, source or campaign type in the CRM's words; empty for the name itself. */
  crmValue: z.string().default(''),
  crmDimension: z.enum(['channel', 'source', 'campaign']).default('channel'),
  benchmark: z.number().nullable().default(null),
  benchmarkUnit: z.enum(['ratio', 'count', 'money']).default('money'),
  benchmarkOf: z.string().default('a lead'),
  verdict: z.enum(['keep', 'fix', 'stop', 'undecided']).default('undecided'),
  verdictWhy: z.string().default(''),
  verdictOn: localDate.nullable().default(null),
});

/** Money spent on a channel that no export tells of; major units of the workspace's currency. */
export const spendSchema = z.object({
  ...entity,
  channelId: z.string(),
  on: localDate,
  amount: z.number(),
  note: z.string().default(''),
});
