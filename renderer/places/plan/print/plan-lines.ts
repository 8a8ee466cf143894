import type { MemberFunction } from '../../../../shared/contract/library.ts';
import type { Entity } from '../../../../shared/model/entities.ts';
import { nameOfPerson } from '../../../../shared/model/person.ts';
import { type Signable, signatureBy } from '../../../../shared/model/signing.ts';
import { countOf, formatDate } from '../../../kit/format.ts';
import { stateOrder } from '../campaigns/campaign-words.ts';

type People = readonly Pick<Entity<'people'>, 'id' | 'name' | 'deletedAt'>[];
type Owned = Pick<Entity<'campaigns'>, 'marketingOwner' | 'telequalificationOwner' | 'salesOwner'>;

/** How many of each fit on one A4 page below each other; a campaign takes two lines. */
export const mostLines = { goals: 14, campaigns: 6, signed: 18 } as const;

/** What fits of a list, and what says that there is more. */
export function fitting<Item>(
  list: readonly Item[],
  most: number,
): { readonly shown: readonly Item[]; readonly more: string } {
  if (list.length <= most) return { shown: list, more: '' };
  const shown = list.slice(0, most - 1);
  return { shown, more: `and ${countOf(list.length - shown.length, 'more', 'more')}` };
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
