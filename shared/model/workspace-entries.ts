import { z } from 'zod';
import { memberFunctionSchema } from '../contract/library.ts';
import { crmObjectSchema, crmSystemSchema, mappingSchema } from '../crm/mapping.ts';
import { entity, localDate, reference } from './entity.ts';

/** Workspace-wide choices: one entity with the id `settings`. */
export const settingsSchema = z.object({
  ...entity,
  name: z.string().default(''),
  client: z.string().default(''),
  /** A workspace begins in the zone of the computer that made it; files from before that have none and keep this one. */
  timeZone: z.string().default('Europe/Berlin'),
  currency: z.string().default('EUR'),
  /** 1 to 12. */
  fiscalYearStart: z.number().int().min(1).max(12).default(1),
  weekStart: z.enum(['monday', 'sunday']).default('monday'),
  reviewCadenceDays: z.number().int().default(14),
  nextReviewAt: z.string().nullable().default(null),
  /** Handbook choices of metrics.md, named there. */
  horizonDays: z.number().int().nullable().default(null),
  skippedStages: z.enum(['implied', 'strict']).default('implied'),
  qualifiedStage: z.string().default('sal'),
  pipelineEntry: z.enum(['created', 'qualified-stage']).default('created'),
  cycleStart: z.enum(['mql', 'opportunity', 'meeting']).default('opportunity'),
  smallSample: z.number().int().default(5),
  greySample: z.number().int().default(30),
  isSample: z.boolean().default(false),
});

/** Rates into the workspace currency, the latest at or before a date counts. */
export const exchangeRateSchema = z.object({
  ...entity,
  currency: z.string(),
  from: localDate,
  rate: z.number().positive(),
});

/** Someone of the team: W8. */
export const memberSchema = z.object({
  ...entity,
  name: z.string().default(''),
  title: z.string().default(''),
  function: memberFunctionSchema.default('other'),
  /**
   * The person on the list who this one is as well; null for nobody else. Whatever names this one is shown as the other's
   * (`shared/document/joined-people.ts`), and stays as it was written.
   */
  sameAs: reference,
  /** One of `personColors`; empty for the one that goes with their id. */
  color: z.string().default(''),
});

/** Which status of which CRM stands for which stage; id is `system|object|value`. */
export const statusMappingSchema = z.object({
  ...entity,
  system: crmSystemSchema,
  object: crmObjectSchema,
  value: z.string(),
  stage: z.string(),
});

/** A mapping remembered by the fingerprint of a file's headers; id is the fingerprint. */
export const rememberedMappingSchema = z.object({
  ...entity,
  system: crmSystemSchema,
  mapping: mappingSchema,
  usedAt: z.string().default(''),
});

export const quotaSchema = z.object({
  ...entity,
  /** `2026-Q3` or `2026-07`. */
  period: z.string(),
  amount: z.number(),
  currency: z.string().default(''),
  owner: z.string().default(''),
});
