import type { SQLOutputValue } from 'node:sqlite';
import { damaged } from './file-problems.ts';

/** A row of SQLite whose columns are read by kind; a column of another kind means damage. */
export class Row {
  readonly #path: string;
  readonly #table: string;
  readonly #values: Record<string, SQLOutputValue>;

  constructor(path: string, table: string, values: Record<string, SQLOutputValue>) {
    this.#path = path;
    this.#table = table;
    this.#values = values;
  }

  text(column: string): string {
    const value = this.#values[column];
    return typeof value === 'string' ? value : this.#wrong(column);
  }

  integer(column: string): number {
    const value = this.#values[column];
    return typeof value === 'number' && Number.isSafeInteger(value) ? value : this.#wrong(column);
  }

  blob(column: string): Uint8Array {
    const value = this.#values[column];
    return value instanceof Uint8Array ? value : this.#wrong(column);
  }

  #wrong(column: string): never {
    throw damaged(this.#path, `column ${column} of ${this.#table} can't be read`);
  }
}
