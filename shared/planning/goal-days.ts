import { dayOf, type LocalDay, parseLocalDate, partsOf, weekdayOf } from '../calendar/local-day.ts';
import type { Period } from '../calendar/periods.ts';
import type { MemberFunction } from '../contract/library.ts';
import type { Entity } from '../model/entities.ts';
import type { GoalSide } from '../model/goal.ts';

/** Says of a day whether people work on it. */
export type Workdays = (day: LocalDay) => boolean;

/** What the workspace knows of when people work. */
export interface WorkCalendars {
  readonly holidays: Iterable<Entity<'holidays'>>;
  readonly teamCalendars: Iterable<Entity<'teamCalendars'>>;
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** Functions whose days count for a goal; a joint one or the business' goes on while either side works. */
function functionsOf(side: GoalSide): readonly MemberFunction[] {
  return side === 'business' || side === 'joint' ? ['marketing', 'sales'] : [side];
}

/** The weekdays that a team works on, 0 for Monday; Monday to Friday where nobody said so. */
function weekOf(calendar: Entity<'teamCalendars'> | undefined): ReadonlySet<number> {
  const days = weekdays.flatMap((name, index) => (calendar && calendar[name].length > 0 ? [index] : []));
  return new Set(days.length > 0 ? days : [0, 1, 2, 3, 4]);
}

/** The days on which the side of a goal works: the weekdays of its teams without the holidays of everyone or of all of them. */
export function workdaysOf(side: GoalSide, { holidays, teamCalendars }: WorkCalendars): Workdays {
  const functions = functionsOf(side);
  const calendars = [...teamCalendars].filter(({ deletedAt }) => deletedAt === null);
  const off = [...holidays].filter(({ deletedAt }) => deletedAt === null);
  const teams = functions.map((name) => ({
    week: weekOf(calendars.find(({ id }) => id === name)),
    off: new Set(
      off
        .filter((holiday) => holiday.function === null || holiday.function === name)
        .flatMap(({ on }) => parseLocalDate(on) ?? []),
    ),
  }));
  return (day) => teams.some((team) => team.week.has(weekdayOf(day)) && !team.off.has(day));
}

/** How many days of a period people work on. */
export function countWorkdays(period: Period, isWorkday: Workdays): number {
  let count = 0;
  for (let day = period.from; day < period.to; day++) if (isWorkday(day)) count++;
  return count;
}

/** The same date so many years earlier; 29 February becomes 1 March where the year has none. */
export function yearsEarlier(day: LocalDay, years: number): LocalDay {
  const { year, month, day: date } = partsOf(day);
  return dayOf(year - years, month, date);
}
