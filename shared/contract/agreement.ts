import { z } from 'zod';
import { figureSchema } from '../metrics/figure.ts';
import { gapCauses } from '../planning/sla-gap.ts';
import { memberFunctionSchema } from './library.ts';
import { method } from './method.ts';
import { reviewQuerySchema } from './review.ts';
import { workspaceInput } from './workspace.ts';

const localDate = z.string();

/** What is asked of the agreement. `basis` is any text that changes with the agreement, so that a window asks again. */
const agreementInput = workspaceInput.extend({ query: reviewQuerySchema, basis: z.string().default('') });

const asked = {
  period: z.object({ from: localDate, to: localDate }),
  asOf: localDate,
  timeZone: z.string(),
};

/** A median time; `value` null where nobody went that way. */
const timeTakenSchema = z.object({
  value: z.number().nullable(),
  unit: z.enum(['hours', 'days']),
  count: z.number().int(),
});

/** One step of the diagram as the data shows it in the period. */
const stepSchema = z.object({
  handoffId: z.string(),
  count: z.number().int(),
  /** Of those that left the step's first stage, how many took a way out. */
  lost: figureSchema,
  /** What its clock measures. */
  taken: timeTakenSchema,
  /** Null where it has no clock, or nothing to compare. */
  isSlower: z.boolean().nullable(),
});

const lateCaseSchema = z.object({
  hk: z.number().int(),
  promiseId: z.string(),
  lead: z.string(),
  account: z.string(),
  owner: z.string(),
  /** When its clock began, as a local date. */
  since: localDate,
  took: z.number(),
  over: z.number(),
  unit: z.enum(['hours', 'days']),
  /** Hours of a working day of those who promised; null where days of the calendar are counted. */
  dayHours: z.number().nullable(),
  /** Still waiting, with nothing done. */
  isOpen: z.boolean(),
});
export type LateCase = z.infer<typeof lateCaseSchema>;

export const verdictSchema = z.enum(['kept', 'partly', 'broken', 'near', 'few', 'none', 'unmeasured']);

const promiseSchema = z.object({
  id: z.string(),
  /** A ratio of cases, or a count for volume; with the period before. */
  figure: figureSchema,
  verdict: verdictSchema,
  /** Why it can't be measured, what was left out. */
  why: z.string(),
  /** What keeps the promise from being measured as it reads now, which a draft's words may differ in from those in force. */
  gap: z.object({ cause: z.enum(gapCauses), why: z.string() }).nullable(),
  /** Of how many lines of the handbook the data can test how many, where it can't test all. */
  tested: z.object({ of: z.number().int(), lines: z.number().int() }).nullable(),
  /** True where somebody typed it: it looks like no measurement. */
  isTyped: z.boolean(),
  /** The version that the figure was measured by; null where no version was signed by all. */
  version: z.number().int().nullable(),
  late: z.array(lateCaseSchema),
  lateTotal: z.number().int(),
});
export type MeasuredPromise = z.infer<typeof promiseSchema>;

export const agreementMethods = {
  /** The steps of a lead's way as the data shows them, and the ways that leads took besides. */
  'plan/handoffs': method(
    agreementInput,
    z.object({
      ...asked,
      stages: z.array(
        z.object({
          stage: z.string(),
          /** Entries of their own in the period. */
          entered: z.number().int(),
          /** Those that came past it in the period, to a later stage: metrics count them as entries too. */
          passed: z.number().int(),
          open: z.number().int(),
        }),
      ),
      steps: z.array(stepSchema),
      /** Ways that the diagram does not draw, most taken first. */
      undrawn: z.array(z.object({ from: z.string(), to: z.string(), count: z.number().int() })),
    }),
  ),
  /** Every promise measured over the last review period, and what slips now. */
  'plan/slas': method(
    agreementInput,
    z.object({
      ...asked,
      promises: z.array(promiseSchema),
      slipping: z.object({
        cases: z.array(lateCaseSchema),
        /** How many are furthest over each promise, most first; they add up to `total`. */
        byPromise: z.array(z.object({ promiseId: z.string(), total: z.number().int() })),
        total: z.number().int(),
        /** Those past a promise for longer than four weeks, which are not among the others. */
        cold: z.number().int(),
        /** What as many handoffs of a year before were worth, in major units; null where that is not known. */
        value: figureSchema,
        /** Those handoffs: who became an MQL from `from` to before `to`, as local dates. */
        earlier: z.object({ from: z.string(), to: z.string(), mqls: z.number().int() }),
      }),
    }),
  ),
  /** The order of work tried on past leads. */
  'plan/priorities': method(
    agreementInput,
    z.object({
      ...asked,
      /** One for each rule in order; the last, with `ruleId` null, are those under none. */
      rules: z.array(
        z.object({
          ruleId: z.string().nullable(),
          /** False where the data can't tell who falls under it. */
          isTestable: z.boolean(),
          handoffs: z.number().int(),
          accepted: figureSchema,
          opportunities: z.number().int(),
          won: z.number().int(),
          firstTouch: timeTakenSchema,
        }),
      ),
      /**
       * Spearman's correlation of a lead's place in the order with its time to the first touch, over the `count` that
       * were touched; the `waiting` have no such time yet.
       */
      correlation: z.object({ value: z.number().nullable(), count: z.number().int(), waiting: z.number().int() }),
      /** Whose business hours the first touch is counted in. */
      hoursOf: memberFunctionSchema,
      /** What the fields of a rule can be, with their values, most first. */
      fields: z.array(z.object({ field: z.string(), values: z.array(z.string()) })),
    }),
  ),
} as const;
