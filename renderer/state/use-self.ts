import type { Self } from '../../shared/contract/library.ts';
import { personBehind } from '../../shared/model/same-person.ts';
import { useOpenDocument } from '../document/index.ts';
import { useLibrary } from './library.tsx';

/**
 * Who sits at this computer, as the open workspace has them: what is shown of them is what they sign with there, also
 * after a colleague corrected it. Null while nobody has said who they are.
 */
export function useSelf(): Self | null {
  const self = useLibrary().data?.self ?? null;
  const id = self?.id ?? '';
  const listed = useOpenDocument(({ snapshot: { people } }) => people.get(personBehind(people, id)) ?? null);
  if (self === null || listed === null || listed.deletedAt !== null) return self;
  return { ...self, name: listed.name || self.name, title: listed.title, function: listed.function };
}
