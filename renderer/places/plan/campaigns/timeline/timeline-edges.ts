import type { DatedTask } from '../../../../../shared/planning/schedule.ts';
import type { TimelineScale } from './timeline-scale.ts';

/** The part of a timeline that is in sight, in pixels of its drawing. */
export interface Sight {
  readonly left: number;
  readonly width: number;
}

/** So much of a bar has to be in sight to be seen. */
const least = 4;
/** Room before a bar that is brought into sight. */
const before = 24;

/** At which edge a bar lies out of sight; null where one sees it. */
export function edgeOf(
  { startsOn, endsOn }: Pick<DatedTask, 'startsOn' | 'endsOn'>,
  scale: Pick<TimelineScale, 'x'>,
  { left, width }: Sight,
): 'left' | 'right' | null {
  if (scale.x(Math.max(startsOn, endsOn) + 1) < left + least) return 'left';
  return scale.x(startsOn) > left + width - least ? 'right' : null;
}

/** How far to scroll so that a bar stands at the beginning of what is in sight. */
export function scrollTo({ startsOn }: Pick<DatedTask, 'startsOn'>, scale: Pick<TimelineScale, 'x'>): number {
  return Math.max(0, scale.x(startsOn) - before);
}
