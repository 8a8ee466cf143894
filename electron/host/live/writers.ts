import type { Connection, Document } from '@hocuspocus/server';

/**
 * Which connection writes a document under which client id. Yjs takes edits under any id: one signed with the id of
 * someone who is connected, ahead of their own, would make their next edit vanish without a word.
 */
export class Writers {
  readonly #clients = new WeakMap<Connection, number>();
  /** Connections whose window has sent all it had: nobody else can know more of its edits. */
  readonly #settled = new WeakSet<Connection>();
  readonly #personOf: (connection: Connection) => string;

  constructor(personOf: (connection: Connection) => string) {
    this.#personOf = personOf;
  }

  /** The id that a connection writes under, null as long as it has shown none. */
  clientOf(connection: Connection): number | null {
    return this.#clients.get(connection) ?? null;
  }

  /** True unless another person is connected under this id. */
  isFree(document: Document, connection: Connection, client: number): boolean {
    const owner = this.#ownerOf(document, connection, client);
    return owner === null || this.#personOf(owner) === this.#personOf(connection);
  }

  /** Gives a free id to a connection; the person's own lost connection makes room. */
  take(document: Document, connection: Connection, client: number): void {
    this.#ownerOf(document, connection, client)?.webSocket.close();
    this.#clients.set(connection, client);
  }

  /** An edit as it happens is written under one id, the connection's own; the first one shows which. */
  mayWrite(document: Document, connection: Connection, newClients: readonly number[]): boolean {
    const [client, ...others] = newClients;
    if (client === undefined) return true;
    const own = this.clientOf(connection);
    if (others.length > 0 || (own !== null && own !== client)) return false;
    if (!this.isFree(document, connection, client)) return false;
    if (own === null) this.take(document, connection, client);
    return true;
  }

  /**
   * The state of a window that was away may hold what others wrote, as it saw it before a crash of the host; but what
   * someone wrote who has since sent all of theirs comes from them.
   */
  mayRelay(document: Document, connection: Connection, newClients: readonly number[]): boolean {
    const isForged = (client: number) => {
      const owner = this.#ownerOf(document, connection, client);
      return owner !== null && this.#settled.has(owner) && !this.isFree(document, connection, client);
    };
    return !newClients.some(isForged);
  }

  /** Everything that this connection's window had is in the document now. */
  settle(connection: Connection): void {
    this.#settled.add(connection);
  }

  #ownerOf(document: Document, except: Connection, client: number): Connection | null {
    const owner = document
      .getConnections()
      .find((connection) => connection !== except && this.#clients.get(connection) === client);
    return owner ?? null;
  }
}
