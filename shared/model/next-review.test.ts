import { describe, expect, it } from 'vitest';
import { roots } from './entities.ts';
import { nextReviewAfter, nextReviewOf } from './next-review.ts';

const now = new Date('2026-06-16T08:50:00Z');
const meeting = (fields: Record<string, unknown>) => roots.meetings.parse({ id: 'm', ...fields });
const held = meeting({ plannedAt: '2026-06-19T08:00:00.000Z', startedAt: '2026-06-16T08:00:00Z', state: 'running' });
const rhythm = { cadenceDays: 14, nextReviewAt: '2026-06-19T08:00:00.000Z' };

describe('the next review', () => {
  it('is one cadence after a meeting that was held early, not the day it had been planned for', () => {
    expect(nextReviewAfter(held, [held], rhythm, now)).toBe('2026-07-03T08:00:00.000Z');
  });

  it('is the next one planned, but none that is past, deleted or itself', () => {
    const others = [
      meeting({ id: 'past', plannedAt: '2026-06-02T08:00:00.000Z' }),
      meeting({ id: 'gone', plannedAt: '2026-06-20T08:00:00.000Z', deletedAt: '2026-06-10T08:00:00.000Z' }),
      meeting({ id: 'next', plannedAt: '2026-06-25T08:00:00.000Z' }),
    ];
    expect(nextReviewAfter(held, [held, ...others], rhythm, now)).toBe('2026-06-25T08:00:00.000Z');
  });

  it('keeps the usual hour after a meeting that nobody planned, and a later day that somebody set', () => {
    const sudden = meeting({ startedAt: '2026-06-16T08:37:11.000Z' });
    expect(nextReviewAfter(sudden, [], rhythm, now)).toBe('2026-06-30T08:00:00.000Z');
    const later = { ...rhythm, nextReviewAt: '2026-09-01T08:00:00.000Z' };
    expect(nextReviewAfter(held, [], later, now)).toBe('2026-09-01T08:00:00.000Z');
  });

  it('is never in the past, however late a meeting was held', () => {
    const late = meeting({ plannedAt: '2026-03-03T08:00:00.000Z' });
    expect(nextReviewAfter(late, [], { ...rhythm, nextReviewAt: null }, now)).toBe('2026-06-23T08:00:00.000Z');
  });

  it('shown anywhere is the first that is planned, else what the settings say', () => {
    expect(nextReviewOf([meeting({ plannedAt: '2026-06-18T08:00:00.000Z' })], rhythm.nextReviewAt)).toMatch(
      /^2026-06-18/,
    );
    expect(nextReviewOf([meeting({ state: 'ended' })], rhythm.nextReviewAt)).toBe(rhythm.nextReviewAt);
  });
});
