import type { Entity } from './entities.ts';

type Meeting = Entity<'meetings'>;

const dayMs = 86_400_000;

/** What decides when the review after an ended one is. */
export interface ReviewRhythm {
  readonly cadenceDays: number;
  /** When the next review was said to be before, as an ISO instant. */
  readonly nextReviewAt: string | null;
}

/** The next review: the first that is planned, else the day that the settings say; null where neither is known. */
export function nextReviewOf(meetings: readonly Meeting[], nextReviewAt: string | null): string | null {
  const planned = meetings.filter((each) => each.state === 'planned' && each.deletedAt === null);
  return earliest(planned) ?? nextReviewAt;
}

/**
 * When the next review is once a meeting has ended: the first one planned after now, else one cadence after that
 * meeting at its hour. What was already set for a later day stays: somebody meant it.
 */
export function nextReviewAfter(
  ended: Meeting,
  meetings: readonly Meeting[],
  { cadenceDays, nextReviewAt }: ReviewRhythm,
  now: Date,
): string {
  const others = meetings.filter(({ id, state, deletedAt }) => id !== ended.id && state === 'planned' && !deletedAt);
  const planned = earliest(others.filter(({ plannedAt }) => Date.parse(plannedAt ?? '') > now.getTime()));
  if (planned !== null) return planned;
  const step = Math.max(1, cadenceDays) * dayMs;
  const said = Date.parse(nextReviewAt ?? '');
  let next = heldAt(ended, said, now) + step;
  while (next <= now.getTime()) next += step;
  return new Date(said > next ? said : next).toISOString();
}

/** A meeting that nobody planned began at an odd minute: the hour of the reviews before is the usual one. */
function heldAt({ plannedAt, startedAt }: Meeting, said: number, now: Date): number {
  const planned = Date.parse(plannedAt ?? '');
  if (Number.isFinite(planned)) return planned;
  const started = Date.parse(startedAt ?? '');
  const day = Number.isFinite(started) ? started : now.getTime();
  return Number.isFinite(said) ? day - (day % dayMs) + (said % dayMs) : day;
}

function earliest(meetings: readonly Meeting[]): string | null {
  return meetings.flatMap(({ plannedAt }) => plannedAt ?? []).sort()[0] ?? null;
}
