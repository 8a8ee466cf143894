import {
  type afterHandleMessagePayload,
  type beforeHandleAwarenessPayload,
  type beforeSyncPayload,
  type Connection,
  type Document,
  Hocuspocus,
  isTransactionOrigin,
  type onAuthenticatePayload,
} from '@hocuspocus/server';
import type { Channel } from '../../../shared/contract/channel.ts';
import { authorOfClient, noteAuthor } from '../../../shared/document/authors.ts';
import { documentName, workspaceOfDocument } from '../../../shared/document/keys.ts';
import { applyUpdates } from '../../../shared/document/projection.ts';
import { readSyncFrame } from '../../../shared/document/sync-frame.ts';
import type { WorkspaceFile } from '../workspace/workspace-file.ts';
import { checkUpdate } from './check-update.ts';
import { LiveDocument } from './live-document.ts';
import { type LiveContext, LiveSession, Refusal } from './live-session.ts';
import { rewritePresence } from './rewrite-presence.ts';
import { Writers } from './writers.ts';

/** What the sync server hands to every hook: the session that a message came over. */
interface HookContext {
  readonly session?: LiveSession;
  readonly author?: string;
}

export interface LiveHubOptions {
  /**
   * Asked when a window wants a workspace that is not open, such as after a restart of the host: opens it, or answers
   * null and the window is turned away.
   */
  findDocument?(workspaceId: string): Promise<LiveDocument | null>;
}

/** Largest sync message of a window in bytes: the state of a long time offline has to pass. */
const largestMessage = 64 * 1024 * 1024;
const largestUpdate = 4 * 1024 * 1024;

const requestType = 0;
const stateType = 1;

/** Keeps the documents of open workspaces in sync between their windows and their files, over any channel. */
export class LiveHub {
  readonly #options: LiveHubOptions;
  readonly #server: Hocuspocus<HookContext>;
  readonly #documents = new Map<string, LiveDocument>();
  readonly #opening = new Map<string, Promise<LiveDocument>>();
  /** By document name. */
  readonly #files = new Map<string, WorkspaceFile>();
  readonly #sessions = new Set<LiveSession>();
  readonly #writers = new Writers(personOf);

