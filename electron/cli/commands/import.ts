import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ImportReport } from '../../../shared/contract/import.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import { type Mapping, mappingSchema } from '../../../shared/crm/mapping.ts';
import { createImportSession, type ImportSession } from '../../host/crm/session/import-session.ts';
import { type Arguments, hasFlag, listOption, neededOption, readArguments, textOption } from '../arguments.ts';
import { UsageError } from '../exit.ts';
import { jsonText, type Output } from '../output.ts';
import { withSession } from '../with-session.ts';

const options = {
  workspace: { type: 'string' },
  mapping: { type: 'string', multiple: true },
  rejects: { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

/** `tandem import`: all files or none; refused with the list of questions where a file can't decide something. */
export async function importFiles(args: readonly string[], output: Output): Promise<void> {
  const given = readArguments(args, options);
  const paths = given.words;
  if (paths.length === 0) throw new UsageError('Name the files to import.');
  const mappings = await readMappings(given, paths);
  const isDryRun = hasFlag(given, 'dry-run');
  const report = await withSession(
    neededOption(given, 'workspace'),
    { create: true, discardNew: isDryRun },
    async (session) => {
      const { timeZone, currency } = session.settings();
      const running = createImportSession({
        file: session.file,
        document: () => session.live.snapshot(),
        timeZone,
        currency,
        by: '',
        tempFolder: join(session.tempFolder, 'import'),
      });
      try {
        return await runImport(running, paths, mappings, given, async () => {
          const { report, learnt } = await running.commit();
          if (learnt) await session.live.apply(learnt, '');
          return report;
        });
      } finally {
        await running.cancel();
      }
    },
  );
  output.result(hasFlag(given, 'json') ? jsonText(report) : reportText(report, isDryRun));
}

async function runImport(
  running: ImportSession,
  paths: readonly string[],
  mappings: ReadonlyMap<string, Mapping>,
  given: Arguments,
  commit: () => Promise<ImportReport>,
): Promise<ImportReport> {
  const draft = await running.analyse(paths.map((path) => ({ path })));
  if (draft.files.length === 0) throw nothingUsable(draft.skipped);
  draft.files.forEach(({ file }, at) => {
    const mapping = mappings.get(file) ?? mappings.get('');
    if (mapping) running.remap(at, mapping);
  });
  const report = hasFlag(given, 'dry-run') ? await running.check() : await commit();
  const folder = textOption(given, 'rejects');
  if (folder !== null) await writeRejects(running, report, folder);
  return report;
}

async function writeRejects(running: ImportSession, report: ImportReport, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [at, { rejected }] of report.files.entries()) {
    if (rejected === 0) continue;
    const { name, csv } = await running.rejects(at);
    await writeFile(join(folder, name), csv);
  }
}

function nothingUsable(
  skipped: readonly { readonly file: string; readonly sheet: string | null; readonly reason: string }[],
) {
  return new ProblemError({
    code: 'import.unsupported',
    message: 'None of these files holds rows that Tandem can use.',
    details: skipped.map(({ file, sheet, reason }) => `${file}${sheet === null ? '' : `, sheet ${sheet}`}: ${reason}`),
  });
}

/** `--mapping m.json` for all files, or `--mapping leads.csv=m.json` for one; keyed by file name, '' for all. */
async function readMappings(given: Arguments, paths: readonly string[]): Promise<ReadonlyMap<string, Mapping>> {
  const names = new Set(paths.map((path) => basename(path)));
  const mappings = new Map<string, Mapping>();
  for (const option of listOption(given, 'mapping')) {
    const at = option.indexOf('=');
    const file = at > 0 ? basename(option.slice(0, at)) : '';
    if (file !== '' && !names.has(file))
      throw new UsageError(`--mapping ${option}: ${file} is not one of the files to import.`);
    mappings.set(file, await readMapping(at > 0 ? option.slice(at + 1) : option));
  }
  return mappings;
}

async function readMapping(path: string): Promise<Mapping> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    throw new UsageError(`--mapping ${path}: the file can't be read.`);
  }
  try {
    return mappingSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new UsageError(
      `--mapping ${path}: not a mapping file. ${error instanceof Error ? error.message.replaceAll(/\s+/g, ' ') : ''}`,
    );
  }
}

function reportText(report: ImportReport, isDryRun: boolean): string {
  const lines = report.files.flatMap((file) => {
    const rejected = Object.entries(file.rejectedBy).map(([code, rows]) => `${rows} ${code}`);
    return [
      `${file.file}${file.sheet === null ? '' : `, sheet ${file.sheet}`}: ${file.system} ${file.object}, ${file.rows} rows = ${file.accepted} accepted + ${file.rejected} rejected${rejected.length > 0 ? ` (${rejected.join(', ')})` : ''}`,
      `  ${file.new} new, ${file.changed} changed, ${file.unchanged} unchanged`,
      ...file.warnings.map((warning) => `  ! ${warning.message}`),
    ];
  });
  const events = `Stage history: ${report.stageEvents.explicit} entries from the files, ${report.stageEvents.inferred} inferred by difference.`;
  return [
    ...lines,
    events,
    isDryRun ? 'Dry run: nothing was written.' : `Written to ${report.workspace} in ${report.seconds} s.`,
  ].join('\n');
}
