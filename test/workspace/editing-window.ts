import type { Replica } from '../../renderer/document/replica.ts';
import type { Snapshot } from '../../shared/model/entities.ts';

const slots = 40;

/** A window that edits its own entries one after the other and notes what it was told to be saved. */
export class EditingWindow {
  readonly replica: Replica;
  readonly #name: string;
  #edits = 0;
  #saved = 0;

  constructor(name: string, replica: Replica, onSaved: (window: EditingWindow) => void = () => {}) {
    this.#name = name;
    this.replica = replica;
    replica.store.subscribe(({ save }) => {
      if (save.state !== 'saved' || this.#saved === this.#edits) return;
      this.#saved = this.#edits;
      onSaved(this);
    });
  }

  /** Edits that the window was told are in the file. */
  get saved(): number {
    return this.#saved;
  }

  edit(): void {
    const number = this.#edits;
    this.#edits += 1;
    const id = this.#slot(number);
    const fields = { title: String(number) };
    this.replica.runChange({ name: 'edit', edits: [{ kind: 'create', root: 'actions', id, fields }] });
  }

  /** Saved edits that a snapshot does not hold: an entry holds the edit or a later one. */
  missingIn(snapshot: Snapshot): number[] {
    const missing: number[] = [];
    for (let number = Math.max(0, this.#saved - slots); number < this.#saved; number += 1) {
      const held = snapshot.actions.get(this.#slot(number))?.title;
      if (held === undefined || Number(held) < number) missing.push(number);
    }
    return missing;
  }

  #slot(number: number): string {
    return `${this.#name} ${number % slots}`;
  }
}
