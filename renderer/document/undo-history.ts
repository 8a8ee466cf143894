import type * as Y from 'yjs';
import { entryOf, type Step, writeField } from '../../shared/document/apply-change.ts';
import { sameValue } from '../../shared/document/compare.ts';
import { rawField } from '../../shared/document/read-entry.ts';
import type { UndoState } from './document-state.ts';

interface DoneChange {
  readonly name: string;
  readonly steps: readonly Step[];
}

/** What became of an undo or redo. */
export type UndoOutcome =
  | { readonly kind: 'done'; readonly name: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly name: string; readonly reason: string };

type Direction = 'undo' | 'redo';

const longestHistory = 500;

/**
 * The changes of this window that can be undone. A change is undone whole or not at all: if someone else has written
 * one of its fields since, undoing it would overwrite them, so it is left out and the person is told. Undoing a
 * creation deletes the entry softly, so that what others wrote into it comes back with redo.
 */
export class UndoHistory {
  readonly #doc: Y.Doc;
  /** Whose value a field holds now, for the sentence; null if nobody knows. */
  readonly #authorOf: (entry: Y.Map<unknown>, field: string) => string | null;
  readonly #transact: (name: string, write: () => void) => void;
  readonly #now: () => string;
  #undoable: DoneChange[] = [];
  #redoable: DoneChange[] = [];
  #refusal: string | null = null;

  constructor(options: {
    doc: Y.Doc;
    authorOf: (entry: Y.Map<unknown>, field: string) => string | null;
    transact: (name: string, write: () => void) => void;
    now: () => string;
  }) {
    this.#doc = options.doc;
    this.#authorOf = options.authorOf;
    this.#transact = options.transact;
    this.#now = options.now;
  }

  get state(): UndoState {
    return {
      canUndo: this.#undoable.length > 0,
      canRedo: this.#redoable.length > 0,
      undoName: this.#undoable.at(-1)?.name ?? null,
      redoName: this.#redoable.at(-1)?.name ?? null,
      refusal: this.#refusal,
    };
  }

  /** Remembers a change just done; a new change ends what could be redone. */
  record(name: string, steps: readonly Step[]): void {
    this.#refusal = null;
    if (steps.length === 0) return;
    this.#undoable = [...this.#undoable, { name, steps }].slice(-longestHistory);
    this.#redoable = [];
  }

  /** Whether the change that undo would take back is the one that made this entry. */
  lastMade(id: string): boolean {
    return this.#undoable.at(-1)?.steps.some((step) => step.kind === 'entry' && step.id === id) ?? false;
  }

  undo(): UndoOutcome {
    return this.#step('undo', this.#undoable, this.#redoable);
  }

  redo(): UndoOutcome {
    return this.#step('redo', this.#redoable, this.#undoable);
  }

  #step(direction: Direction, from: DoneChange[], to: DoneChange[]): UndoOutcome {
    this.#refusal = null;
    const change = from.pop();
    if (!change) return { kind: 'nothing' };
    const conflict = change.steps.find((step) => !this.#isAsLeft(direction, step));
    if (conflict) {
      const reason = `Could not ${direction} “${change.name}”: ${this.#whoChanged(conflict)} changed it since.`;
      this.#refusal = reason;
      return { kind: 'refused', name: change.name, reason };
    }
    const steps = direction === 'undo' ? change.steps.toReversed() : change.steps;
    this.#transact(`${direction} ${change.name}`, () => {
      for (const step of steps) this.#write(direction, step);
    });
    to.push(change);
    return { kind: 'done', name: change.name };
  }

  #isAsLeft(direction: Direction, step: Step): boolean {
    const entry = entryOf(this.#doc, step.root, step.id);
    if (!entry) return false;
    if (step.kind === 'entry') return true;
    const expected = direction === 'undo' ? step.after : step.before;
    return sameValue(rawField(entry, step.field) ?? null, expected ?? null);
  }

  #whoChanged(step: Step): string {
    const entry = entryOf(this.#doc, step.root, step.id);
    return (entry && step.kind === 'field' && this.#authorOf(entry, step.field)) || 'someone else';
  }

  #write(direction: Direction, step: Step): void {
    const entry = entryOf(this.#doc, step.root, step.id);
    if (!entry) return;
    if (step.kind === 'entry') writeField(entry, 'deletedAt', direction === 'undo' ? this.#now() : null);
    else writeField(entry, step.field, direction === 'undo' ? step.before : step.after);
  }
}
