import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * A folder of real CRM files or odd files that some machines have beside the checkout, else null: the tests over it
 * then step aside and say so. `TANDEM_REFERENCE` names their parent.
 */
export function referenceFolder(name: 'data' | 'torture'): string | null {
  const parent = process.env.TANDEM_REFERENCE ?? resolve(import.meta.dirname, '../../../shared');
  const folder = resolve(parent, name);
  if (existsSync(folder)) return folder;
  console.warn(`Stepping aside: no folder of reference files at ${folder}.`);
  return null;
}
