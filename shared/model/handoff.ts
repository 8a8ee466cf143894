import { z } from 'zod';
import { memberFunctionSchema } from '../contract/library.ts';
import { agreed, entity, localDate } from './entity.ts';

export const laneFunctions = ['marketing', 'telequalification', 'sales'] as const;

/** One step of a lead's way from hand to hand. */
export const handoffSchema = z.object({
  ...entity,
  ...agreed,
  fromStage: z.string(),
  toStage: z.string(),
  fromFunction: memberFunctionSchema,
  toFunction: memberFunctionSchema,
  path: z.enum(['onward', 'out', 'back']).default('onward'),
  /** What starts it, what is handed over (one thing a line), how it ends. */
  trigger: z.string().default(''),
  artefact: z.string().default(''),
  exit: z.string().default(''),
  /** Short words on the line: "First touch". */
  clockLabel: z.string().default(''),
  clockAmount: z.number().positive().nullable().default(null),
  clockUnit: z.enum(['business-hours', 'business-days', 'days']).default('business-days'),
  /** Where the clock stops: at the entry into `toStage`, at the first call or mail, or at an answer either way. */
  clockEnds: z.enum(['next-stage', 'first-touch', 'answer']).default('next-stage'),
  /** For the way back: after how many days it is looked at again. */
  revisitDays: z.number().int().nullable().default(null),
});

/** What a function works on first, in order; `field`, `op` and `value` are null where the data can't tell. */
export const priorityRuleSchema = z.object({
  ...entity,
  function: memberFunctionSchema.default('telequalification'),
  text: z.string().default(''),
  field: z.string().nullable().default(null),
  op: z.enum(['atLeast', 'is', 'filled']).default('is'),
  value: z.string().default(''),
});

export const slaKinds = [
  'first-touch',
  'disposition',
  'take-over',
  'volume',
  'completeness',
  'conformance',
  'reason',
  'attempts',
  'typed',
] as const;

export const slaUnits = ['business-hours', 'business-days', 'days', 'count', 'attempts'] as const;

/** What one side promises the other. `share` of the cases have to keep it; volume counts in a review period. */
export const slaSchema = z.object({
  ...entity,
  ...agreed,
  title: z.string().default(''),
  by: memberFunctionSchema.default('sales'),
  to: memberFunctionSchema.default('marketing'),
  kind: z.enum(slaKinds).default('first-touch'),
  handoffId: z.string().nullable().default(null),
  fromStage: z.string().default('mql'),
  toStage: z.string().default('sal'),
  amount: z.number().nullable().default(null),
  unit: z.enum(slaUnits).default('business-hours'),
  /** 0 to 1. */
  share: z.number().nullable().default(null),
  /** Whose business hours count. */
  calendar: memberFunctionSchema.default('sales'),
  typedKept: z.number().nullable().default(null),
  typedOf: z.number().nullable().default(null),
  typedOn: localDate.nullable().default(null),
});

/** Monday first, as a week is kept. */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const dayWindows = z.array(z.object({ from: z.string(), to: z.string() })).default([]);

/** When a team works; id is the function. Windows are local times of `timeZone`, such as `08:30` to `17:00`. */
export const teamCalendarSchema = z.object({
  ...entity,
  /** IANA; empty for the workspace's. */
  timeZone: z.string().default(''),
  monday: dayWindows,
  tuesday: dayWindows,
  wednesday: dayWindows,
  thursday: dayWindows,
  friday: dayWindows,
  saturday: dayWindows,
  sunday: dayWindows,
});

/** A day on which nobody of the function (null: nobody at all) works. */
export const holidaySchema = z.object({
  ...entity,
  on: localDate,
  name: z.string().default(''),
  function: memberFunctionSchema.nullable().default(null),
});
