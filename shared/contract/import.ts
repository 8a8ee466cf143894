import { z } from 'zod';
import { crmObjectSchema, crmSystemSchema, mappingSchema, proposalSchema } from '../crm/mapping.ts';
import { method } from './method.ts';
import { fileSourceSchema } from './uploads.ts';
import { workspaceInput } from './workspace.ts';

/** One table found in a file: a CSV, or one sheet of a workbook. */
export const fileDraftSchema = z.object({
  file: z.string(),
  sheet: z.string().nullable(),
  bytes: z.number(),
  encoding: z.string(),
  delimiter: z.string(),
  /** Data records: without header, blank lines and report footer. */
  rows: z.number().int(),
  headerRow: z.number().int(),
  ignoredFooterRows: z.number().int(),
  /** True if the very same bytes were imported before: importing them again changes nothing. */
  isKnown: z.boolean(),
  proposal: proposalSchema,
  /** Rows that the scanner already refuses, by reason. */
  rejectedBy: z.record(z.string(), z.number().int()),
});
export type FileDraft = z.infer<typeof fileDraftSchema>;

export const importDraftSchema = z.object({
  importId: z.string(),
  files: z.array(fileDraftSchema),
  /**
   * Tables of the files that are not CRM rows (dictionaries, pivots), with the reason. `table` takes one up after all;
   * null for what can't be read as a table.
   */
  skipped: z.array(
    z.object({
      file: z.string(),
      sheet: z.string().nullable(),
      reason: z.string(),
      table: z.number().int().nullable(),
    }),
  ),
});
export type ImportDraft = z.infer<typeof importDraftSchema>;

export const importWarningSchema = z.object({ code: z.string(), message: z.string(), rows: z.number().int() });

/** What became of one file; `import --json` prints it as it is (a fixed contract). */
export const fileReportSchema = z.object({
  file: z.string(),
  sheet: z.string().nullable(),
  system: crmSystemSchema,
  object: crmObjectSchema,
  encoding: z.string(),
  delimiter: z.string(),
  rows: z.number().int(),
  accepted: z.number().int(),
  rejected: z.number().int(),
  rejectedBy: z.record(z.string(), z.number().int()),
  new: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  ignoredFooterRows: z.number().int(),
  mapping: mappingSchema,
  warnings: z.array(importWarningSchema),
});
export type FileReport = z.infer<typeof fileReportSchema>;

export const importReportSchema = z.object({
  schema: z.literal(1),
  workspace: z.string(),
  seconds: z.number(),
  files: z.array(fileReportSchema),
  stageEvents: z.object({ explicit: z.number().int(), inferred: z.number().int() }),
});
export type ImportReport = z.infer<typeof importReportSchema>;

const draftInput = workspaceInput.extend({ importId: z.string().min(1) });

export const importMethods = {
  /** Reads the files, recognises and profiles them. Nothing is written to the workspace. */
  'import/analyse': method(workspaceInput.extend({ sources: z.array(fileSourceSchema).min(1) }), importDraftSchema),
  /** Takes a person's changes to one file's mapping and answers with what is then open. */
  'import/remap': method(draftInput.extend({ file: z.number().int(), mapping: mappingSchema }), fileDraftSchema),
  /** Takes up a table that was left out, and asks what its rows are. */
  'import/take': method(draftInput.extend({ table: z.number().int() }), importDraftSchema),
  /** Leaves a file of the draft out. */
  'import/leaveOut': method(draftInput.extend({ file: z.number().int() }), importDraftSchema),
  /** A dry run: what every file would give. Refused with `import.question` while a question is open. */
  'import/check': method(draftInput, importReportSchema),
  /** Writes all files or none, remembers the mappings, and answers with the report. */
  'import/commit': method(draftInput, importReportSchema),
  'import/cancel': method(draftInput, z.object({})),
  /** The rejected rows of one file as CSV text: reason, column, line, then the row as it stood. */
  'import/rejects': method(
    draftInput.extend({ file: z.number().int() }),
    z.object({ name: z.string(), csv: z.string() }),
  ),
  'import/history': method(
    workspaceInput,
    z.object({
      imports: z.array(
        z.object({
          id: z.number().int(),
          at: z.string(),
          by: z.string(),
          files: z.array(fileReportSchema),
          stageEvents: importReportSchema.shape.stageEvents,
        }),
      ),
    }),
  ),
  /** The rejected rows of a past import's file. */
  'import/pastRejects': method(
    workspaceInput.extend({ id: z.number().int(), file: z.number().int() }),
    z.object({ name: z.string(), csv: z.string() }),
  ),
} as const;

/** Host to window while an import works. */
export const importProgressSchema = z.object({
  workspaceId: z.string(),
  importId: z.string(),
  phase: z.enum(['reading', 'recognising', 'checking', 'writing', 'counting']),
  file: z.string(),
  rowsDone: z.number().int(),
  rowsTotal: z.number().int().nullable(),
  /** Seconds left as the host estimates them, null while it can't. */
  secondsLeft: z.number().nullable(),
});
