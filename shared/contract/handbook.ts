import { z } from 'zod';
import { criterionRuleSchema } from '../model/handbook.ts';
import { method } from './method.ts';
import { workspaceInput } from './workspace.ts';

const localDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const driftPointSchema = z.object({
  from: localDate,
  /** How many weeks were pooled into it. */
  weeks: z.number().int(),
  /** How many of their days the data has. */
  days: z.number().int(),
  entered: z.number().int(),
  met: z.number().int(),
  rules: z.record(z.string(), z.number().int()),
  share: z.number(),
  usual: z.tuple([z.number(), z.number()]).readonly().nullable(),
  isOutside: z.boolean(),
});

/** How a definition behaves in the data; lines by their ids, those that can't be tested left out. */
export const conformanceSchema = z.object({
  stage: z.string(),
  since: localDate,
  asOf: localDate,
  /** Nobody entered since the day asked for: what is counted are the twelve weeks up to the newest day. */
  isBefore: z.boolean(),
  /** Who entered the stage since then. */
  entered: z.number().int(),
  /** Who of them skipped the stage, and counts from the day of a later one. */
  implied: z.number().int(),
  /** Who of them meets every criterion that can be tested; null where none can. */
  met: z.number().int().nullable(),
  lines: z.array(z.object({ id: z.string(), met: z.number().int() })).readonly(),
  points: z.array(driftPointSchema).readonly(),
  change: z
    .object({
      from: localDate,
      direction: z.enum(['down', 'up']),
      rule: z.object({ key: z.string(), before: z.number(), since: z.number() }).nullable(),
    })
    .nullable(),
});
export type Conformance = z.infer<typeof conformanceSchema>;

/** A line as far as it can be tested. */
const testedLineSchema = z.object({
  id: z.string(),
  kind: z.enum(['criterion', 'information']),
  rule: criterionRuleSchema.nullable(),
});
export type TestedLine = z.infer<typeof testedLineSchema>;

/** A lead as it is shown to those who say whether it is ready. */
export const exerciseLeadSchema = z.object({
  key: z.string(),
  name: z.string(),
  company: z.string(),
  score: z.number().nullable(),
  facts: z.array(z.string()),
});
export type ExerciseLead = z.infer<typeof exerciseLeadSchema>;

export const handbookMethods = {
  'plan/conformance': method(
    workspaceInput.extend({
      stage: z.string(),
      since: localDate.nullable().default(null),
      /** The lines to test, as the window reads them; null for those that the host reads. */
      lines: z.array(testedLineSchema).nullable().default(null),
    }),
    conformanceSchema,
  ),
  /** The natural keys of recent leads to label; the same for the same seed and data. */
  'plan/drawLeads': method(
    workspaceInput.extend({ seed: z.string(), count: z.number().int().min(1).max(50) }),
    z.object({ keys: z.array(z.string()) }),
  ),
  'plan/exerciseLeads': method(
    workspaceInput.extend({ keys: z.array(z.string()).max(50) }),
    z.object({ leads: z.array(exerciseLeadSchema) }),
  ),
} as const;
