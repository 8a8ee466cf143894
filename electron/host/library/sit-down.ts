import type { Self } from '../../../shared/contract/library.ts';
import type { LibraryIndex } from './library-index.ts';

const rememberedSelves = 20;

/** Takes in what somebody says of themselves; whoever sat here before them stays who they were, and is remembered. */
export function sitDown(index: LibraryIndex, self: Self): LibraryIndex {
  const left = index.self === null || index.self.id === self.id ? [] : [index.self];
  const former = [...left, ...index.formerSelves.filter(({ id }) => id !== self.id && id !== left[0]?.id)];
  return { ...index, self, formerSelves: former.slice(0, rememberedSelves) };
}
