import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { localToday } from '../../host/files/local-today.ts';
import { createSampleWorkspace, usualSeed } from '../../host/sample/create-sample-workspace.ts';
import { writeSampleFiles } from '../../host/sample/write-sample-files.ts';
import { readArguments, textOption } from '../arguments.ts';
import { UsageError } from '../exit.ts';
import type { Output } from '../output.ts';
import { withSession } from '../with-session.ts';

const options = { seed: { type: 'string' }, today: { type: 'string' } } as const;

/** `tandem sample <folder>`: the sample company's exports, fortnight by fortnight, its next ones, and its workspace. */
export async function sample(args: readonly string[], output: Output): Promise<void> {
  const given = readArguments(args, options);
  const [folder] = given.words;
  if (!folder) throw new UsageError('Name a folder to write the sample company into.');
  const seed = readSeed(textOption(given, 'seed'));
  const today = textOption(given, 'today') ?? localToday();
  const workspace = join(folder, 'axlewise.tandem');
  if (existsSync(workspace)) throw new UsageError(`${workspace}: there is a workspace already; nothing was changed.`);
  await mkdir(folder, { recursive: true });
  const { fortnights, next } = await withSession(workspace, { create: true, isBare: true }, (session) =>
    createSampleWorkspace(session, { seed, today }),
  );
  for (const { date, files } of fortnights) await writeSampleFiles(join(folder, 'exports', date), files);
  await writeSampleFiles(join(folder, 'next'), next.files);
  output.result(
    `Wrote ${workspace}, ${fortnights.length} fortnights of exports, and the next one in ${join(folder, 'next')}.`,
  );
}

function readSeed(text: string | null): number {
  if (text === null) return usualSeed;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError(`--seed ${text}: write a whole number.`);
}
