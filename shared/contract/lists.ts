import { z } from 'zod';
import { method } from './method.ts';

export const listCellSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const listColumnSchema = z.object({
  label: z.string(),
  /** How a spreadsheet shows it: a `share` runs from 0 to 1, a `date` is a local date such as `2026-03-31`. */
  kind: z.enum(['text', 'number', 'share', 'date']).default('text'),
});
export type ListColumn = z.input<typeof listColumnSchema>;

/** A list as a screen shows it, to be kept as a file. */
export const listMethods = {
  'list/export': method(
    z.object({
      /** Of the file, without ending. */
      name: z.string().min(1),
      format: z.enum(['csv', 'xlsx']),
      columns: z.array(listColumnSchema).min(1),
      rows: z.array(z.array(listCellSchema)),
    }),
    z.object({ name: z.string(), content: z.string(), encoding: z.enum(['utf-8', 'base64']) }),
  ),
} as const;
