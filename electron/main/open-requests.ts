import { app } from 'electron';
import { z } from 'zod';
import type { OpenFileEvent } from '../../shared/contract/bridge.ts';
import { filesAmong, openEvents } from './file-arguments.ts';

/** What a second start hands to the first: its own arguments arrive mixed with Chromium's. */
const handedOverSchema = z.object({ paths: z.array(z.string().min(1)) });
export type HandedOver = z.infer<typeof handedOverSchema>;

/** Called with what to open; with nothing when the app was merely started again. */
export type OpenHandler = (events: readonly OpenFileEvent[]) => void;

/**
 * Files that people open from outside: arguments, double click, the dock, a second start. Collects them from the very
 * first moment, since macOS sends them before the app is ready.
 */
export class OpenRequests {
  readonly #waiting: string[];
  #handler: OpenHandler | null = null;

  constructor(ownPaths: readonly string[]) {
    this.#waiting = [...ownPaths];
  }

  listen(): void {
    app.on('open-file', (event, path) => {
      event.preventDefault();
      this.#take([path]);
    });
    app.on('second-instance', (_event, argv, workingDirectory, additionalData) => {
      const handedOver = handedOverSchema.safeParse(additionalData);
      this.#take(handedOver.success ? handedOver.data.paths : filesAmong(argv, workingDirectory));
    });
  }

  /** Hands over what has come so far, in one call, and everything later as it comes. */
  startHandling(handler: OpenHandler): void {
    this.#handler = handler;
    handler(openEvents(this.#waiting.splice(0)));
  }

  #take(paths: readonly string[]): void {
    if (this.#handler === null) this.#waiting.push(...paths);
    else this.#handler(openEvents(paths));
  }
}
