import { EventEmitter } from 'node:events';
import { violate } from './report.ts';

/** The other side of a port, wherever it is. */
export interface PortLink {
  post(data: unknown): void;
  close(): void;
}

/** A port of a channel in this process. Its other end may be here, in a page or in another process. */
export class MessagePortMain extends EventEmitter {
  #other: PortLink | null = null;
  /** Set once this end has been sent away: what comes for it goes on to there. */
  #movedTo: PortLink | null = null;
  #queue: unknown[] = [];
  #isStarted = false;
  #isClosed = false;

  postMessage(message: unknown, transfer: readonly MessagePortMain[] = []): void {
    if (this.#movedTo !== null) throw new Error('The port was sent away');
    if (transfer.length > 0) violate('ports inside port messages are not represented');
    const data = structuredClone(message);
    setImmediate(() => {
      if (!this.#isClosed) this.#other?.post(data);
    });
  }

  start(): void {
    this.#isStarted = true;
    for (const data of this.#queue.splice(0)) setImmediate(() => this.emit('message', { data, ports: [] }));
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    setImmediate(() => {
      this.#other?.close();
      this.#movedTo?.close();
      this.emit('close');
    });
  }

  /** Ties this end to the one that `other` leads to. */
  entangle(other: PortLink): void {
    this.#other = other;
  }

  /** What the other end sends arrives here. */
  get asLink(): PortLink {
    return { post: (data) => this.#arrive(data), close: () => this.close() };
  }

  /** Sends this end away. What arrives from there is posted through the returned link. */
  moveTo(place: PortLink): PortLink {
    this.#movedTo = place;
    for (const data of this.#queue.splice(0)) place.post(data);
    return { post: (data) => this.#other?.post(data), close: () => this.close() };
  }

  #arrive(data: unknown): void {
    if (this.#movedTo !== null) this.#movedTo.post(data);
    else if (this.#isStarted) this.emit('message', { data, ports: [] });
    else this.#queue.push(data);
  }
}

export class MessageChannelMain {
  readonly port1 = new MessagePortMain();
  readonly port2 = new MessagePortMain();

  constructor() {
    this.port1.entangle(this.port2.asLink);
    this.port2.entangle(this.port1.asLink);
  }
}

export type PortMessage =
  | { readonly kind: 'port'; readonly id: string; readonly data: unknown }
  | { readonly kind: 'port-closed'; readonly id: string };

let portCount = 0;

/** The ports that lead over one border: to a page's world or to another process. */
export class PortBorder {
  readonly #links = new Map<string, PortLink>();
  readonly #send: (message: PortMessage) => void;

  constructor(send: (message: PortMessage) => void) {
    this.#send = send;
  }

  /** Sends a port over; answers with its id on the way. */
  export(port: MessagePortMain): string {
    portCount += 1;
    const id = `port-${process.pid}-${portCount}`;
    this.#links.set(id, port.moveTo(this.#linkTo(id)));
    return id;
  }

  /** Takes in a port that came over. */
  import(id: string): MessagePortMain {
    const port = new MessagePortMain();
    port.entangle(this.#linkTo(id));
    this.#links.set(id, port.asLink);
    return port;
  }

  receive(message: PortMessage): void {
    const link = this.#links.get(message.id);
    if (message.kind === 'port') link?.post(message.data);
    else this.#close(message.id);
  }

  /** The other side is gone with all its ports. */
  closeAll(): void {
    for (const id of [...this.#links.keys()]) this.#close(id);
  }

  #close(id: string): void {
    const link = this.#links.get(id);
    this.#links.delete(id);
    link?.close();
  }

  #linkTo(id: string): PortLink {
    return {
      post: (data) => this.#send({ kind: 'port', id, data }),
      close: () => {
        if (this.#links.delete(id)) this.#send({ kind: 'port-closed', id });
      },
    };
  }
}
