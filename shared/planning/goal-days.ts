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
export function workdaysOf(side: GoalSide, calendars: WorkCalendars): Workdays {
  const teams = daysOfTeams(functionsOf(side), calendars);
  return (day) => teams.some((works) => works(day));
}

/** The days on which each of these teams works: when they can meet. Those of marketing and sales where none is named. */
export function sharedWorkdays(functions: readonly MemberFunction[], calendars: WorkCalendars): Workdays {
  const teams = daysOfTeams(functions.length > 0 ? functions : functionsOf('joint'), calendars);
  return (day) => teams.every((works) => works(day));
}

/** The first workday from a day on; the day itself where a whole year has none. */
export function nextWorkday(day: LocalDay, isWorkday: Workdays): LocalDay {
  for (let next = day; next < day + 366; next++) if (isWorkday(next)) return next;
  return day;
}

/**
 * The day on which a meeting begins that comes back on one weekday: that of the workday in a week's time, as soon as it
 * comes after today.
 */
export function firstMeetingDay(today: LocalDay, isWorkday: Workdays): LocalDay {
  const later = nextWorkday(today + 7, isWorkday);
  const weeks = Math.floor((later - today - 1) / 7);
  for (let day = later - 7 * weeks; day < later; day += 7) if (isWorkday(day)) return day;
  return later;
}

function daysOfTeams(
  functions: readonly MemberFunction[],
  { holidays, teamCalendars }: WorkCalendars,
): readonly Workdays[] {
  const calendars = [...teamCalendars].filter(({ deletedAt }) => deletedAt === null);
  const off = [...holidays].filter(({ deletedAt }) => deletedAt === null);
  return functions.map((name) => {
    const week = weekOf(calendars.find(({ id }) => id === name));
    const free = new Set(
      off
        .filter((holiday) => holiday.function === null || holiday.function === name)
        .flatMap(({ on }) => parseLocalDate(on) ?? []),
    );
    return (day: LocalDay) => week.has(weekdayOf(day)) && !free.has(day);
  });
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
