import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportDraft } from '../../shared/contract/import.ts';
import { type Problem, ProblemError } from '../../shared/contract/problem.ts';
import { type Mapping, mappingSchema } from '../../shared/crm/mapping.ts';
import { fitsHeaders, validateMapping } from '../../shared/crm/validate-mapping.ts';
import type { ImportSession } from '../host/crm/session/import-session.ts';
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

/**
 * Puts the given mappings on the tables of an import. Of a workbook, a mapping is for the sheets that have its columns.
 * Throws `import.mapping` for a file that has not.
 */
export function applyMappings(
  running: Pick<ImportSession, 'remap'>,
  files: ImportDraft['files'],
  mappings: ReadonlyMap<string, Mapping>,
): void {
  const mapped = new Set<string>();
  const misfits = new Map<string, Problem>();
  for (const [at, { file, proposal }] of files.entries()) {
    const mapping = mappings.get(file) ?? mappings.get('');
    if (!mapping) continue;
    const headers = proposal.columns.map((column) => column.header);
    const [misfit] = fitsHeaders(mapping, headers) ? [] : validateMapping(mapping, headers);
    if (misfit) {
      misfits.set(file, { ...misfit, file });
      continue;
    }
    running.remap(at, mapping);
    mapped.add(file);
  }
  for (const [file, misfit] of misfits) if (!mapped.has(file)) throw new ProblemError(misfit);
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
