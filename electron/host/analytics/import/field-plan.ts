import { ProblemError } from '../../../../shared/contract/problem.ts';
import { type CrmObject, type Field, fieldsOf, rowNumberColumn } from '../../../../shared/crm/fields.ts';
import type { Mapping } from '../../../../shared/crm/mapping.ts';
import { validateMapping } from '../../../../shared/crm/validate-mapping.ts';
import type { ScannedColumn } from '../../crm/bytes/scanned-table.ts';

/** One column of the file that gives a field its value. */
export interface FieldSource {
  /** Position in the clean CSV. */
  readonly column: number;
  readonly header: string;
  /** How its dates are read. */
  readonly dateFormat: string;
}

/** Where one field of the rows comes from. */
export interface FieldPlan {
  readonly field: Field;
  /** In the order of the mapping. */
  readonly sources: readonly FieldSource[];
  readonly constant: string | null;
  /** True where the number of the record stands for the field. */
  readonly isRowNumber: boolean;
  /** Its bit in `bad`. */
  readonly bit: number;
}

/**
 * Where each field of a file's rows comes from.
 *
 * @throws ProblemError import.mapping, naming the column, if the mapping does not fit the file
 */
export function planFields(mapping: Mapping, columns: readonly ScannedColumn[], file: string): readonly FieldPlan[] {
  const headers = columns.map((column) => column.header);
  const [problem] = validateMapping(mapping, headers);
  if (problem) throw new ProblemError({ ...problem, file });
  const entries = Object.entries(mapping.columns).map(([header, fields]) => ({ header, fields: [fields].flat() }));
  const given = new Set([...entries.flatMap((entry) => entry.fields), ...Object.keys(mapping.constants)]);
  return allFields(mapping.object, given)
    .filter((field) => given.has(field.name))
    .map((field, bit) => {
      const named = entries.filter((entry) => entry.fields.includes(field.name)).map((entry) => entry.header);
      return {
        field,
        sources: named.flatMap((header) => sourceOf(header, headers, mapping)),
        constant: mapping.constants[field.name] ?? null,
        isRowNumber: named.includes(rowNumberColumn),
        bit,
      };
    });
}

function sourceOf(header: string, headers: readonly string[], mapping: Mapping): readonly FieldSource[] {
  const column = headers.indexOf(header);
  return column < 0 ? [] : [{ column, header, dateFormat: mapping.dates[header] ?? 'YMD' }];
}

/** The fields of an object and the entry dates of the workspace's own stages. */
function allFields(object: CrmObject, given: ReadonlySet<string>): readonly Field[] {
  const known = fieldsOf(object);
  const names = new Set(known.map((field) => field.name));
  const own = [...given].filter((name) => !names.has(name)).map((name): Field => ({ name, kind: 'date' }));
  return [...known, ...own];
}
