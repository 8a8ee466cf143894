import { parseLocalDate } from '../../../../shared/calendar/local-day.ts';
import type { Period } from '../../../../shared/calendar/periods.ts';
import type { MemberFunction } from '../../../../shared/contract/library.ts';
import type { Entity } from '../../../../shared/model/entities.ts';
import { nameOfPerson } from '../../../../shared/model/person.ts';
import { type Signable, signatureBy } from '../../../../shared/model/signing.ts';
import type { CampaignParts } from '../../../../shared/planning/campaign-parts.ts';
import { countOf, formatDate } from '../../../kit/format.ts';
import { stateOrder } from '../campaigns/campaign-words.ts';

type People = readonly Pick<Entity<'people'>, 'id' | 'name' | 'deletedAt'>[];
type Owned = Pick<Entity<'campaigns'>, 'marketingOwner' | 'telequalificationOwner' | 'salesOwner'>;

/** How many lines of each part fit on one A4 page below each other, where each has enough to say. */
const usualLines = { goals: 18, campaigns: 13, signed: 20 } as const;
export type PlanPartName = keyof typeof usualLines;

/** How many lines each part gets: what one has no need of is given to those that need more. */
export function linesOfParts(needed: Readonly<Record<PlanPartName, number>>): Readonly<Record<PlanPartName, number>> {
  const given = {
    goals: Math.min(needed.goals, usualLines.goals),
    campaigns: Math.min(needed.campaigns, usualLines.campaigns),
    signed: Math.min(needed.signed, usualLines.signed),
  };
  let spare =
    usualLines.goals + usualLines.campaigns + usualLines.signed - given.goals - given.campaigns - given.signed;
  for (const part of ['goals', 'campaigns', 'signed'] as const) {
    const more = Math.min(spare, needed[part] - given[part]);
    given[part] += more;
    spare -= more;
  }
  return given;
}

/** A cell's text and how many letters of it fit beside each other. */
export type PrintedCell = readonly [text: string, letters: number];

/** How many lines a row takes: nothing printed is cut, so the longest cell says it. */
export function linesOfRow(cells: readonly PrintedCell[]): number {
  return Math.max(1, ...cells.map(([text, letters]) => linesOfText(text, letters)));
}

/** How many lines a text takes where words stay whole, but for one that is longer than a line. */
function linesOfText(text: string, letters: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(/\s+/)) {
    const isBeside = used === 0 || used + 1 + length <= letters;
    const begun = isBeside ? used + Math.min(used, 1) + length : length;
    if (!isBeside) lines += 1;
    const over = Math.max(0, Math.ceil(begun / letters) - 1);
    lines += over;
    used = begun - over * letters;
  }
  return lines;
}

/** Longer than anything that is a name: a pasted novel is printed by its beginning. */
const longestName = 240;

/** A name as it is printed. */
export function printedName(name: string): string {
  return name.length <= longestName ? name : `${name.slice(0, longestName).trimEnd()} …`;
}

/** What fits of a list into so many lines, and what says that there is more. */
export function fitting<Item>(
  list: readonly Item[],
  most: number,
  linesOf: (item: Item) => number,
): { readonly shown: readonly Item[]; readonly more: string } {
  const shown: Item[] = [];
  let left = most;
  for (const item of list) {
    left -= linesOf(item);
    if (left < 0) break;
    shown.push(item);
  }
  return {
    shown,
    more: shown.length === list.length ? '' : `and ${countOf(list.length - shown.length, 'more', 'more')} in the app`,
  };
}

/** "Maren Solberg, Daniel Reyes": who answers for it on each side. */
export function ownersWords(people: People, owned: Owned): string {
  const { marketingOwner, telequalificationOwner, salesOwner } = owned;
  const names = [marketingOwner, telequalificationOwner, salesOwner].map((id) => nameOfPerson(people, id));
  return [...new Set(names.filter(Boolean))].join(', ') || 'nobody yet';
}

/** Who answers for a campaign: those of each side, and where none is named, those of the team who do. */
export function campaignOwners(people: People, { entry, roles }: Pick<CampaignParts, 'entry' | 'roles'>): string {
  const named = [entry.marketingOwner, entry.telequalificationOwner, entry.salesOwner].some((id) => id !== null);
  if (named) return ownersWords(people, entry);
  const ids = (['accountable', 'responsible'] as const).flatMap((letter) =>
    roles.filter(({ raci }) => raci === letter),
  );
  const names = ids.map(({ personId }) => nameOfPerson(people, personId)).filter(Boolean);
  return [...new Set(names)].join(', ') || 'nobody yet';
}

/**
 * What is on the way, in the order of the list, then what is looked back on and ran in the chosen days. What was over
 * before them or was stopped is no plan any more.
 */
export function plannedCampaigns<
  Parts extends { readonly entry: Pick<Entity<'campaigns'>, 'state' | 'startsOn' | 'endsOn'> },
>(all: readonly Parts[], days: Period): readonly Parts[] {
  const isPlanned = ({ state, startsOn, endsOn }: Parts['entry']) => {
    if (state !== 'done') return state !== 'stopped';
    const [from, to] = [startsOn, endsOn].map((text) => (text === null ? null : parseLocalDate(text)));
    return from != null && to != null && from < days.to && to >= days.from;
  };
  return stateOrder.flatMap((state) => all.filter(({ entry }) => entry.state === state && isPlanned(entry)));
}

/** Where a goal stands, as one text: "67%, 212 of 316", "$2.9M of $6M". */
export function standingText(
  { value, of }: { readonly value: string; readonly of: string },
  { isTyped = false }: { readonly isTyped?: boolean } = {},
): string {
  const text = of === '' ? value : of.startsWith('of ') ? `${value} ${of}` : `${value}, ${of}`;
  return isTyped ? `${text}, typed, not measured` : text;
}

/** What a function said to an entry as it stands: "Maren Solberg, 27 Jun", "not yet". */
export function signedWords(people: People, entry: Signable, signer: MemberFunction): string {
  const signature = signatureBy(entry, signer);
  return signature === null ? 'not yet' : `${nameOfPerson(people, signature.by)}, ${formatDate(signature.at)}`;
}
