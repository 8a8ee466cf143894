import type { LocalDay } from '../../../../../shared/calendar/local-day.ts';

interface Days {
  readonly startsOn: LocalDay;
  readonly endsOn: LocalDay;
}

/** How a bar is taken: as a whole, or by one of its ends. */
export type Grip = 'move' | 'start' | 'end';

/** The days of a task after it was moved or resized by some days; it keeps one day at least. */
export function movedDays({ startsOn, endsOn }: Days, grip: Grip, by: number): Days {
  const last = Math.max(startsOn, endsOn);
  switch (grip) {
    case 'move':
      return { startsOn: startsOn + by, endsOn: last + by };
    case 'start':
      return { startsOn: Math.min(startsOn + by, last), endsOn: last };
    case 'end':
      return { startsOn, endsOn: Math.max(last + by, startsOn) };
  }
}
