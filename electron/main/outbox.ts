/**
 * Holds what is meant for a page until the page says hello: a message that comes before the page listens is lost.
 * Newest last; nothing is dropped.
 */
export class Outbox {
  readonly #send: (channel: string, payload: unknown) => void;
  #waiting: { readonly channel: string; readonly payload: unknown }[] = [];
  #isOpen = false;

  constructor(send: (channel: string, payload: unknown) => void) {
    this.#send = send;
  }

  deliver(channel: string, payload: unknown): void {
    if (this.#isOpen) this.#send(channel, payload);
    else this.#waiting.push({ channel, payload });
  }

  /** The page listens: sends what waited, and all that follows at once. */
  open(): void {
    this.#isOpen = true;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { channel, payload } of waiting) this.#send(channel, payload);
  }

  /** The page is gone or about to be replaced. */
  close(): void {
    this.#isOpen = false;
  }
}
