import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import * as Y from 'yjs';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ChannelSource } from '../../shared/contract/channel.ts';
import type { Self } from '../../shared/contract/library.ts';
import type { FileState } from '../../shared/contract/workspace.ts';
import { applyChange } from '../../shared/document/apply-change.ts';
import { knownAuthors, valueAuthor } from '../../shared/document/authors.ts';
import { documentName, freshId } from '../../shared/document/keys.ts';
import type { PresencePlace } from '../../shared/document/presence.ts';
import { type EntityChange, Projection } from '../../shared/document/projection.ts';
import { type TextAddress, textFragment } from '../../shared/document/rich-text.ts';
import type { NamedChange } from '../../shared/model/change.ts';
import type { RootName } from '../../shared/model/entities.ts';
import { personBehind } from '../../shared/model/same-person.ts';
import { ChannelSocket } from './channel-socket.ts';
import type { DocumentState } from './document-state.ts';
import { readPresence } from './read-presence.ts';
import { SaveStatus } from './save-status.ts';
import { UndoHistory, type UndoOutcome } from './undo-history.ts';

/** The origin of this window's own transactions, with the name that undo and history show. */
export class WindowChange {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** An entry that somebody deleted. */
export interface DeletedEntry {
  readonly root: RootName;
  readonly id: string;
}

export type DeletionListener = (deleted: readonly DeletedEntry[]) => void;

export interface ReplicaOptions {
  readonly workspaceId: string;
  readonly channelSource: ChannelSource;
  readonly self: Pick<Self, 'id' | 'name'>;
  /** Now as an ISO instant; the window's clock unless given. */
  readonly now?: () => string;
}

/**
 * A window's copy of a workspace's document: synced with the host over any channel, edited by named changes, mirrored
 * into a store of plain records.
 */
export class Replica {
  readonly store: StoreApi<DocumentState>;
  readonly #options: ReplicaOptions;
  readonly #now: () => string;
  readonly #doc = new Y.Doc();
  readonly #projection: Projection;
  readonly #status: SaveStatus;
  readonly #undo: UndoHistory;
  readonly #connection: HocuspocusProviderWebsocket;
  readonly #provider: HocuspocusProvider;
  readonly #deletionListeners = new Set<DeletionListener>();
  #socket: ChannelSocket | null = null;
  #failures = 0;
  #isLeaving = false;
  #needsNewSession = false;

  get workspaceId(): string {
    return this.#options.workspaceId;
  }

