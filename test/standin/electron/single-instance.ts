import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cloneCodec } from '../clone-codec.ts';

export interface SecondStart {
  readonly argv: readonly string[];
  readonly workingDirectory: string;
  readonly additionalData: unknown;
}

/**
 * The lock as files in the user's data folder: Electron's is asked for in one synchronous call, so a socket won't do.
 * True for the first; the others leave a note for it.
 */
export class SingleInstance {
  readonly #folder: string;
  #isOwner = false;

  constructor(userData: string) {
    this.#folder = path.join(userData, 'standin-instance');
    mkdirSync(this.#folder, { recursive: true });
  }

  request(additionalData: unknown, onSecondStart: (start: SecondStart) => void): boolean {
    if (!this.#take() && !(this.#removeIfDead() && this.#take())) {
      this.#leaveNote({ argv: process.argv, workingDirectory: process.cwd(), additionalData });
      return false;
    }
    this.#isOwner = true;
    watch(this.#folder, () => this.#readNotes(onSecondStart)).unref();
    return true;
  }

  /** A second start that ends leaves the lock to the first. */
  release(): void {
    if (this.#isOwner) rmSync(this.#ownerFile, { force: true });
    this.#isOwner = false;
  }

  get #ownerFile(): string {
    return path.join(this.#folder, 'owner');
  }

  #take(): boolean {
    try {
      writeFileSync(this.#ownerFile, String(process.pid), { flag: 'wx' });
      return true;
    } catch {
      return false;
    }
  }

  #removeIfDead(): boolean {
    try {
      process.kill(Number(readFileSync(this.#ownerFile, 'utf8')), 0);
      return false;
    } catch {
      rmSync(this.#ownerFile, { force: true });
      return true;
    }
  }

  #leaveNote(start: SecondStart): void {
    const file = path.join(this.#folder, `start-${process.pid}`);
    writeFileSync(`${file}.part`, cloneCodec.encode(start));
    renameSync(`${file}.part`, `${file}.note`);
  }

  #readNotes(onSecondStart: (start: SecondStart) => void): void {
    for (const name of readdirSync(this.#folder).filter((each) => each.endsWith('.note'))) {
      const file = path.join(this.#folder, name);
      const start = cloneCodec.decode(readFileSync(file, 'utf8')) as SecondStart;
      rmSync(file);
      onSecondStart(start);
    }
  }
}
