import { type DayWindow, dayWindow, type TeamHours, usualHours } from '../calendar/business-hours.ts';
import { parseLocalDate } from '../calendar/local-day.ts';
import { isZone } from '../calendar/zone.ts';
import { type MemberFunction, memberFunctions } from '../contract/library.ts';
import type { Entity, Snapshot } from '../model/entities.ts';
import { weekdays } from '../model/handoff.ts';

/** The business hours of every function. */
export type HoursByFunction = Readonly<Record<MemberFunction, TeamHours>>;

type TeamCalendar = Entity<'teamCalendars'>;

function windowsOf(calendar: TeamCalendar, day: (typeof weekdays)[number]): readonly DayWindow[] {
  return calendar[day].flatMap(({ from, to }) => dayWindow(from, to) ?? []);
}

/** The holidays that count for a function: its own and those of everybody; days that are none are left out. */
function holidaysOf(holidays: readonly Entity<'holidays'>[], of: MemberFunction): number[] {
  const days = holidays.filter((each) => each.function === null || each.function === of).map((each) => each.on);
  return [...new Set(days.flatMap((on) => parseLocalDate(on) ?? []))].sort((left, right) => left - right);
}

/** When each function works: as its calendar says, else Monday to Friday from nine to five in the workspace's zone. */
export function hoursByFunction(
  { teamCalendars, holidays }: Pick<Snapshot, 'teamCalendars' | 'holidays'>,
  workspaceZone: string,
): HoursByFunction {
  const off = [...holidays.values()].filter((each) => each.deletedAt === null);
  const entries = memberFunctions.map((of): [MemberFunction, TeamHours] => {
    const calendar = teamCalendars.get(of);
    const own = calendar && calendar.deletedAt === null ? calendar : null;
    const timeZone = own && own.timeZone !== '' && isZone(own.timeZone) ? own.timeZone : workspaceZone;
    const usual = usualHours(timeZone);
    const week = own ? weekdays.map((day) => windowsOf(own, day)) : usual.week;
    return [of, { timeZone, week, holidays: holidaysOf(off, of) }];
  });
  return Object.fromEntries(entries) as Record<MemberFunction, TeamHours>;
}
