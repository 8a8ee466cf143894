import { z } from 'zod';
import { method } from './method.ts';
import { reviewQuerySchema } from './review.ts';
import { workspaceInput } from './workspace.ts';

export const rowTables = ['leads', 'handoffs', 'opportunities', 'touches', 'campaigns'] as const;
export const rowTableSchema = z.enum(rowTables);
export type RowTable = z.infer<typeof rowTableSchema>;

export const cellSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export type Cell = z.infer<typeof cellSchema>;

export const rowColumnSchema = z.object({
  key: z.string(),
  label: z.string(),
  kind: z.enum(['text', 'number', 'money', 'date', 'instant', 'stage', 'days']),
});

export const rowFilterSchema = z.object({
  column: z.string(),
  op: z.enum(['is', 'isNot', 'contains', 'atLeast', 'atMost', 'blank', 'notBlank']),
  values: z.array(cellSchema).default([]),
});
export type RowFilter = z.infer<typeof rowFilterSchema>;

/**
 * The rows behind a number: the metric, the part of it, and the query it was computed with. `part` is named by the
 * metric: `numerator`, `denominator`, `rest` (in the denominator only), or an item's key after `item:`.
 */
export const drillSchema = z.object({
  metric: z.string(),
  part: z.string(),
  /** For stage metrics: the transition or stage, such as `mql:sal`. */
  stages: z.string().optional(),
  query: reviewQuerySchema,
});
export type Drill = z.infer<typeof drillSchema>;

export const rowsQuerySchema = workspaceInput.extend({
  table: rowTableSchema,
  filters: z.array(rowFilterSchema).default([]),
  search: z.string().default(''),
  sort: z.object({ column: z.string(), descending: z.boolean() }).nullable().default(null),
  groupBy: z.string().nullable().default(null),
  drill: drillSchema.nullable().default(null),
});
export type RowsQuery = z.infer<typeof rowsQuerySchema>;

export const rowMethods = {
  'rows/columns': method(
    workspaceInput.extend({ table: rowTableSchema }),
    z.object({ columns: z.array(rowColumnSchema) }),
  ),
  /**
   * One window of the sorted and filtered rows; `total` is exact. Cells follow `columns`; money is in the row's own
   * `currency`, unconverted, and in that of the workspace where the row names none.
   */
  'rows/page': method(
    rowsQuerySchema.extend({
      columns: z.array(z.string()).min(1),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(1000),
    }),
    z.object({
      total: z.number().int(),
      rows: z.array(z.object({ pk: z.number().int(), currency: z.string().nullable(), cells: z.array(cellSchema) })),
    }),
  ),
  'rows/groups': method(
    rowsQuerySchema,
    z.object({ groups: z.array(z.object({ value: z.string().nullable(), rows: z.number().int() })) }),
  ),
  /** One record with everything known of it: fields, stage history, the imports it came from. */
  'rows/record': method(
    workspaceInput.extend({ table: rowTableSchema, pk: z.number().int() }),
    z.object({
      fields: z.array(z.object({ label: z.string(), value: cellSchema, kind: rowColumnSchema.shape.kind })),
      /** As in `rows/page`. */
      currency: z.string().nullable(),
      events: z.array(
        z.object({
          stage: z.string(),
          from: z.string().nullable(),
          at: z.string(),
          notBefore: z.string().nullable(),
          kind: z.string(),
          source: z.string(),
        }),
      ),
      imports: z.array(z.object({ id: z.number().int(), at: z.string(), file: z.string(), record: z.number().int() })),
    }),
  ),
  /** The rows shown as CSV text; cells that a spreadsheet would run as formulas are guarded. */
  'rows/export': method(
    rowsQuerySchema.extend({ columns: z.array(z.string()).min(1) }),
    z.object({ name: z.string(), csv: z.string() }),
  ),
  /** What is wrong with the data, each with its rows and what it does to the metrics. */
  'rows/health': method(
    workspaceInput,
    z.object({
      findings: z.array(
        z.object({
          code: z.string(),
          title: z.string(),
          rows: z.number().int(),
          of: z.number().int(),
          effect: z.string(),
          table: rowTableSchema,
          filters: z.array(rowFilterSchema),
          /** Where it is put right in the app itself; null where only the CRM can. */
          fix: z.enum(['rates']).nullable(),
        }),
      ),
    }),
  ),
} as const;
