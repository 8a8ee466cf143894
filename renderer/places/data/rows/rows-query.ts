import {
  type Drill,
  type RowsQuery,
  type RowTable,
  rowsQuerySchema,
  rowTableSchema,
} from '../../../../shared/contract/rows.ts';

export type RowFilter = RowsQuery['filters'][number];

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

const { filters: filtersSchema, sort: sortSchema, drill: queryDrillSchema } = rowsQuerySchema.shape;

/** Reads the view from an address; what can't be read is left out. */
export function readRowsView(query: URLSearchParams): RowsView {
  const table = rowTableSchema.safeParse(query.get('table'));
  const filters = filtersSchema.safeParse(fromJson(query.get('filters')));
  const sort = sortSchema.safeParse(fromJson(query.get('sort')));
  const drill = queryDrillSchema.safeParse(fromJson(query.get('drill')));
  return {
    table: table.success ? table.data : plainView.table,
    filters: filters.success ? filters.data : [],
    search: query.get('search') ?? '',
    sort: sort.success ? sort.data : null,
    groupBy: query.get('group'),
    columns: readColumns(fromJson(query.get('columns'))),
    drill: drill.success ? drill.data : null,
  };
}

function readColumns(value: unknown): readonly string[] | null {
  const isList = Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string');
  return isList ? value : null;
}

/** What a part of the address says; nothing where it is missing or broken. */
function fromJson(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
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
