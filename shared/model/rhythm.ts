import { z } from 'zod';
import { memberFunctionSchema } from '../contract/library.ts';
import { entity, localDate, personId, someone } from './entity.ts';

export const meetingKinds = [
  'funnel-review',
  'weekly-call',
  'feedback',
  'planning',
  'quarterly-review',
  'launch-retro',
  'other',
] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/**
 * Meetings that come back: who must be there, and when. A funnel review is held as a meeting of the review; what became
 * of all others is told by `occurrences`.
 */
export const meetingSeriesSchema = z.object({
  ...entity,
  title: z.string().default(''),
  kind: z.enum(meetingKinds).default('funnel-review'),
  /** Every so many weeks or months, from `from` on. */
  every: z.number().int().min(1).default(2),
  unit: z.enum(['week', 'month']).default('week'),
  from: localDate.nullable().default(null),
  until: localDate.nullable().default(null),
  /** Local time of the workspace's zone, such as `10:00`. */
  at: z.string().default('10:00'),
  minutes: z.number().int().min(5).default(45),
  place: z.string().default(''),
  /** It does not count as held unless someone of each was there. */
  requiredFunctions: z.array(memberFunctionSchema).default(['marketing', 'sales']),
  owner: personId,
});

/** Someone who is asked to a series' meetings; id is `seriesId|personId`. */
export const seriesGuestSchema = z.object({
  ...entity,
  seriesId: z.string(),
  personId: someone,
  isRequired: z.boolean().default(true),
});

/** One meeting of a series that is no funnel review; id is `seriesId|plannedOn`. The boxes and notes are rich text. */
export const occurrenceSchema = z.object({
  ...entity,
  seriesId: z.string(),
  plannedOn: localDate,
  /** The day on which it was held; null while it was not. */
  heldOn: localDate.nullable().default(null),
  isCancelled: z.boolean().default(false),
  insight: z.string().default(''),
  success: z.string().default(''),
  challenge: z.string().default(''),
  notes: z.string().default(''),
});

/** That someone was there; id is `occurrenceId|personId`. */
export const attendanceSchema = z.object({
  ...entity,
  occurrenceId: z.string(),
  personId: someone,
});

export const exchangeKinds = ['shadowing', 'rotation', 'joint-call', 'touchpoint'] as const;

/** One team looking over the other's shoulder: planned, done, and what was learnt (rich text). */
export const exchangeSchema = z.object({
  ...entity,
  kind: z.enum(exchangeKinds).default('shadowing'),
  title: z.string().default(''),
  guest: personId,
  host: personId,
  plannedOn: localDate.nullable().default(null),
  /** Last day of a rotation. */
  until: localDate.nullable().default(null),
  doneOn: localDate.nullable().default(null),
  learnt: z.string().default(''),
  /** What is done differently since. */
  change: z.string().default(''),
});
