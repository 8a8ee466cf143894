interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * The people whom a text mentions as `@Name`, by id, in the order of the text. Of two names that both fit at one place
 * the longer one is meant.
 */
export function mentionsIn(text: string, people: readonly Named[]): readonly string[] {
  const found = partsOf(text, people).flatMap(({ person }) => (person === null ? [] : [person.id]));
  return [...new Set(found)];
}

export interface TextPart {
  /** Where it begins in the text. */
  readonly at: number;
  readonly text: string;
  readonly person: Named | null;
}

/** A text cut at its mentions; put together again the parts are the text. */
export function partsOf(text: string, people: readonly Named[]): readonly TextPart[] {
  const byLength = people
    .filter(({ name }) => name !== '')
    .toSorted((one, other) => other.name.length - one.name.length);
  const parts: TextPart[] = [];
  let plain = '';
  for (let at = 0; at < text.length; ) {
    const person = text[at] === '@' ? byLength.find(({ name }) => isNameAt(text, at + 1, name)) : undefined;
    if (person === undefined) {
      plain += text[at];
      at += 1;
      continue;
    }
    if (plain !== '') parts.push({ at: at - plain.length, text: plain, person: null });
    plain = '';
    parts.push({ at, text: text.slice(at, at + 1 + person.name.length), person });
    at += 1 + person.name.length;
  }
  if (plain !== '') parts.push({ at: text.length - plain.length, text: plain, person: null });
  return parts;
}

function isNameAt(text: string, at: number, name: string): boolean {
  const end = at + name.length;
  if (text.slice(at, end).toLowerCase() !== name.toLowerCase()) return false;
  return !/[\p{L}\p{N}]/u.test(text.slice(end, end + 1));
}
