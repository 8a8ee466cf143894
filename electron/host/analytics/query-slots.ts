/** Whether a person waits for the answer; background work never takes the last free slot from them. */
export type Priority = 'interactive' | 'background';

interface Waiting {
  readonly priority: Priority;
  readonly start: () => void;
}

/**
 * Lets at most `size` tasks run at once, people's before background ones. One slot is kept for people: each running
 * query holds a libuv thread for as long as it runs, so both the count and the order matter to the whole host.
 */
export class QuerySlots {
  readonly #size: number;
  readonly #waiting: Waiting[] = [];
  #running = 0;
  #background = 0;

  constructor(size: number) {
    this.#size = size;
  }

  /** Waits for a slot; the answer gives it back. */
  async take(priority: Priority): Promise<() => void> {
    await new Promise<void>((start) => {
      this.#waiting.push({ priority, start });
      this.#startNext();
    });
    return () => this.#release(priority);
  }

  #release(priority: Priority): void {
    this.#running -= 1;
    if (priority === 'background') this.#background -= 1;
    this.#startNext();
  }

  #startNext(): void {
    if (this.#running >= this.#size) return;
    const next = this.#nextIndex();
    if (next < 0) return;
    const [waiting] = this.#waiting.splice(next, 1);
    if (!waiting) return;
    this.#running += 1;
    if (waiting.priority === 'background') this.#background += 1;
    waiting.start();
  }

  #nextIndex(): number {
    const interactive = this.#waiting.findIndex((waiting) => waiting.priority === 'interactive');
    if (interactive >= 0) return interactive;
    const isRoomForBackground = this.#background < Math.max(1, this.#size - 1);
    return isRoomForBackground ? this.#waiting.findIndex((waiting) => waiting.priority === 'background') : -1;
  }
}
