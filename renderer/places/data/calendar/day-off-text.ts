import type { ListedHoliday } from '../../../../shared/calendar/holiday-list.ts';
import { type MemberFunction, memberFunctions } from '../../../../shared/contract/library.ts';
import type { Entity } from '../../../../shared/model/entities.ts';
import { countOf } from '../../../kit/format.ts';
import { lookOf } from '../../../kit/functions.ts';

type DayOff = Pick<Entity<'holidays'>, 'on' | 'function'>;

/** Whose day off it is, as it is read. */
export function whoseText(team: MemberFunction | null): string {
  return team === null ? 'Everyone' : lookOf(team).label;
}

/** A team, or everyone. */
export type Whose = MemberFunction | 'everyone';

export const whoseChoices: readonly { readonly value: Whose; readonly label: string }[] = [
  { value: 'everyone', label: whoseText(null) },
  ...memberFunctions.map((team) => ({ value: team, label: whoseText(team) })),
];

/** The team that a choice means; null for everyone. */
export function whoseTeam(whose: Whose): MemberFunction | null {
  return whose === 'everyone' ? null : whose;
}

/** The days of a list that are not there yet for these people, each once. */
export function newDays(
  listed: readonly ListedHoliday[],
  known: readonly DayOff[],
  team: MemberFunction | null,
): readonly ListedHoliday[] {
  const taken = new Set(known.filter((day) => day.function === team).map(({ on }) => on));
  return listed.filter(({ on }) => {
    const isNew = !taken.has(on);
    taken.add(on);
    return isNew;
  });
}

/** What a pasted list would add, in one sentence. */
export function pasteSentence(listed: number, fresh: number): string {
  if (listed === 0) return 'A date and a name a line, such as 2026-12-25 Christmas Day.';
  const there = listed - fresh;
  if (there === 0) return `${countOf(fresh, 'day')} to add.`;
  return `${countOf(fresh, 'day')} to add, ${there} ${there === 1 ? 'is' : 'are'} there already.`;
}
