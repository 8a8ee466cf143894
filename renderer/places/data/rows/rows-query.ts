import { z } from 'zod';
import {
  type Drill,
  drillSchema,
  type RowTable,
  rowFilterSchema,
  rowTableSchema,
} from '../../../../shared/contract/rows.ts';

export type RowFilter = z.infer<typeof rowFilterSchema>;

/** What the rows screen shows, as its address keeps it. */
export interface RowsView {
  readonly table: RowTable;
  readonly filters: readonly RowFilter[];
  readonly search: string;
  readonly sort: { readonly column: string; readonly descending: boolean } | null;
  readonly groupBy: string | null;
  /** The columns shown, in order; null is the usual choice. */
  readonly columns: readonly string[] | null;
  readonly drill: Drill | null;
}

export const plainView: RowsView = {
  table: 'leads',
  filters: [],
  search: '',
  sort: null,
  groupBy: null,
  columns: null,
  drill: null,
};

const partsSchema = z.object({
  filters: z.array(rowFilterSchema).catch([]),
  sort: z.object({ column: z.string(), descending: z.boolean() }).nullable().catch(null),
  columns: z.array(z.string()).min(1).nullable().catch(null),
  drill: drillSchema.nullable().catch(null),
});

/** Reads the view from an address; what can't be read is left out. */
export function readRowsView(query: URLSearchParams): RowsView {
  const table = rowTableSchema.safeParse(query.get('table'));
  const read = partsSchema.parse({
    filters: fromJson(query.get('filters'), []),
    sort: fromJson(query.get('sort'), null),
    columns: fromJson(query.get('columns'), null),
    drill: fromJson(query.get('drill'), null),
  });
  return {
    ...read,
    table: table.success ? table.data : plainView.table,
    search: query.get('search') ?? '',
    groupBy: query.get('group'),
  };
}

function fromJson(text: string | null, otherwise: unknown): unknown {
  if (text === null) return otherwise;
  try {
    return JSON.parse(text);
  } catch {
    return otherwise;
  }
}

/** The parts and query of the rows screen's address for a view, for `workspaceHref`. */
export function rowsHref(view: Partial<RowsView>): readonly [readonly string[], Readonly<Record<string, string>>] {
  const { table, filters, search, sort, groupBy, columns, drill } = { ...plainView, ...view };
  return [
    ['data', 'rows'],
    {
      table,
      ...(filters.length > 0 ? { filters: JSON.stringify(filters) } : {}),
      ...(search === '' ? {} : { search }),
      ...(sort ? { sort: JSON.stringify(sort) } : {}),
      ...(groupBy === null ? {} : { group: groupBy }),
      ...(columns ? { columns: JSON.stringify(columns) } : {}),
      ...(drill ? { drill: JSON.stringify(drill) } : {}),
    },
  ];
}
