import { z } from 'zod';
import { type CrmObject, crmObjectNames } from './fields.ts';

export const crmSystems = [
  'salesforce',
  'hubspot',
  'dynamics',
  'pipedrive',
  'zoho',
  'marketo',
  'pardot',
  'unknown',
] as const;
export const crmSystemSchema = z.enum(crmSystems);
export type CrmSystem = z.infer<typeof crmSystemSchema>;

export const crmObjectSchema = z.enum(crmObjectNames as [CrmObject, ...CrmObject[]]);

/**
 * How one file becomes rows of one object; the command line's mapping file (a fixed contract). `columns` is keyed by
 * header as it stands in the file, duplicates told apart by a suffix (`Email #2`). A column that is not listed is not
 * used; `#row` stands for the number of the record (fields.ts). Several columns may become one field (`combinationOf`).
 * `dates` holds `YMD`, `DMY`, `MDY` or an explicit pattern (date-pattern.ts). `stages` is keyed by the value in the file;
 * the empty stage says that a value tells nothing. An opportunity's `closed_at` counts only once it is won or lost, so
 * a close date that is expected first and real later becomes both `closed_at` and `expected_close_at`.
 */
export const mappingSchema = z.object({
  object: crmObjectSchema,
  columns: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  constants: z.record(z.string(), z.string()).default({}),
  dates: z.record(z.string(), z.string()).default({}),
  timeZone: z.string().optional(),
  decimal: z.enum(['.', ',']).default('.'),
  currency: z.string().optional(),
  stages: z.record(z.string(), z.string()).default({}),
});
export type Mapping = z.infer<typeof mappingSchema>;

/** How sure the app is of what a column becomes; shown as words, never as percent. */
export const certaintySchema = z.enum(['remembered', 'sure', 'likely', 'asks', 'unused']);
export type Certainty = z.infer<typeof certaintySchema>;

/** Counts over one column of a file, and what they prove. */
export const columnProfileSchema = z.object({
  header: z.string(),
  /** 0-based position in the file. */
  index: z.number().int(),
  filled: z.number().int(),
  distinct: z.number().int(),
  /** The first few distinct values, as they stand. */
  samples: z.array(z.string()),
  /** Every distinct value with its count when there are few, else null: statuses, reasons, sources. */
  values: z.array(z.object({ value: z.string(), rows: z.number().int() })).nullable(),
  /** Null unless the column holds numeric dates such as 3/4/2026. */
  dateOrder: z
    .object({
      dayFirstOnly: z.number().int(),
      monthFirstOnly: z.number().int(),
      either: z.number().int(),
      impossible: z.number().int(),
    })
    .nullable(),
  /** What the values look like, counted over the filled cells. */
  shapes: z.object({
    isoDate: z.number().int(),
    otherDate: z.number().int(),
    excelSerial: z.number().int(),
    number: z.number().int(),
    decimalComma: z.number().int(),
    email: z.number().int(),
    salesforceId: z.number().int(),
    flag: z.number().int(),
  }),
});
export type ColumnProfile = z.infer<typeof columnProfileSchema>;

/** Something the file can't decide. An import with an open question is refused. */
export const questionSchema = z.object({
  kind: z.enum(['date-order', 'unknown-stage', 'system', 'object', 'needed-field', 'time-zone', 'decimal']),
  /** The header it is about, else null. */
  column: z.string().nullable(),
  /** The value it is about (a status), else null. */
  value: z.string().nullable(),
  /** The question as one sentence. */
  text: z.string(),
  rows: z.number().int(),
  choices: z.array(z.object({ value: z.string(), label: z.string(), consequence: z.string() })),
  /** The proven or likely answer, else null. */
  proposed: z.string().nullable(),
});
export type Question = z.infer<typeof questionSchema>;

export const columnProposalSchema = columnProfileSchema.extend({
  fields: z.array(z.string()),
  certainty: certaintySchema,
  /** Why, in a few words; empty when it needs none. */
  why: z.string(),
});
export type ColumnProposal = z.infer<typeof columnProposalSchema>;

/** What the app proposes for one file: the whole of the mapping screen. */
export const proposalSchema = z.object({
  system: crmSystemSchema,
  /** The evidence as sentence parts: "Lead ID beside Lead Owner", "ids start with 00Q". */
  why: z.array(z.string()),
  mapping: mappingSchema,
  columns: z.array(columnProposalSchema),
  questions: z.array(questionSchema),
  /** Stage values of the file with the stage each is put on, null while unknown. */
  stageValues: z.array(
    z.object({
      value: z.string(),
      rows: z.number().int(),
      stage: z.string().nullable(),
      certainty: certaintySchema,
      why: z.string(),
    }),
  ),
});
export type Proposal = z.infer<typeof proposalSchema>;

/** Why a row was not taken; the keys of `rejectedBy` and of the rejects file. */
export const rejectCodes = [
  'missing_id',
  'missing_field',
  'bad_date',
  'bad_number',
  'bad_flag',
  'unknown_stage',
  'other_field',
  'repeated_header',
  'too_few_cells',
  'too_many_cells',
  'broken_quote',
  'nul_byte',
  'invalid_text',
  'cell_too_long',
  'duplicate_row',
  'missing_reference',
] as const;
export type RejectCode = (typeof rejectCodes)[number];
