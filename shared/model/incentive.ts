import { z } from 'zod';
import { memberFunctionSchema } from '../contract/library.ts';
import { agreed, entity } from './entity.ts';

/** What a role is paid for, in force or as a draft to be replayed on the past. */
export const incentiveSchemeSchema = z.object({
  ...entity,
  ...agreed,
  role: z.string().default(''),
  function: memberFunctionSchema.default('marketing'),
  isLeader: z.boolean().default(false),
  state: z.enum(['in-force', 'draft', 'past']).default('in-force'),
  /** For a draft: the scheme that it would replace. */
  replaces: z.string().nullable().default(null),
  /** For a draft: which of the drafts of its scheme it is, so that two of them can be told apart. */
  draftNumber: z.number().int().nullable().default(null),
  payPeriod: z.enum(['month', 'quarter', 'year']).default('quarter'),
  /** In plain words, for those who are paid otherwise. */
  inWords: z.string().default(''),
});

/** One part of a scheme: so much of the variable pay for a metric. */
export const incentivePartSchema = z.object({
  ...entity,
  schemeId: z.string(),
  title: z.string().default(''),
  /** Share of the variable pay, 0 to 1. */
  weight: z.number().min(0).max(1).default(0),
  /** An id of the metric catalogue, null while it is paid for something that is not measured here. */
  metric: z.string().nullable().default(null),
  stages: z.string().nullable().default(null),
  /** What pays in full, a period. */
  target: z.number().nullable().default(null),
  /** Credit is taken back when a lead is recycled. */
  hasClawback: z.boolean().default(false),
});