  constructor(options: LiveHubOptions = {}) {
    this.#options = options;
    this.#server = new Hocuspocus<HookContext>({
      quiet: true,
      // A silent window is no dead one: the channel itself says when it ends.
      timeout: 3_600_000,
      maxUnauthenticatedQueueSize: largestMessage,
      onAuthenticate: (payload: onAuthenticatePayload<HookContext>) => this.#admit(payload),
      onLoadDocument: (payload: { documentName: string; document: Document }) => this.#load(payload),
      beforeSync: async (payload: beforeSyncPayload<HookContext>) => this.#checkSync(payload),
      afterHandleMessage: async ({ connection, update }: afterHandleMessagePayload<HookContext>) => {
        if (readSyncFrame(update)?.kind === 'state') this.#writers.settle(connection);
      },
      beforeHandleAwareness: async (payload: beforeHandleAwarenessPayload<HookContext>) => this.#checkPresence(payload),
    });
  }

  /** Loads the document of an open file and keeps it; the one already open if there is one. */
  openDocument(file: WorkspaceFile): Promise<LiveDocument> {
    const known = this.#documents.get(file.workspaceId);
    if (known) return Promise.resolve(known);
    const opening = this.#opening.get(file.workspaceId) ?? this.#open(file);
    this.#opening.set(file.workspaceId, opening);
    return opening;
  }

  /** The open document of a workspace, null if it is not open. */
  document(workspaceId: string): LiveDocument | null {
    return this.#documents.get(workspaceId) ?? null;
  }

  /** Turns windows away from a workspace and lets go of its document; closing the file is up to the caller. */
  async closeDocument(workspaceId: string): Promise<void> {
    const document = this.#documents.get(workspaceId);
    if (!document) return;
    this.#documents.delete(workspaceId);
    this.#server.closeConnections(documentName(workspaceId));
    await document.release();
    this.#files.delete(documentName(workspaceId));
  }

  /** Serves document sync on a channel until it ends; other messages on it are left alone. */
  connect(channel: Channel, context: LiveContext): void {
    const session = new LiveSession(channel, context, (name) => this.#files.get(name) ?? null);
    this.#sessions.add(session);
    const connection = this.#server.handleConnection(session, new Request('http://channel/'), { session });
    channel.onMessage((message) => {
      if (!(message instanceof Uint8Array) || session.readyState !== 1) return;
      if (message.byteLength > largestMessage) session.close();
      else connection.handleMessage(message);
    });
    channel.onClose(() => {
      session.ended();
      this.#sessions.delete(session);
      connection.handleClose({ code: 1000, reason: '' });
    });
  }

  /** Ends all sessions and lets go of all documents. */
  async close(): Promise<void> {
    for (const session of [...this.#sessions]) session.close();
    for (const workspaceId of [...this.#documents.keys()]) await this.closeDocument(workspaceId);
  }

  async #open(file: WorkspaceFile): Promise<LiveDocument> {
    const { workspaceId } = file;
    const name = documentName(workspaceId);
    await this.#unload(name);
    this.#files.set(name, file);
    try {
      const connection = await this.#server.openDirectConnection(name, {});
      if (!connection.document) throw new Error('The document was closed while it opened.');
      const document = new LiveDocument(file, connection, connection.document);
      this.#documents.set(workspaceId, document);
      return document;
    } catch (error) {
      this.#files.delete(name);
      throw error;
    } finally {
      this.#opening.delete(workspaceId);
    }
  }

  /** A document that lingers from an earlier opening must not stand in for what the file holds now. */
  async #unload(name: string): Promise<void> {
    const lingering = this.#server.documents.get(name);
    if (!lingering) return;
    this.#server.closeConnections(name);
    await this.#server.unloadDocument(lingering);
    if (this.#server.documents.has(name)) throw new Error('The document is still being closed.');
  }

  async #admit({ documentName: name, context, connectionConfig }: onAuthenticatePayload<HookContext>): Promise<void> {
    const workspaceId = workspaceOfDocument(name);
    const { session } = context;
    if (workspaceId === null || !session) return refuse(session, 'There is no such document.');
    const document = this.document(workspaceId) ?? (await this.#options.findDocument?.(workspaceId)) ?? null;
    // Not open is no attack: the window is told, and asks again later.
    if (!document) throw new Refusal('This workspace is not open.');
    connectionConfig.readOnly = document.file.isReadOnly || session.context.role === 'viewer';
  }

  async #load({ documentName: name, document }: { documentName: string; document: Document }): Promise<void> {
    const file = this.#files.get(name);
    if (!file) throw new Refusal('This workspace is not open.');
    applyUpdates(document, await file.readDocument());
    document.on('update', (update: Uint8Array, origin: unknown) => {
      // It never gives up while the file is open; closing with unsaved edits is told to whoever closes.
      this.#files
        .get(name)
        ?.appendUpdate(update, authorOf(origin))
        .catch(() => {});
    });
  }

  #checkSync({ context, document, connection, type, payload }: beforeSyncPayload<HookContext>): void {
    const { session } = context;
    if (type === requestType || connection.readOnly || !session) return;
    if (type !== stateType && payload.byteLength > largestUpdate) refuse(session, 'An edit is too large.');
    const checked = checkUpdate(document, payload);
    if ('refusal' in checked) refuse(session, checked.refusal);
    const isAllowed =
      type === stateType
        ? this.#writers.mayRelay(document, connection, checked.newClients)
        : this.#writers.mayWrite(document, connection, checked.newClients);
    if (!isAllowed) refuse(session, 'An edit is signed with the id of someone else.');
    this.#noteAuthor(document, connection, checked.newClients);
  }

  #noteAuthor(document: Document, connection: Connection<HookContext>, newClients: readonly number[]): void {
    const own = this.#writers.clientOf(connection);
    if (own === null || !newClients.includes(own) || authorOfClient(document, own) !== null) return;
    const author = personOf(connection);
    document.transact(() => noteAuthor(document, own, author), { source: 'local', context: { author } });
  }

  #checkPresence({ connection, document, states }: beforeHandleAwarenessPayload<HookContext>): void {
    const session = connection?.context.session;
    if (!connection || !session) return;
    const isFree = (client: number) => this.#writers.isFree(document, connection, client);
    const own = rewritePresence(states, session.context, isFree);
    if (own !== null) this.#writers.take(document, connection, own);
  }
}

/** Makes the hub of a host: see `LiveHub`. */
export function createLiveHub(options: LiveHubOptions = {}): LiveHub {
  return new LiveHub(options);
}

function refuse(session: LiveSession | undefined, reason: string): never {
  session?.close();
  throw new Refusal(reason);
}

function personOf(connection: Connection<HookContext>): string {
  return connection.context.session?.context.personId ?? '';
}

/** The person behind a transaction, for the log. */
function authorOf(origin: unknown): string {
  if (!isTransactionOrigin(origin)) return '';
  if (origin.source === 'connection') return personOf(origin.connection);
  return origin.source === 'local' ? ((origin.context as HookContext | undefined)?.author ?? '') : '';
}