  constructor(options: ReplicaOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date().toISOString());
    this.#status = new SaveStatus(this.#now);
    this.#undo = new UndoHistory({
      doc: this.#doc,
      authorOf: (entry, field) => this.#authorName(valueAuthor(this.#doc, entry, field)),
      transact: (name, write) => this.#doc.transact(write, new WindowChange(name)),
      now: this.#now,
    });
    this.#projection = new Projection(this.#doc, (snapshot, changes, transaction) => {
      if (!transaction.local) this.#tellDeleted(changes);
      // With the edit itself: it is never shown together with the word that all is saved.
      if (transaction.local) this.#status.edited();
      this.store.setState({ snapshot, save: this.#status.current });
    });
    this.store = createStore<DocumentState>(() => ({
      isLoaded: false,
      snapshot: this.#projection.snapshot,
      save: this.#status.current,
      presence: [],
      undo: this.#undo.state,
    }));
    this.#connection = this.#connect();
    this.#provider = this.#synchronise();
    this.#introduce();
  }

  /** Does a change as one transaction; everyone sees it at once, the file has it soon after. */
  runChange(change: NamedChange, { isUndoable = true }: { readonly isUndoable?: boolean } = {}): void {
    const signature = { author: this.#options.self.id, at: this.#now() };
    const written = this.#projection.written(change);
    const steps = this.#doc.transact(() => applyChange(this.#doc, written, signature), new WindowChange(change.name));
    if (isUndoable) this.#undo.record(change.name, steps);
    this.store.setState({ undo: this.#undo.state });
  }

  /** Hears what was deleted in another window, before the screen shows it; answers with what ends the hearing. */
  onDeletedElsewhere(listener: DeletionListener): () => void {
    this.#deletionListeners.add(listener);
    return () => this.#deletionListeners.delete(listener);
  }

  #tellDeleted(changes: readonly EntityChange[]): void {
    const deleted = changes.flatMap(({ root, id, before, after }): DeletedEntry[] =>
      before?.deletedAt === null && after !== null && after.deletedAt !== null ? [{ root, id }] : [],
    );
    if (deleted.length > 0) for (const listener of [...this.#deletionListeners]) listener(deleted);
  }

  lastMade(id: string): boolean {
    return this.#undo.lastMade(id);
  }

  undo(): UndoOutcome {
    const outcome = this.#undo.undo();
    this.store.setState({ undo: this.#undo.state });
    return outcome;
  }

  redo(): UndoOutcome {
    const outcome = this.#undo.redo();
    this.store.setState({ undo: this.#undo.state });
    return outcome;
  }

  /** The person who wrote what a field holds now, null if that is not known. */
  authorOf(root: RootName, id: string, field: string): string | null {
    const entry = this.#doc.getMap(root).get(id);
    return entry instanceof Y.Map ? valueAuthor(this.#doc, entry, field) : null;
  }

  /** All who ever wrote here, by id. */
  knownAuthors(): ReadonlySet<string> {
    return knownAuthors(this.#doc);
  }

  /** A rich text field for the text editor: the shared fragment and the provider whose awareness shows carets. */
  richText(address: TextAddress): { readonly fragment: Y.XmlFragment; readonly provider: HocuspocusProvider } {
    return { fragment: textFragment(this.#doc, address), provider: this.#provider };
  }

  /** Tells the others where in the workspace this window is. */
  setPlace(at: PresencePlace): void {
    this.#provider.setAwarenessField('at', at);
  }

  /** Takes in what the host says of the file behind the workspace. */
  reportFile(file: FileState): void {
    if (file.workspaceId !== this.#options.workspaceId) return;
    this.#status.reportFile(file);
    this.#publishSave();
  }

  /** Takes in that something else than an edit was written into the workspace, such as an import. */
  reportWritten(workspaceId: string): void {
    if (workspaceId !== this.#options.workspaceId) return;
    this.#status.reportWritten();
    this.#publishSave();
  }

  /** Ends the synchronisation; the channel stays open for its other users. */
  close(): void {
    this.#isLeaving = true;
    this.#provider.destroy();
    this.#connection.destroy();
    this.#projection.stop();
    this.#doc.destroy();
  }

  #connect(): HocuspocusProviderWebsocket {
    const owner = {
      source: this.#options.channelSource,
      address: () => this.#provider.effectiveName,
      waitBeforeOpening: () => Math.min(1000, this.#failures * 40),
      isLeaving: () => this.#isLeaving,
      onCounted: (socket: ChannelSocket) => this.#counted(socket),
    };
    const adopt = (socket: ChannelSocket) => {
      this.#socket = socket;
      this.#failures += 1;
    };
    const OwnSocket = class extends ChannelSocket {
      constructor() {
        super(owner);
        adopt(this);
      }
    };
    return new HocuspocusProviderWebsocket({
      url: 'channel://host',
      WebSocketPolyfill: OwnSocket,
      delay: 20,
      minDelay: 20,
      maxDelay: 200,
      jitter: false,
      messageReconnectTimeout: 120_000,
    });
  }

  #synchronise(): HocuspocusProvider {
    // Edits that show in no record, such as formatting; before the provider hears of them and sends them.
    this.#doc.on('update', (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      if (!transaction.local) return;
      this.#status.edited();
      this.#publishSave();
    });
    const provider = new HocuspocusProvider({
      websocketProvider: this.#connection,
      document: this.#doc,
      name: documentName(this.#options.workspaceId),
      token: 'window',
      // Each window has its own address on the shared channel: what was meant for a closed one never reaches the next.
      sessionAwareness: true,
    });
    provider.on('synced', () => this.#synced());
    provider.on('close', () => this.#askAgain());
    provider.on('authenticationFailed', () => this.#askAgain());
    this.#connection.on('disconnect', () => this.#renewSession());
    provider.on('authenticated', ({ scope }: { scope: string }) => {
      this.#status.reportRights(scope === 'readonly');
      this.#publishSave();
    });
    return provider;
  }

  /** Attaching and saying who is here call back into the provider at once, so both wait until it is in place. */
  #introduce(): void {
    const { id, name } = this.#options.self;
    this.#provider.awareness?.on('change', () => this.#publishPresence());
    this.#provider.attach();
    this.#provider.setAwarenessField('user', { id, name });
  }

  /**
   * The host ended this document's session, or the workspace is not open there: on the same socket the provider would
   * stay unsynced for ever. A new socket asks again; the channel with the calls on it goes on.
   */
  #askAgain(): void {
    if (this.#isLeaving || this.#socket?.readyState !== 1) return;
    this.#needsNewSession = true;
    this.#socket.leave();
  }

  /** Under a new address, so that late answers to the ended session are not counted for the next. */
  #renewSession(): void {
    if (!this.#needsNewSession || this.#isLeaving) return;
    this.#needsNewSession = false;
    this.#provider.detach();
    this.#provider.sessionId = freshId();
    this.#provider.attach();
  }

  #synced(): void {
    this.#failures = 0;
    this.store.setState({ isLoaded: true });
    this.#publishSave();
  }

  #counted(socket: ChannelSocket): void {
    if (socket !== this.#socket) return;
    this.#status.reportSocket(socket);
    this.#publishSave();
  }

  #publishSave(): void {
    const save = this.#status.current;
    if (save !== this.store.getState().save) this.store.setState({ save });
  }

  #publishPresence(): void {
    const states = this.#provider.awareness?.getStates() ?? new Map<number, unknown>();
    this.store.setState({ presence: readPresence(states, this.#doc.clientID) });
  }

  #authorName(personId: string | null): string | null {
    if (personId === null) return null;
    const { snapshot, presence } = this.store.getState();
    const known = snapshot.people.get(personBehind(snapshot.people, personId))?.name ?? '';
    return known !== '' ? known : (presence.find((person) => person.personId === personId)?.name ?? null);
  }
}
