import type { AskedPersona, TestedAmong } from '../../../../shared/contract/customers.ts';
import { dimensionSchema, type ReviewQuery, reviewQuerySchema } from '../../../../shared/contract/review.ts';
import type { Drill, RowFilter, RowTable } from '../../../../shared/contract/rows.ts';
import type { Entity } from '../../../../shared/model/entities.ts';
import { workspaceHref } from '../../../app/routes.ts';

interface Counted {
  readonly workspaceId: string;
  readonly period: { readonly from: string; readonly to: string; readonly asOf: string };
  readonly persona: Pick<Entity<'personas'>, 'crmDimension' | 'crmValue'>;
}

interface Part {
  readonly table: RowTable;
  readonly metric: string;
  readonly part: Drill['part'];
  readonly stages?: string;
}

const personaFilter = ({ persona }: Counted): ReviewQuery['filters'][number] => ({
  dimension: persona.crmDimension satisfies AskedPersona['dimension'],
  values: [persona.crmValue],
});

/** The address of the rows behind a figure of a persona. */
export function personaRowsHref(counted: Counted, { table, ...part }: Part): string {
  const query = reviewQuerySchema.parse({ ...counted.period, filters: [personaFilter(counted)] });
  return rowsHref(counted.workspaceId, table, { ...part, query }, []);
}

const tables: Readonly<Record<TestedAmong, RowTable>> = {
  leads: 'leads',
  accepted: 'handoffs',
  won: 'opportunities',
  lost: 'opportunities',
};

/** The address of the rows that bear a claim out: those of the persona that have one of its values. */
export function testRowsHref(
  counted: Counted,
  { among, dimension, values }: NonNullable<Entity<'claims'>['test']>,
): string {
  const known = dimensionSchema.safeParse(dimension);
  const ofLeads = known.success ? [{ dimension: known.data, values }] : [];
  const ofDeals: RowFilter[] = known.success ? [] : [{ column: dimension, op: 'is', values }];
  const query = reviewQuerySchema.parse({ ...counted.period, filters: [personaFilter(counted), ...ofLeads] });
  const drill: Drill = { metric: `persona_${among}`, part: 'denominator', query };
  return rowsHref(counted.workspaceId, tables[among], drill, ofDeals);
}

function rowsHref(workspaceId: string, table: RowTable, drill: Drill, filters: readonly RowFilter[]): string {
  return workspaceHref(workspaceId, ['data', 'rows'], {
    table,
    drill: JSON.stringify(drill),
    ...(filters.length > 0 ? { filters: JSON.stringify(filters) } : {}),
  });
}
