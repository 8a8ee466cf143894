/** A day, a count or trusted SQL (column names of an allow-list, text written by `sqlText`) for one `{{name}}`. */
export type TemplateValue = number | string;

/**
 * Fills the `{{names}}` of an SQL text. Days are written into it rather than bound, since DuckDB skips row groups by
 * constants only. Comments, which may name names too, are dropped. Throws on a name without a value and on a number that
 * is no integer: both are bugs.
 */
export function fillTemplate(sql: string, values: Readonly<Record<string, TemplateValue>>): string {
  const statements = sql.replace(/^\s*--.*$/gm, '');
  return statements.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value for {{${name}}}.`);
    if (typeof value === 'number' && !Number.isSafeInteger(value))
      throw new Error(`{{${name}}} is no integer: ${value}`);
    return String(value);
  });
}
