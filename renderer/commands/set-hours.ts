import type { MemberFunction } from '../../shared/contract/library.ts';
import type { NamedChange } from '../../shared/model/change.ts';
import type { Entity } from '../../shared/model/entities.ts';
import { functionLabel } from '../../shared/model/function-label.ts';
import type { weekdays } from '../../shared/model/handoff.ts';

type Weekday = (typeof weekdays)[number];
type Windows = Entity<'teamCalendars'>[Weekday];
/** What a person may say of when a team works. */
export type HoursFields = Partial<Record<Weekday, Windows> & { readonly timeZone: string }>;

const usualDay = [{ from: '09:00', to: '17:00' }];

/** The hours of a team that has said nothing: Monday to Friday from nine to five. */
export const usualWeek: Readonly<Record<Weekday, Windows>> = {
  monday: usualDay,
  tuesday: usualDay,
  wednesday: usualDay,
  thursday: usualDay,
  friday: usualDay,
  saturday: [],
  sunday: [],
};

/** Says when a team works. A team that has said nothing yet keeps the usual hours on all other days. */
export function setHours(
  calendar: Entity<'teamCalendars'> | null,
  team: MemberFunction,
  fields: HoursFields,
): NamedChange {
  const name = `change the business hours of ${functionLabel(team)}`;
  if (calendar) return { name, edits: [{ kind: 'set', root: 'teamCalendars', id: team, fields }] };
  return { name, edits: [{ kind: 'create', root: 'teamCalendars', id: team, fields: { ...usualWeek, ...fields } }] };
}
