import { z } from 'zod';
import { memberFunctionSchema } from '../contract/library.ts';
import { entity, localDate, personId, severalPeople, someone } from './entity.ts';

/** What an item of the agenda shows. */
export const agendaItemKinds = ['actions', 'funnel', 'quality', 'speed', 'pipeline', 'decide', 'close'] as const;
export const agendaItemSchema = z.object({
  key: z.string(),
  kind: z.enum(agendaItemKinds),
  question: z.string(),
  minutes: z.number().positive(),
});

/** A review meeting. Its notes are rich text fields, one a slide, in root `notes` under `meetingId|slide key`. */
export const meetingSchema = z.object({
  ...entity,
  number: z.number().int().default(1),
  title: z.string().default(''),
  plannedAt: z.string().nullable().default(null),
  startedAt: z.string().nullable().default(null),
  endedAt: z.string().nullable().default(null),
  state: z.enum(['planned', 'running', 'ended']).default('planned'),
  agenda: z.array(agendaItemSchema).default([]),
  attendees: severalPeople,
  presenter: personId,
  /** The review's period, once chosen. */
  from: localDate.nullable().default(null),
  to: localDate.nullable().default(null),
  recordId: z.string().nullable().default(null),
});

/** Notes of one slide of one meeting; `text` is rich text. */
export const noteSchema = z.object({
  ...entity,
  meetingId: z.string(),
  slide: z.string(),
  text: z.string().default(''),
});

/** Who agreed to a decision, and for which function. */
export const agreements = z
  .array(z.object({ function: memberFunctionSchema, by: someone, at: z.string() }))
  .default([]);

export const decisionSchema = z.object({
  ...entity,
  meetingId: z.string(),
  slide: z.string().default(''),
  title: z.string().default(''),
  detail: z.string().default(''),
  needsAgreement: z.array(memberFunctionSchema).default(['marketing', 'sales']),
  agreements,
  expectedEffect: z.string().default(''),
  checkOn: localDate.nullable().default(null),
});

export const actionSchema = z.object({
  ...entity,
  meetingId: z.string().nullable().default(null),
  slide: z.string().default(''),
  decisionId: z.string().nullable().default(null),
  title: z.string().default(''),
  owner: personId,
  due: localDate.nullable().default(null),
  status: z.enum(['open', 'done', 'dropped']).default('open'),
  doneAt: z.string().nullable().default(null),
});

export const evidenceSchema = z.object({
  ...entity,
  text: z.string().default(''),
  lead: z.string().default(''),
  slides: z.array(z.string()).default([]),
  link: z.string().default(''),
});
