import { z } from 'zod';
import { memberFunctionSchema } from '../contract/library.ts';
import { author, entity, localDate, personId } from './entity.ts';

/** One stage of the handbook: what it means, who owns it, and which version is in force. */
export const definitionSchema = z.object({
  ...entity,
  /** A stage, or a term that stages speak of (ideal customer, lead score); a term's `stage` is its own short name. */
  kind: z.enum(['stage', 'term']).default('stage'),
  stage: z.string(),
  label: z.string().default(''),
  /** One line under the label in charts: "Score 60 and ICP fit". */
  hint: z.string().default(''),
  /** Rich text: the sentence that people sign. */
  meaning: z.string().default(''),
  scoreThreshold: z.number().nullable().default(null),
  leavesWhen: z.string().default(''),
  ownerFunction: memberFunctionSchema.default('other'),
  owner: personId,
  /** The plan for a review period, and the share of the stage before that should reach it (0 to 1). */
  targetVolume: z.number().nullable().default(null),
  targetRate: z.number().nullable().default(null),
  version: z.number().int().default(1),
  reviewOn: localDate.nullable().default(null),
});

/** What a record has to show for a criterion, over the fields of a lead; `values` by `op`. */
export const criterionRuleSchema = z.object({
  field: z.string(),
  op: z.enum(['atLeast', 'atMost', 'is', 'isNot', 'filled']),
  values: z.array(z.union([z.string(), z.number()])).default([]),
});

/** One line that has to hold, or one piece of information that has to be there. Without `rule` the data can't test it. */
export const criterionSchema = z.object({
  ...entity,
  definitionId: z.string(),
  kind: z.enum(['criterion', 'information']).default('criterion'),
  text: z.string().default(''),
  rule: criterionRuleSchema.nullable().default(null),
});

/** A rule as it is kept. */
export type CriterionRule = z.output<typeof criterionRuleSchema>;

/** Both sides write what an entry means before they see the other's words, then label the same leads. */
export const blindExerciseSchema = z.object({
  ...entity,
  definitionId: z.string(),
  startedAt: z.string().default(''),
  revealedAt: z.string().nullable().default(null),
  /** Natural keys (`system|id`) of the leads that both label. */
  leads: z.array(z.string()).default([]),
});

/** What one function wrote; id is `exerciseId|function`. */
export const blindAnswerSchema = z.object({
  ...entity,
  exerciseId: z.string(),
  function: memberFunctionSchema,
  by: author,
  text: z.string().default(''),
  isDone: z.boolean().default(false),
});

/** Whether one function calls a lead ready; id is `exerciseId|function|lead`. */
export const blindLabelSchema = z.object({
  ...entity,
  exerciseId: z.string(),
  function: memberFunctionSchema,
  lead: z.string(),
  isReady: z.boolean(),
});
