import { app, dialog, type Event } from 'electron';
import type { FlushOutcome, HostProcess } from './host-process.ts';

/**
 * Lets the app end only when everything is in the files. Asked twice: while the windows are still there, so that a
 * person can stay if something can't be written, and after they have closed, for what their pages sent last.
 */
export class QuitGate {
  readonly #host: HostProcess;
  #isAsking = false;
  /** Our own `app.quit()` comes next and is let through. */
  #isCleared = false;
  #isWritten = false;
  #isEnding = false;

  constructor(host: HostProcess) {
    this.#host = host;
  }

  install(): void {
    app.on('before-quit', (event) => this.#beforeQuit(event));
    app.on('will-quit', (event) => this.#willQuit(event));
  }

  #beforeQuit(event: Event): void {
    if (this.#isCleared) {
      this.#isCleared = false;
      return;
    }
    event.preventDefault();
    if (this.#isAsking) return;
    this.#isAsking = true;
    void this.#write().then((mayQuit) => {
      this.#isAsking = false;
      if (mayQuit) this.#quit();
    });
  }

  #willQuit(event: Event): void {
    if (this.#isWritten) return;
    event.preventDefault();
    if (this.#isEnding) return;
    this.#isEnding = true;
    void this.#end().then(() => {
      this.#isWritten = true;
      this.#quit();
    });
  }

  async #end(): Promise<void> {
    const outcome = await this.#host.flush();
    if (outcome.kind !== 'written') console.error('Not everything was written at the end:', outcome);
    await this.#host.stop();
  }

  #quit(): void {
    this.#isCleared = true;
    app.quit();
  }

  async #write(): Promise<boolean> {
    const outcome = await this.#host.flush();
    if (outcome.kind === 'written') return true;
    const { response } = await dialog.showMessageBox({
      type: 'warning',
      message: 'Not everything is in its file yet',
      detail: explain(outcome),
      buttons: ['Keep Tandem open', 'Quit and lose it'],
      defaultId: 0,
      cancelId: 0,
    });
    return response === 1;
  }
}

function explain(outcome: Exclude<FlushOutcome, { kind: 'written' }>): string {
  switch (outcome.kind) {
    case 'unsaved':
      return outcome.files.map(({ path, reason }) => `${path}: ${reason}`).join('\n');
    case 'no-answer':
      return 'The last changes could not be confirmed. Keep Tandem open, look at the saved state at the top, and quit again.';
  }
}
