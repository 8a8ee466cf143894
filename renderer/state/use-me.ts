import type { MemberFunction } from '../../shared/contract/library.ts';
import { useCollection, usePersonBehind, usePresence } from '../document/index.ts';
import { useLibrary } from './library.tsx';

export interface Me {
  readonly id: string;
  readonly name: string;
  readonly function: MemberFunction;
}

/** Who sits here, with the function that they have, and sign for, in this workspace. */
export function useMe(): Me {
  const self = useLibrary().data?.self ?? null;
  const here = usePresence().find((presence) => presence.isThisWindow);
  const people = useCollection('people');
  const id = usePersonBehind(self?.id ?? here?.personId ?? '');
  const member = people.find((person) => person.id === id);
  return {
    id,
    name: member?.name || self?.name || here?.name || 'You',
    function: member?.function ?? self?.function ?? 'other',
  };
}
