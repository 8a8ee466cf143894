import { z } from 'zod';
import { memberFunctionSchema } from '../contract/library.ts';
import { crmObjectSchema, crmSystemSchema, mappingSchema } from '../crm/mapping.ts';

/**
 * The entities of the document. Each root is a map from id to entity; reading validates, fills defaults and keeps
 * unknown fields, so that a newer app's data survives an older one. A deleted entity carries `deletedAt`.
 * Long text fields are rich text (Y.XmlFragment), listed in `richTextFields`; here they appear as plain text.
 */
const entity = {
  id: z.string(),
  /** Fractional index within its root; ties are broken by id. */
  order: z.string().default(''),
  createdAt: z.string().default(''),
  createdBy: z.string().default(''),
  deletedAt: z.string().nullable().default(null),
};

const localDate = z.string();

/** Workspace-wide choices: one entity with the id `settings`. */
export const settingsSchema = z.object({
  ...entity,
  name: z.string().default(''),
  client: z.string().default(''),
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
});

/** What a definition says as far as people sign it: its targets, names and owner's name are no part of that. */
export const definitionTermsSchema = z.object({
  meaning: z.string(),
  criteria: z.array(z.string()),
  minimumInformation: z.array(z.string()),
  scoreThreshold: z.number().nullable(),
  leavesWhen: z.string(),
  ownerFunction: memberFunctionSchema,
});

/** `terms` are what was signed; a signature from before they were kept has none. */
const signatureSchema = z.object({
  function: memberFunctionSchema,
  by: z.string(),
  at: z.string(),
  version: z.number().int(),
  terms: definitionTermsSchema.optional().catch(undefined),
});

/** One stage of the handbook: what it means, who owns it, and which version is in force. */
export const definitionSchema = z.object({
  ...entity,
  stage: z.string(),
  label: z.string().default(''),
  /** One line under the label in charts: "Score 60 and ICP fit". */
  hint: z.string().default(''),
  /** Rich text: the sentence that people sign. */
  meaning: z.string().default(''),
  criteria: z.array(z.string()).default([]),
  minimumInformation: z.array(z.string()).default([]),
  scoreThreshold: z.number().nullable().default(null),
  leavesWhen: z.string().default(''),
  ownerFunction: memberFunctionSchema.default('other'),
  owner: z.string().nullable().default(null),
  /** The plan for a review period, and the share of the stage before that should reach it (0 to 1). */
  targetVolume: z.number().nullable().default(null),
  targetRate: z.number().nullable().default(null),
  version: z.number().int().default(1),
  signatures: z.array(signatureSchema).default([]),
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
  attendees: z.array(z.string()).default([]),
  presenter: z.string().nullable().default(null),
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

export const decisionSchema = z.object({
  ...entity,
  meetingId: z.string(),
  slide: z.string().default(''),
  title: z.string().default(''),
  detail: z.string().default(''),
  needsAgreement: z.array(memberFunctionSchema).default(['marketing', 'sales']),
  agreements: z.array(z.object({ function: memberFunctionSchema, by: z.string(), at: z.string() })).default([]),
  expectedEffect: z.string().default(''),
  checkOn: localDate.nullable().default(null),
});

export const actionSchema = z.object({
  ...entity,
  meetingId: z.string().nullable().default(null),
  slide: z.string().default(''),
  decisionId: z.string().nullable().default(null),
  title: z.string().default(''),
  owner: z.string().nullable().default(null),
  due: localDate.nullable().default(null),
  status: z.enum(['open', 'done', 'dropped']).default('open'),
  doneAt: z.string().nullable().default(null),
});

/** What a customer said, and what the data says: the panel beside a chart (R15). */
export const quoteSchema = z.object({
  ...entity,
  text: z.string().default(''),
  who: z.string().default(''),
  account: z.string().default(''),
  heardOn: localDate.nullable().default(null),
  heardBy: memberFunctionSchema.default('sales'),
  slides: z.array(z.string()).default([]),
});

export const evidenceSchema = z.object({
  ...entity,
  text: z.string().default(''),
  lead: z.string().default(''),
  slides: z.array(z.string()).default([]),
  link: z.string().default(''),
});

/** Every root of the document with its schema, in one place. */
export const roots = {
  settings: settingsSchema,
  rates: exchangeRateSchema,
  people: memberSchema,
  definitions: definitionSchema,
  statusMappings: statusMappingSchema,
  mappings: rememberedMappingSchema,
  quotas: quotaSchema,
  meetings: meetingSchema,
  notes: noteSchema,
  decisions: decisionSchema,
  actions: actionSchema,
  quotes: quoteSchema,
  evidence: evidenceSchema,
} as const;

export type RootName = keyof typeof roots;
export const rootNames = Object.keys(roots) as RootName[];
export type Entity<Root extends RootName> = z.output<(typeof roots)[Root]>;
export type EntityInput<Root extends RootName> = z.input<(typeof roots)[Root]>;

/** Fields held as Y.XmlFragment so that two people can type in one text. */
export const richTextFields: { readonly [Root in RootName]?: readonly string[] } = {
  definitions: ['meaning'],
  notes: ['text'],
};

/** The document as plain records: what commands read and the host's metrics are configured from. */
export type Snapshot = { readonly [Root in RootName]: ReadonlyMap<string, Entity<Root>> };
