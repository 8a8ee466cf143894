import type { Channel } from '../../../shared/contract/channel.ts';
import { readSyncFrame } from '../../../shared/document/sync-frame.ts';

/** Who is at the other end of a channel. Read anew whenever it counts, so it may change while the channel is open. */
export interface LiveContext {
  readonly personId: string;
  readonly name: string;
  readonly role: 'editor' | 'viewer';
}

/** Tells whether a document's edits are all in its file, and calls back once those made until now are. */
export interface DurabilityGate {
  readonly isBusy: boolean;
  onFlushed(callback: () => void): void;
}

const open = 1;
const closed = 3;

/**
 * One window's channel as the sync server sees it: the few members of a WebSocket that it needs. An acknowledgement is
 * held until the edits before it are in the file; everything else passes at once.
 */
export class LiveSession {
  readonly context: LiveContext;
  readyState = open;
  readonly #channel: Channel;
  readonly #gateOf: (documentName: string) => DurabilityGate | null;
  readonly #held: Uint8Array[] = [];

  constructor(channel: Channel, context: LiveContext, gateOf: (documentName: string) => DurabilityGate | null) {
    this.#channel = channel;
    this.context = context;
    this.#gateOf = gateOf;
  }

  send(data: unknown): void {
    if (!(data instanceof Uint8Array) || this.readyState !== open) return;
    const frame = readSyncFrame(data);
    const isAnswer = frame?.kind === 'accepted' || frame?.kind === 'refused';
    const gate = isAnswer ? this.#gateOf(frame.document) : null;
    if (!gate || (!gate.isBusy && this.#held.length === 0)) {
      this.#post(data);
      return;
    }
    this.#held.push(data);
    gate.onFlushed(() => {
      const answer = this.#held.shift();
      if (answer) this.#post(answer);
    });
  }

  /** Ends the whole channel: ending one document's session alone would leave its window waiting for ever. */
  close(): void {
    if (this.readyState === closed) return;
    this.readyState = closed;
    this.#channel.close();
  }

  /** The other side is gone. */
  ended(): void {
    this.readyState = closed;
  }

  #post(data: Uint8Array): void {
    if (this.readyState === open) this.#channel.post(data);
  }
}

/** Thrown to stop a message; the channel it came over is closed with it. */
export class Refusal extends Error {
  readonly reason: string;

  constructor(reason: string) {
    // The sync server prints what has a message; turning a window away is nothing to print.
    super('');
    this.name = 'Refusal';
    this.reason = reason;
  }
}
