import * as Y from 'yjs';

/** What an update brings: the client ids that it adds something of. */
export interface CheckedUpdate {
  readonly newClients: readonly number[];
}

interface Reference {
  readonly client: number;
  readonly clock: number;
}

/**
 * Checks an update before it is applied: it must decode and must not build on anything that the document does not have.
 * Yjs would set such an update aside without an event, acknowledged but never written. Answers with a reason where it
 * is to be refused.
 */
export function checkUpdate(doc: Y.Doc, payload: Uint8Array): CheckedUpdate | { readonly refusal: string } {
  let update: ReturnType<typeof Y.decodeUpdate>;
  try {
    update = Y.decodeUpdate(payload);
  } catch {
    return { refusal: 'An update could not be read.' };
  }
  const known = (client: number) => Y.getState(doc.store, client);
  const ends = new Map<number, number>();
  for (const struct of update.structs) {
    const { client, clock } = struct.id;
    if (struct instanceof Y.Skip || clock > (ends.get(client) ?? known(client))) {
      return { refusal: 'An update builds on edits that are missing.' };
    }
    ends.set(client, Math.max(ends.get(client) ?? known(client), clock + struct.length));
  }
  const isKnown = ({ client, clock }: Reference) => clock < (ends.get(client) ?? known(client));
  if (!references(update).every(isKnown)) return { refusal: 'An update refers to edits that are missing.' };
  return { newClients: [...ends].filter(([client, end]) => end > known(client)).map(([client]) => client) };
}

function references(update: ReturnType<typeof Y.decodeUpdate>): Reference[] {
  const found: Reference[] = [];
  for (const struct of update.structs) {
    if (!(struct instanceof Y.Item)) continue;
    if (struct.origin) found.push(struct.origin);
    if (struct.rightOrigin) found.push(struct.rightOrigin);
    if (struct.parent instanceof Y.ID) found.push(struct.parent);
  }
  for (const [client, ranges] of update.ds.clients) {
    for (const { clock, len } of ranges) found.push({ client, clock: clock + len - 1 });
  }
  return found;
}
