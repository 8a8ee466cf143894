import { sameLetters } from './person.ts';

/**
 * Who of those that sat at a computer is meant by a name that is typed there; null if nobody is. Whoever types the name
 * of one of them is that one again: a second of the same name would share what they wrote and signed between two.
 */
export function satBefore<Self extends { readonly name: string }>(selves: readonly Self[], name: string): Self | null {
  return selves.find((self) => sameLetters(self.name, name)) ?? null;
}
