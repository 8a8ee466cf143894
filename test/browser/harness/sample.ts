import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdtempSync, readFileSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { builtFolder, root, tandemCommand } from './built-app.ts';

/** What `tandem sample` wrote. */
export interface SampleCompany {
  readonly workspace: string;
  /** The exports of the next fortnight, not imported yet. */
  readonly nextExports: readonly string[];
}

export interface SampleClock {
  /** The day on which the sample's story has arrived. */
  readonly today?: string;
  /** The instant at which the host's clock stands when it is made. */
  readonly now?: string;
}

/** Arguments and environment with which a host's clock starts at an instant instead of now. */
export function movedClock(now: string) {
  return {
    nodeArguments: ['--import', join(root, 'build/move-clock.ts')],
    environment: { TANDEM_CLOCK: now },
  };
}

/** The sample company, made once for each build and day, and kept between runs: making it takes a while. */
export async function sampleCompany({ today, now }: SampleClock = {}): Promise<SampleCompany> {
  const day = today ?? new Date().toISOString().slice(0, 10);
  const folder = join(tmpdir(), `tandem-sample-${buildStamp()}-${day}${now === undefined ? '' : '-moved'}`);
  if (!existsSync(folder)) await makeSample(folder, day, now);
  return { workspace: join(folder, 'axlewise.tandem'), nextExports: globSync(join(folder, 'next/*')).toSorted() };
}

async function makeSample(folder: string, day: string, now: string | undefined): Promise<void> {
  const making = mkdtempSync(`${folder}-making-`);
  const clock = now === undefined ? null : movedClock(now);
  await promisify(execFile)(
    process.execPath,
    [...(clock?.nodeArguments ?? []), tandemCommand, 'sample', making, '--today', day, '--seed', '1'],
    { cwd: root, env: { ...process.env, ...clock?.environment } },
  );
  renameSync(making, folder);
}

/** Another build may write another file, so it has a sample of its own. */
function buildStamp(): string {
  const hash = createHash('sha256');
  for (const file of globSync('host/*.js', { cwd: builtFolder }).toSorted())
    hash.update(file).update(readFileSync(join(builtFolder, file)));
  return hash.digest('hex').slice(0, 12);
}
