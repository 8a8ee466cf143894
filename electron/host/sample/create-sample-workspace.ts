import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { SampleProgress } from '../../../shared/contract/library.ts';
import { reviewQuerySchema } from '../../../shared/contract/review.ts';
import { generateSample, type Sample, type SampleFortnight } from '../../../shared/sample/generate-sample.ts';
import { createImportSession } from '../crm/session/import-session.ts';
import { recordFields, recordReview } from '../meeting/freeze-review.ts';
import type { Session } from '../session/session.ts';
import { writeSampleFiles } from './write-sample-files.ts';

export interface SampleWorkspaceOptions {
  /** Replaces the sample's own name of the workspace. */
  readonly name?: string;
  readonly seed?: number;
  /** The local date on which the sample's story has arrived. */
  readonly today: string;
  readonly onProgress?: (progress: SampleProgress) => void;
  /** Aborting ends the work with the signal's reason; what is in the workspace by then stays in it. */
  readonly signal?: AbortSignal;
}

export const usualSeed = 1;

/** The exports that the workspace is made of: those on which its two past reviews were held, and today's. */
const importedFortnights = 3;

/**
 * Fills a new workspace with the sample company: its plan, its exports imported one after the other as a team would
 * have, and the records of its past reviews, each frozen with what was imported until then.
 */
export async function createSampleWorkspace(session: Session, options: SampleWorkspaceOptions): Promise<Sample> {
  const sample = generateSample({ seed: options.seed ?? usualSeed, today: options.today });
  for (const change of sample.plan) await session.live.apply(change, '');
  if (options.name) {
    const fields = { name: options.name };
    await session.live.apply(
      { name: 'name workspace', edits: [{ kind: 'set', root: 'settings', id: 'settings', fields }] },
      '',
    );
  }
  const reviewed = sample.fortnights.slice(-importedFortnights);
  const imports = [...sample.history, ...reviewed];
  for (const [done, fortnight] of imports.entries()) {
    options.onProgress?.({ date: fortnight.date, done, total: imports.length });
    await importFortnight(session, fortnight, options.signal);
    options.signal?.throwIfAborted();
    if (reviewed.includes(fortnight)) await recordPastReview(session, fortnight, options.today);
  }
  return sample;
}

async function importFortnight(
  session: Session,
  { date, files }: SampleFortnight,
  signal: AbortSignal | undefined,
): Promise<void> {
  const folder = join(session.tempFolder, `sample-${date}`);
  const settings = session.settings();
  const running = createImportSession({
    file: session.file,
    document: () => session.live.snapshot(),
    timeZone: settings.timeZone,
    currency: settings.currency,
    by: '',
    tempFolder: join(session.tempFolder, `import-${date}`),
    now: () => new Date(`${date}T08:00:00Z`),
  });
  const stop = () => void running.cancel();
  signal?.addEventListener('abort', stop);
  try {
    signal?.throwIfAborted();
    await running.analyse(await writeSampleFiles(folder, files));
    const { learnt } = await running.commit();
    await session.refresh(learnt, '');
  } catch (error) {
    // An import that was stopped fails with words of its own.
    throw signal?.aborted ? signal.reason : error;
  } finally {
    signal?.removeEventListener('abort', stop);
    await running.cancel();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The review held on this export, recorded as it was seen then. */
async function recordPastReview(session: Session, { date }: SampleFortnight, today: string): Promise<void> {
  if (date >= today) return;
  const held = [...session.live.snapshot().meetings.values()].find(
    (meeting) => meeting.state === 'ended' && meeting.recordId === null && (meeting.plannedAt ?? '') >= date,
  );
  if (!held) return;
  const query = reviewQuerySchema.parse({ from: held.from, to: held.to, asOf: date });
  const frozen = await recordReview(session, held.id, query, new Date(held.endedAt ?? `${date}T10:45:00Z`));
  const edit = { kind: 'set', root: 'meetings', id: held.id, fields: recordFields(frozen) } as const;
  await session.live.apply({ name: 'freeze review', edits: [edit] }, '');
}
