import { z } from 'zod';
import { figureSchema } from '../metrics/figure.ts';
import { testedAmong } from '../model/customer.ts';
import { method } from './method.ts';
import { dimensions } from './review.ts';
import { workspaceInput } from './workspace.ts';

/** What a claim can be tested by: the dimensions of leads, and for opportunities also why they were lost and their type. */
export const testDimensions = [...dimensions, 'loss_reason', 'type'] as const;
export const testDimensionSchema = z.enum(testDimensions);
export type TestDimension = z.infer<typeof testDimensionSchema>;

export const testedAmongSchema = z.enum(testedAmong);
export type TestedAmong = z.infer<typeof testedAmongSchema>;

const localDate = z.string();

/** A persona as the CRM knows it. */
export const askedPersonaSchema = z.object({
  id: z.string(),
  dimension: z.enum(['persona', 'segment', 'region', 'source']),
  value: z.string(),
});
export type AskedPersona = z.infer<typeof askedPersonaSchema>;

/** A test of one claim; `id` is the claim's. */
export const askedTestSchema = z.object({
  id: z.string(),
  personaId: z.string(),
  among: testedAmongSchema,
  dimension: testDimensionSchema,
  values: z.array(z.string()),
});
export type AskedTest = z.infer<typeof askedTestSchema>;

const personaStageSchema = z.object({
  stage: z.string(),
  /** Leads of the persona that stand at the stage on the as-of day. */
  waiting: z.number().int(),
  /** To the next stage; null at the last one. */
  goesOn: figureSchema.nullable(),
  /** The same of all other leads on the same basis; null where the two can't be compared. */
  others: figureSchema.nullable(),
});

export const personaFiguresSchema = z.object({
  id: z.string(),
  /** False where no lead has the persona's value: nothing below is measured then. */
  isKnown: z.boolean(),
  leads: figureSchema,
  acceptance: figureSchema,
  mqlToOpportunity: figureSchema,
  winRate: figureSchema,
  stages: z.array(personaStageSchema),
});
export type PersonaFigures = z.infer<typeof personaFiguresSchema>;

export const claimFiguresSchema = z.object({
  id: z.string(),
  share: figureSchema,
  /** Of the persona's, those without a value in the dimension: left out of the share. */
  blank: z.number().int(),
  /** The value that most have, other than those the claim names; null if there is none. */
  leading: z.object({ value: z.string(), count: z.number().int() }).nullable(),
  /** Counted units that belong to no persona at all. */
  unassigned: z.number().int(),
});
export type ClaimFigures = z.infer<typeof claimFiguresSchema>;

export const customerMethods = {
  /** How personas do and what the data say of their claims, over the twelve months up to the data's end. */
  'plan/personas': method(
    workspaceInput.extend({
      personas: z.array(askedPersonaSchema).max(200),
      tests: z.array(askedTestSchema).max(2000),
    }),
    z.object({
      /** `to` exclusive. */
      from: localDate,
      to: localDate,
      asOf: localDate,
      personas: z.array(personaFiguresSchema),
      tests: z.array(claimFiguresSchema),
    }),
  ),
  /** The values that a test can name, with how many have each, most first. */
  'plan/testValues': method(
    workspaceInput.extend({ among: testedAmongSchema, dimension: testDimensionSchema }),
    z.object({ values: z.array(z.object({ value: z.string(), count: z.number().int() })) }),
  ),
  /** How many leads have a touch that names a piece of content, by the names that it goes by. */
  'plan/contentReach': method(
    workspaceInput.extend({ pieces: z.array(z.object({ id: z.string(), name: z.string() })).max(5000) }),
    z.object({
      /** False where no touch was ever imported: reach is not known then. */
      hasTouches: z.boolean(),
      pieces: z.array(
        z.object({
          id: z.string(),
          leads: z.number().int(),
          touches: z.number().int(),
          /** Where the name was found, as the data write it, so that the rows can be opened. */
          matched: z.object({ column: z.enum(['content', 'campaign']), values: z.array(z.string()) }).nullable(),
        }),
      ),
    }),
  ),
} as const;
