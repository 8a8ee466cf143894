import type { Entity } from '../../../../shared/model/entities.ts';
import { functionLabel } from '../../../../shared/model/function-label.ts';
import { knownName } from '../../../../shared/model/person.ts';
import type { exchangeKinds } from '../../../../shared/model/rhythm.ts';
import type { ExportedList } from '../../../kit/exported-list.ts';

type Exchange = Entity<'exchanges'>;
type ExchangeKind = (typeof exchangeKinds)[number];

const names: Readonly<Record<ExchangeKind, string>> = {
  shadowing: 'Shadowing',
  rotation: 'Rotation',
  'joint-call': 'Joint customer call',
  touchpoint: 'Lunch or event',
};

/** What a kind of exchange is called. */
export function exchangeName(kind: ExchangeKind): string {
  return names[kind];
}

/** The exchanges as a list to keep; `nameOf` gives a person's name. */
export function exchangeList(
  exchanges: readonly Exchange[],
  people: readonly Pick<Entity<'people'>, 'id' | 'name' | 'function' | 'deletedAt'>[],
): ExportedList {
  const personOf = (id: string | null) => people.find((person) => person.id === id);
  const words = (id: string | null) => {
    const person = personOf(id);
    return person ? `${knownName(person)}, ${functionLabel(person.function)}` : '';
  };
  return {
    name: 'exchange',
    columns: [
      { label: 'Kind' },
      { label: 'What' },
      { label: 'Guest' },
      { label: 'With' },
      { label: 'Planned', kind: 'date' },
      { label: 'Done', kind: 'date' },
      { label: 'What was learnt' },
      { label: 'What changes' },
    ],
    rows: exchanges.map(({ kind, title, guest, host, plannedOn, doneOn, learnt, change }) => [
      exchangeName(kind),
      title,
      words(guest),
      words(host),
      plannedOn,
      doneOn,
      learnt,
      change,
    ]),
  };
}
