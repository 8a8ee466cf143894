import { z } from 'zod';
import { memberFunctionSchema } from '../contract/library.ts';
import { entity, localDate, personId, someone } from './entity.ts';

/** One time that the teams score how they work together. Scores are shown side by side once it is revealed. */
export const healthRoundSchema = z.object({
  ...entity,
  title: z.string().default(''),
  startedOn: localDate.nullable().default(null),
  revealedAt: z.string().nullable().default(null),
});

/** One person's score of an item, 0 (never true) to 4 (always true); id is `roundId|itemId|personId`. */
export const healthScoreSchema = z.object({
  ...entity,
  roundId: z.string(),
  itemId: z.string(),
  personId: someone,
  function: memberFunctionSchema,
  score: z.number().int().min(0).max(4),
  /** What this person thinks the other side says. */
  guess: z.number().int().min(0).max(4).nullable().default(null),
  note: z.string().default(''),
});

/** What is to change about an item, by whom, and how it shows. */
export const changePlanSchema = z.object({
  ...entity,
  itemId: z.string(),
  title: z.string().default(''),
  owner: personId,
  metric: z.string().nullable().default(null),
  checkOn: localDate.nullable().default(null),
  state: z.enum(['open', 'done', 'dropped']).default('open'),
  outcome: z.string().default(''),
});
