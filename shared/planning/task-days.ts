import { type LocalDay, parseLocalDate } from '../calendar/local-day.ts';
import { workdayOf } from '../calendar/workdays.ts';
import type { Entity } from '../model/entities.ts';
import { nextWorkday, type Workdays } from './goal-days.ts';
import { lastOf } from './moved-days.ts';
import type { DatedTask } from './schedule.ts';
import type { TaskLink } from './schedule-links.ts';

type Run = Pick<Entity<'campaigns'>, 'startsOn' | 'endsOn'>;
type Days = Pick<DatedTask, 'startsOn' | 'endsOn'>;

/** A new task lasts a working week until somebody says otherwise. */
const usualLength = 5;

const dayOf = (text: string | null): LocalDay | null => (text === null ? null : parseLocalDate(text));

/**
 * The days of a new task: a working week from today on, or from the campaign's first day while that is to come, up to
 * the campaign's last day. Once it is over, what is still to do is to do from today on: no task is late as it is made.
 */
export function newTaskDays(run: Run, today: LocalDay, isWorkday: Workdays): Days {
  const from = dayOf(run.startsOn);
  const last = dayOf(run.endsOn);
  const first = nextWorkday(from === null ? today : Math.max(today, from), isWorkday);
  if (last === null || (from !== null && last < from))
    return { startsOn: first, endsOn: lastOf(first, usualLength, isWorkday) };
  const ends = lastOf(first, usualLength, isWorkday);
  return { startsOn: first, endsOn: first <= last ? Math.min(last, ends) : ends };
}

/** Where a task lies outside of the campaign's days; null inside, and where these are not known. */
export function outsideOf(run: Run, { startsOn, endsOn }: Days): 'before' | 'after' | null {
  const from = dayOf(run.startsOn);
  const last = dayOf(run.endsOn);
  if (last !== null && Math.max(startsOn, endsOn) > last) return 'after';
  return from !== null && startsOn < from ? 'before' : null;
}

/** Working days since a task was due, the first one of them after its last day; 0 while it is not past or is done. */
export function workdaysLate(
  { startsOn, endsOn, progress }: Days & Pick<DatedTask, 'progress'>,
  today: LocalDay,
): number {
  const due = Math.max(startsOn, endsOn);
  if (progress >= 1 || today <= due) return 0;
  // On a weekend it is late already.
  return Math.max(1, workdayOf(today + 1) - workdayOf(due + 1));
}

/** Tasks that are done though one that they wait for is not, with that one. */
export function doneTooEarly<Task extends { readonly id: string; readonly progress: number }>(
  tasks: readonly Task[],
  links: readonly Pick<TaskLink, 'before' | 'after'>[],
): readonly (readonly [done: Task, before: Task])[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  return links.flatMap(({ before, after }) => {
    const [first, then] = [byId.get(before), byId.get(after)];
    return first && then && then.progress >= 1 && first.progress < 1 ? [[then, first] as const] : [];
  });
}
