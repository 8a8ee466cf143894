import type { Channel, ChannelSource } from '../../shared/contract/channel.ts';
import { readSyncFrame } from '../../shared/document/sync-frame.ts';

const connecting = 0;
const open = 1;
const closed = 3;

class MessageArrived extends Event {
  readonly data: Uint8Array;

  constructor(data: Uint8Array) {
    super('message');
    this.data = data;
  }
}

class SocketClosed extends Event {
  readonly code: number;
  readonly reason: string;

  constructor(code: number, reason: string) {
    super('close');
    this.code = code;
    this.reason = reason;
  }
}

/** What the owner of the sockets wants to know and decides. */
export interface SocketOwner {
  readonly source: ChannelSource;
  /** The address of the owner's messages; others on the shared channel are not counted. */
  address(): string;
  /** Milliseconds to wait before asking for a channel. */
  waitBeforeOpening(): number;
  /** True once the owner goes away for good: the shared channel then stays open for the others. */
  isLeaving(): boolean;
  onCounted(socket: ChannelSocket): void;
}

/**
 * The part of a WebSocket that the sync provider needs, over a channel. It counts exactly: every update sent is one
 * that the host has to acknowledge, and everything is in the file once as many were acknowledged as were sent. The
 * provider's own count starts anew with each connection while older answers still arrive, and says saved too early.
 */
export class ChannelSocket extends EventTarget {
  binaryType = 'arraybuffer';
  identifier: unknown = null;
  readyState = connecting;
  #sent = 0;
  #accepted = 0;
  #refused = 0;
  #sentState = false;
  #channel: Channel | null = null;
  readonly #owner: SocketOwner;

  constructor(owner: SocketOwner) {
    super();
    this.#owner = owner;
    const wait = owner.waitBeforeOpening();
    if (wait === 0) queueMicrotask(() => this.#open());
    else setTimeout(() => this.#open(), wait);
  }

  /** True while the host has everything that this window ever wrote, in the file. */
  get isSettled(): boolean {
    return this.readyState === open && this.#sentState && this.#sent === this.#accepted;
  }

  /** True once the host has refused an edit of this window. */
  get isRefused(): boolean {
    return this.#refused > 0;
  }

  send(message: Uint8Array): void {
    if (this.readyState !== open) return;
    const frame = readSyncFrame(message);
    if (frame?.address !== this.#owner.address()) return;
    // The state that the host is about to ask for holds this edit; alone it could build on edits that the host lost.
    if (frame?.kind === 'update' && !this.#sentState) return;
    if (frame?.kind === 'update' || frame?.kind === 'state') {
      this.#sent += 1;
      this.#sentState ||= frame.kind === 'state';
      this.#owner.onCounted(this);
    }
    this.#channel?.post(message);
  }

  /** Ends this socket and leaves the channel to its other users. */
  leave(): void {
    this.#end(1000, '');
  }

  close(): void {
    if (this.readyState === closed) return;
    const channel = this.#channel;
    this.#end(1000, '');
    if (!this.#owner.isLeaving()) channel?.close();
  }

  #open(): void {
    if (this.readyState !== connecting) return;
    const channel = this.#owner.source.open();
    this.#channel = channel;
    channel.onMessage((message) => this.#receive(message));
    channel.onClose(() => this.#end(1006, 'The connection to the host ended.'));
    queueMicrotask(() => {
      if (this.readyState !== connecting) return;
      this.readyState = open;
      this.dispatchEvent(new Event('open'));
    });
  }

  #receive(message: Uint8Array | object): void {
    if (this.readyState !== open || !(message instanceof Uint8Array)) return;
    const frame = readSyncFrame(message);
    if (frame?.address !== this.#owner.address()) return;
    if (frame.kind === 'accepted') this.#accepted += 1;
    if (frame.kind === 'refused') this.#refused += 1;
    this.dispatchEvent(new MessageArrived(message));
    if (frame.kind === 'accepted' || frame.kind === 'refused') this.#owner.onCounted(this);
  }

  #end(code: number, reason: string): void {
    if (this.readyState === closed) return;
    this.readyState = closed;
    this.#owner.onCounted(this);
    queueMicrotask(() => this.dispatchEvent(new SocketClosed(code, reason)));
  }
}
