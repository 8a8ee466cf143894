/** Up to two initials of a name, upper case; a question mark when there is none. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = words[0];
  if (first === undefined) return '?';
  const last = words.length > 1 ? words.at(-1) : undefined;
  const letters = last === undefined ? [...first].slice(0, 2) : [firstLetter(first), firstLetter(last)];
  return letters.join('').toLocaleUpperCase();
}

function firstLetter(word: string): string {
  return [...word][0] ?? '';
}
