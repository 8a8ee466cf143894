import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Mapping, mappingSchema } from '../../shared/crm/mapping.ts';
import { UsageError } from './exit.ts';

/**
 * Mappings by the name of the file they are for, '' for all files: `--mapping m.json`, or `--mapping leads.csv=m.json`.
 * Throws `UsageError` for a mapping file that can't be read and for a file that is not to be imported.
 */
export async function readMappings(
  given: readonly string[],
  paths: readonly string[],
): Promise<ReadonlyMap<string, Mapping>> {
  const names = new Set(paths.map((path) => basename(path)));
  const mappings = new Map<string, Mapping>();
  for (const option of given) {
    const at = existsSync(option) ? -1 : option.indexOf('=');
    const file = at > 0 ? basename(option.slice(0, at)) : '';
    if (at > 0 && !names.has(file))
      throw new UsageError(`--mapping ${option}: ${file} is not one of the files to import.`);
    mappings.set(file, await readMapping(at > 0 ? option.slice(at + 1) : option));
  }
  return mappings;
}

async function readMapping(path: string): Promise<Mapping> {
  const parsed = mappingSchema.safeParse(parseJson(path, await readText(path)));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UsageError(`--mapping ${path}: ${issue?.path.join('.') || 'the file'}: ${issue?.message ?? ''}.`);
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new UsageError(`--mapping ${path}: the file can't be read.`);
  }
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UsageError(`--mapping ${path}: not JSON. ${error instanceof Error ? error.message : ''}`);
  }
}
