import { describe, expect, it } from 'vitest';
import { roots } from '../../../../../shared/model/entities.ts';
import { nextReviewAt } from './next-review.ts';

const meeting = (plannedAt: string) => roots.meetings.parse({ id: plannedAt, plannedAt });
const now = new Date('2026-06-16T08:00:00Z');

describe('when the next review is', () => {
  it('is one cadence after the last one, at the same hour', () => {
    expect(nextReviewAt([meeting('2026-06-12T08:00:00.000Z')], 14, now)).toBe('2026-06-26T08:00:00.000Z');
  });

  it('is never in the past, however long ago the last one was', () => {
    expect(nextReviewAt([meeting('2026-03-03T08:00:00.000Z')], 14, now)).toBe('2026-06-23T08:00:00.000Z');
  });

  it('is tomorrow at ten when there was none', () => {
    const next = new Date(nextReviewAt([], 14, now));
    expect(next.getHours()).toBe(10);
    expect(next.getTime()).toBeGreaterThan(now.getTime());
  });
});
