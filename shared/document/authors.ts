import type * as Y from 'yjs';

const authorsName = 'authors';

/** Which person writes under which of the document's client ids: one entry for each session that wrote something. */
function authorsOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap(authorsName);
}

/** Notes whose session a client id is; the first word on it stays. */
export function noteAuthor(doc: Y.Doc, clientId: number, personId: string): void {
  const authors = authorsOf(doc);
  if (!authors.has(String(clientId))) authors.set(String(clientId), personId);
}

/** The person whose session a client id is, null if nobody noted it. */
export function authorOfClient(doc: Y.Doc, clientId: number): string | null {
  const person = authorsOf(doc).get(String(clientId));
  return typeof person === 'string' ? person : null;
}

/** All who ever wrote in the document, by id. */
export function knownAuthors(doc: Y.Doc): ReadonlySet<string> {
  return new Set([...authorsOf(doc).values()].filter((author) => typeof author === 'string'));
}

/** The person who wrote the value that a field holds now, null if that is not known. */
export function valueAuthor(doc: Y.Doc, entry: Y.Map<unknown>, field: string): string | null {
  // Yjs tells the writer of a map's value nowhere but in the item behind it.
  const item = entry._map.get(field);
  return item ? authorOfClient(doc, item.id.client) : null;
}
