import type { MemberFunction } from '../../../../shared/contract/library.ts';
import type { Entity } from '../../../../shared/model/entities.ts';
import { nameOfPerson } from '../../../../shared/model/person.ts';
import { type Signable, signatureBy } from '../../../../shared/model/signing.ts';
import { countOf, formatDate } from '../../../kit/format.ts';
import { stateOrder } from '../campaigns/campaign-words.ts';

type People = readonly Pick<Entity<'people'>, 'id' | 'name' | 'deletedAt'>[];
type Owned = Pick<Entity<'campaigns'>, 'marketingOwner' | 'telequalificationOwner' | 'salesOwner'>;

/** How many lines of each part fit on one A4 page below each other, where each has enough to say. */
const usualLines = { goals: 14, campaigns: 12, signed: 18 } as const;
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
  return Math.max(1, ...cells.map(([text, letters]) => Math.ceil(text.length / letters)));
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
    more: shown.length === list.length ? '' : `and ${countOf(list.length - shown.length, 'more', 'more')}`,
  };
}

/** "Maren Solberg, Daniel Reyes": who answers for it on each side. */
export function ownersWords(people: People, owned: Owned): string {
  const { marketingOwner, telequalificationOwner, salesOwner } = owned;
  const names = [marketingOwner, telequalificationOwner, salesOwner].map((id) => nameOfPerson(people, id));
  return [...new Set(names.filter(Boolean))].join(', ') || 'nobody yet';
}

/** What is on the way, in the order of the list; what is over or was stopped is no plan any more. */
export function plannedCampaigns<Parts extends { readonly entry: Pick<Entity<'campaigns'>, 'state'> }>(
  all: readonly Parts[],
): readonly Parts[] {
  return stateOrder
    .filter((state) => state !== 'done' && state !== 'stopped')
    .flatMap((state) => all.filter(({ entry }) => entry.state === state));
}

/** Where a goal stands, as one text: "67%, 212 of 316", "$2.9M of $6M". */
export function standingText({ value, of }: { readonly value: string; readonly of: string }): string {
  if (of === '') return value;
  return of.startsWith('of ') ? `${value} ${of}` : `${value}, ${of}`;
}

/** What a function said to an entry as it stands: "Maren Solberg, 27 Jun", "not yet". */
export function signedWords(people: People, entry: Signable, signer: MemberFunction): string {
  const signature = signatureBy(entry, signer);
  return signature === null ? 'not yet' : `${nameOfPerson(people, signature.by)}, ${formatDate(signature.at)}`;
}
