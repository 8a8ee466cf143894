import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ImportDraft, ImportReport } from '../../../shared/contract/import.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import type { Mapping } from '../../../shared/crm/mapping.ts';
import { fitsHeaders } from '../../../shared/crm/validate-mapping.ts';
import { createImportSession, type ImportSession } from '../../host/crm/session/import-session.ts';
import { hasFlag, listOption, neededOption, readArguments, textOption } from '../arguments.ts';
import { UsageError } from '../exit.ts';
import { jsonText, type Output } from '../output.ts';
import { applyMappings, readMappings } from '../read-mappings.ts';
import { withSession } from '../with-session.ts';
import { writeOut } from '../write-out.ts';

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
  const workspace = neededOption(given, 'workspace');
  for (const path of paths) await refuseFolder(path);
  const mappings = await readMappings(listOption(given, 'mapping'), paths);
  const isDryRun = hasFlag(given, 'dry-run');
  const report = await withSession(workspace, { create: true, isDryRun }, async (session) => {
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
      await prepare(running, paths, mappings, output);
      const checked = await running.check();
      const rejects = textOption(given, 'rejects');
      if (rejects !== null) await writeRejects(running, checked, rejects);
      if (isDryRun) return checked;
      const { report, learnt } = await running.commit();
      if (learnt) await session.live.apply(learnt, '');
      return report;
    } finally {
      await running.cancel();
    }
  });
  const shown = { ...report, workspace: resolve(workspace) };
  output.result(hasFlag(given, 'json') ? jsonText(shown) : reportText(shown, isDryRun));
}

async function refuseFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory())
    throw new ProblemError({
      code: 'import.unreadable',
      message: `${path} is a folder.`,
      remedy: 'Name the files in it.',
      file: path,
    });
}

/** Reads the files and puts the given mappings on them. A file of which nothing can be used stops all of them. */
async function prepare(
  running: ImportSession,
  paths: readonly string[],
  mappings: ReadonlyMap<string, Mapping>,
  output: Output,
): Promise<void> {
  const draft = takeMapped(running, await running.analyse(paths.map((path) => ({ path }))), mappings);
  const used = new Set(draft.files.map(({ file }) => file));
  const unused = draft.skipped.filter(({ file }) => !used.has(file));
  if (unused.length > 0) throw nothingUsable(unused);
  for (const { file, sheet, reason } of draft.skipped) output.notice(`${placeOf(file, sheet)}: left out. ${reason}`);
  applyMappings(running, draft.files, mappings);
}

/** Takes up the tables that were left out of a file for which there is a mapping with columns that they have. */
function takeMapped(running: ImportSession, draft: ImportDraft, mappings: ReadonlyMap<string, Mapping>): ImportDraft {
  let now = draft;
  for (const { file, table } of draft.skipped.toReversed()) {
    const mapping = mappings.get(file);
    if (table === null || !mapping) continue;
    now = running.take(table);
    const taken = now.files.length - 1;
    const headers = now.files[taken]?.proposal.columns.map(({ header }) => header) ?? [];
    if (!fitsHeaders(mapping, headers)) now = running.leaveOut(taken);
  }
  return now;
}

/** Writes the rejected rows of each file into a folder, two of one name beside each other. */
async function writeRejects(running: ImportSession, report: ImportReport, folder: string): Promise<void> {
  const written = new Set<string>();
  for (const [at, { rejected }] of report.files.entries()) {
    if (rejected === 0) continue;
    const { name, csv } = await running.rejects(at);
    const own = written.has(name) ? name.replace(/\.csv$/, ` ${at + 1}.csv`) : name;
    written.add(own);
    await writeOut(join(folder, own), csv);
  }
}

const placeOf = (file: string, sheet: string | null) => (sheet === null ? file : `${file}, sheet ${sheet}`);

function nothingUsable(
  skipped: readonly { readonly file: string; readonly sheet: string | null; readonly reason: string }[],
) {
  const file = skipped[0]?.file ?? '';
  return new ProblemError({
    code: 'import.unsupported',
    message: `${file} holds no rows that Tandem can use, so nothing was imported.`,
    remedy: 'Leave it out, or say what its rows are with --mapping, and import again.',
    file,
    details: skipped.map((each) => `${placeOf(each.file, each.sheet)}: ${each.reason}`),
  });
}

function reportText(report: ImportReport, isDryRun: boolean): string {
  const lines = report.files.flatMap((file) => {
    const rejected = Object.entries(file.rejectedBy).map(([code, rows]) => `${rows} ${code}`);
    return [
      `${placeOf(file.file, file.sheet)}: ${file.system} ${file.object}, ${file.rows} rows = ${file.accepted} accepted + ${file.rejected} rejected${rejected.length > 0 ? ` (${rejected.join(', ')})` : ''}`,
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
