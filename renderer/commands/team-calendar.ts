import type { ListedHoliday } from '../../shared/calendar/holiday-list.ts';
import type { MemberFunction } from '../../shared/contract/library.ts';
import type { Edit, NamedChange } from '../../shared/model/change.ts';
import type { EntityInput, Snapshot } from '../../shared/model/entities.ts';
import { weekdays } from '../../shared/model/handoff.ts';

type CalendarFields = Partial<Omit<EntityInput<'teamCalendars'>, 'id' | 'order'>>;

/** The week of a team that has said nothing else. */
export const usualWeek: CalendarFields = Object.fromEntries(
  weekdays.map((day, index) => [day, index < 5 ? [{ from: '09:00', to: '17:00' }] : []]),
);

/** Changes when a team works; one that has said nothing yet starts from the usual week. */
export function setTeamCalendar(
  snapshot: Snapshot,
  team: MemberFunction,
  fields: CalendarFields,
  what: string,
): NamedChange {
  const own = snapshot.teamCalendars.get(team);
  const isThere = own !== undefined && own.deletedAt === null;
  return {
    name: `change the ${what}`,
    edits: [
      isThere
        ? { kind: 'set', root: 'teamCalendars', id: team, fields }
        : { kind: 'create', root: 'teamCalendars', id: team, fields: { timeZone: '', ...usualWeek, ...fields } },
    ],
  };
}

/** Takes a team's own hours away, so that the usual ones count. */
export function resetTeamCalendar(team: MemberFunction, name: string): NamedChange {
  return { name: `reset the hours of ${name}`, edits: [{ kind: 'remove', root: 'teamCalendars', id: team }] };
}

/** Writes days off down, of a team or (null) of everyone; `ids` gives each its id. */
export function addHolidays(
  ids: readonly string[],
  days: readonly ListedHoliday[],
  team: MemberFunction | null,
): NamedChange {
  const edits = days.flatMap(({ on, name }, index): Edit[] => {
    const id = ids[index];
    return id === undefined ? [] : [{ kind: 'create', root: 'holidays', id, fields: { on, name, function: team } }];
  });
  return { name: days.length === 1 ? 'add a day off' : `add ${days.length} days off`, edits };
}
