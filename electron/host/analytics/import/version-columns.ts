import { type CrmObject, type Field, fieldsOf } from '../../../../shared/crm/fields.ts';

/**
 * How rows are kept in a workspace: one Parquet file for each file of an import, one row for each record that was new
 * or changed, called a version of its record. Everything else (current rows, stage events, history) is derived from
 * versions, so that it can't disagree with them.
 */
export interface VersionColumn {
  readonly name: string;
  readonly type: 'VARCHAR' | 'INTEGER' | 'BIGINT' | 'DOUBLE' | 'BOOLEAN';
}

/** A stage date column of a version, such as `mql_at`: which stage's entry it dates. */
export function stageOfDateField(object: CrmObject, field: string): string | null {
  if (object !== 'person' && object !== 'opportunity') return null;
  const stage = /^(.+)_at$/.exec(field)?.[1] ?? null;
  return stage === null || notStages.has(stage) ? null : stage;
}

const notStages = new Set(['created', 'score', 'closed', 'expected_close']);

/** What a date field is called in columns: `created_at` gives `created_day` and `created_instant`, `at` just `day`. */
export function dateColumns(field: string): { readonly day: string; readonly instant: string } {
  const base = field === 'at' ? '' : `${field.replace(/_at$/, '')}_`;
  return { day: `${base}day`, instant: `${base}instant` };
}

/** The columns of a field's value. */
export function columnsOfField(field: Field): readonly VersionColumn[] {
  switch (field.kind) {
    case 'date': {
      const { day, instant } = dateColumns(field.name);
      return [
        { name: day, type: 'INTEGER' },
        { name: instant, type: 'BIGINT' },
      ];
    }
    case 'money':
      return [{ name: field.name, type: 'BIGINT' }];
    case 'number':
      return [{ name: field.name, type: 'DOUBLE' }];
    case 'flag':
      return [{ name: field.name, type: 'BOOLEAN' }];
    case 'stage':
      return field.name === 'stage'
        ? [
            { name: 'stage', type: 'VARCHAR' },
            { name: 'status', type: 'VARCHAR' },
          ]
        : [{ name: field.name, type: 'VARCHAR' }];
    case 'text':
    case 'id':
    case 'currency':
      return [{ name: field.name, type: 'VARCHAR' }];
  }
}

/** Columns that every version has: whose system, from which record of the file, as of which day, and unfit fields. */
export const versionKeys: readonly VersionColumn[] = [
  { name: 'system', type: 'VARCHAR' },
  { name: 'record', type: 'INTEGER' },
  { name: 'seen_day', type: 'INTEGER' },
  { name: 'bad', type: 'BIGINT' },
];

/** All columns of an object's versions, with those of a workspace's own stages. */
export function versionColumns(object: CrmObject, ownFields: readonly Field[] = []): readonly VersionColumn[] {
  const derived: readonly VersionColumn[] = object === 'opportunity' ? [{ name: 'outcome', type: 'VARCHAR' }] : [];
  return [...versionKeys, ...[...fieldsOf(object), ...ownFields].flatMap(columnsOfField), ...derived];
}

/** What makes a record of an object the same as an earlier one, as SQL; null for objects whose rows have no identity. */
export function identitySql(object: CrmObject): string | null {
  switch (object) {
    case 'person':
    case 'opportunity':
    case 'customer':
      return 'id';
    case 'campaign':
      return "coalesce(id, 'name:' || name)";
    case 'quota':
      return "concat_ws('|', period, coalesce(owner, ''), coalesce(currency, ''))";
    case 'stage_event':
    case 'touch':
    case 'activity':
      return null;
  }
}
