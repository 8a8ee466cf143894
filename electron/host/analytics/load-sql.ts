import { readFileSync } from 'node:fs';

const loaded = new Map<string, string>();

/**
 * The text of an SQL file, named relative to this folder: `tables.sql`, `metrics/handoffs.sql`. The build copies the
 * files beside the bundle under the same names. Throws if the file is missing, which is a broken build.
 */
export function loadSql(name: string): string {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');
  loaded.set(name, text);
  return text;
}
