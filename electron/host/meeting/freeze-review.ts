import { createHash, randomUUID } from 'node:crypto';
import { localDayOf } from '../../../shared/calendar/zone.ts';
import { importReportSchema } from '../../../shared/contract/import.ts';
import { type FrozenReview, frozenReviewSchema } from '../../../shared/contract/meeting.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import type { ReviewQuery, Series } from '../../../shared/contract/review.ts';
import type { Edit } from '../../../shared/model/change.ts';
import type { Entity } from '../../../shared/model/entities.ts';
import { nextReviewAfter } from '../../../shared/model/next-review.ts';
import { computePipeline } from '../analytics/metrics/compute-pipeline.ts';
import { computeRecycling } from '../analytics/metrics/compute-recycling.ts';
import { computeReview } from '../analytics/metrics/compute-review.ts';
import { computeSeries } from '../analytics/metrics/compute-series.ts';
import type { Session } from '../session/session.ts';
import type { WorkspaceFile } from '../workspace/workspace-file.ts';

/** What the slides draw over time, and the minutes print: months up to the review's end. */
const frozenSeries = ['mql_to_sal', 'pipeline_created', 'win_rate', 'lead_velocity_rate'] as const;
const frozenMonths = 9;

/**
 * Computes everything a review shows, with the query's open ends closed (period, date), and writes it into the
 * workspace as a record that no later import changes. Marks the meeting as ended.
 */
export async function freezeReview(
  session: Session,
  meetingId: string,
  query: ReviewQuery,
  author: string,
): Promise<FrozenReview> {
  const meeting = session.live.snapshot().meetings.get(meetingId);
  if (!meeting || meeting.deletedAt)
    throw new ProblemError({ code: 'meeting.notFound', message: 'This meeting is not in the workspace any more.' });
  if (meeting.state === 'ended')
    throw new ProblemError({
      code: 'meeting.ended',
      message: `${meeting.title || `Review ${meeting.number}`} has ended already; its numbers are frozen.`,
    });
  const frozen = await recordReview(session, meetingId, query, new Date());
  const fields = { state: 'ended', endedAt: frozen.frozenAt, ...recordFields(frozen) };
  const edits: Edit[] = [{ kind: 'set', root: 'meetings', id: meetingId, fields }, ...movedOn(session, meeting)];
  await session.live.apply({ name: 'end review', edits }, author);
  return frozen;
}

/** The next review moves on with the one that ended: it may have been held days before it was due. */
function movedOn({ live }: Session, ended: Entity<'meetings'>): Edit[] {
  const { meetings, settings } = live.snapshot();
  const own = settings.get('settings');
  if (!own) return [];
  const { nextReviewAt: before, reviewCadenceDays: cadenceDays } = own;
  const nextReviewAt = nextReviewAfter(
    ended,
    [...meetings.values()],
    { cadenceDays, nextReviewAt: before },
    new Date(),
  );
  return [{ kind: 'set', root: 'settings', id: 'settings', fields: { nextReviewAt } }];
}

/** What a meeting's entry says of its frozen record. */
export function recordFields(frozen: FrozenReview) {
  return { recordId: frozen.recordId, from: frozen.review.period.from, to: frozen.review.period.to };
}

/** Computes a review as of now and writes it as a record of the workspace, frozen at the given moment. */
export async function recordReview(
  session: Session,
  meetingId: string,
  query: ReviewQuery,
  frozenAt: Date,
): Promise<FrozenReview> {
  const frozen = await computeFrozen(session, meetingId, query, frozenAt);
  const datasets = await session.file.datasets();
  await session.file.addReviewRecord({
    recordId: frozen.recordId,
    meetingId,
    at: frozen.frozenAt,
    datasetHashes: datasets.map((dataset) => dataset.hash),
    body: JSON.stringify(frozen),
  });
  return frozen;
}

async function computeFrozen(
  session: Session,
  meetingId: string,
  query: ReviewQuery,
  frozenAt: Date,
): Promise<FrozenReview> {
  const db = await session.tables();
  const settings = session.settings();
  // Bounded by the day of the freeze, as what the meeting looked at was.
  const today = localDayOf(frozenAt.getTime(), settings.timeZone);
  const review = await computeReview(db, settings, query, today);
  const closed: ReviewQuery = { ...query, from: review.period.from, to: review.period.to, asOf: review.asOf };
  const series: Series[] = [];
  for (const metric of frozenSeries) {
    series.push(await computeSeries(db, settings, closed, { metric, bucket: 'month', buckets: frozenMonths }));
  }
  const content = {
    recordId: randomUUID(),
    meetingId,
    frozenAt: frozenAt.toISOString(),
    query: closed,
    imports: await listImports(session.file),
    definitionVersion: settings.definitionVersion,
    review,
    series,
    pipeline: await computePipeline(db, settings, closed),
    recycling: await computeRecycling(db, settings, closed),
  };
  return { ...content, fingerprint: fingerprintOf(content) };
}

async function listImports(file: WorkspaceFile): Promise<FrozenReview['imports']> {
  return (await file.imports()).map(({ id, at, reportJson }) => {
    const { files } = importReportSchema.pick({ files: true }).parse(JSON.parse(reportJson));
    return { id, at, rows: files.reduce((sum, report) => sum + report.accepted, 0) };
  });
}

/** SHA-256 in hex over the content as JSON with sorted keys, so that the same numbers give the same fingerprint. */
export function fingerprintOf(content: Omit<FrozenReview, 'fingerprint'>): string {
  return createHash('sha256')
    .update(JSON.stringify(sortKeys(content)))
    .digest('hex');
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}

/**
 * The frozen review of a meeting as it was written. Throws `meeting.notFound` if it has none, `workspace.damaged` if
 * its content no longer gives its fingerprint.
 */
export async function readFrozenReview(session: Session, meetingId: string): Promise<FrozenReview> {
  const meeting = session.live.snapshot().meetings.get(meetingId);
  const record = meeting?.recordId ? await session.file.reviewRecord(meeting.recordId) : null;
  if (!record) throw new ProblemError({ code: 'meeting.notFound', message: 'This meeting has no frozen numbers yet.' });
  const frozen = frozenReviewSchema.parse(JSON.parse(record.body));
  const { fingerprint, ...content } = frozen;
  if (fingerprintOf(content) === fingerprint) return frozen;
  throw new ProblemError({
    code: 'workspace.damaged',
    message: 'The frozen numbers of this review do not match their fingerprint, so they are not shown.',
    remedy: 'Open an earlier copy of the workspace.',
  });
}
