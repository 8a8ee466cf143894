/** More steps than this are not kept: a file that needs them has a broken line in nearly every record. */
const mostSteps = 1_000_000;

/**
 * On which physical line each record starts. Records follow each other line by line but for cells with line ends and
 * blank lines, so only the steps are kept.
 */
export class RecordPlaces {
  readonly #records: number[] = [];
  readonly #lines: number[] = [];
  #shift = Number.NaN;
  #knownTo = Number.POSITIVE_INFINITY;

  /** Takes note of a record; they come in order. */
  note(record: number, line: number): void {
    if (line - record === this.#shift) return;
    this.#shift = line - record;
    if (this.#records.length < mostSteps) {
      this.#records.push(record);
      this.#lines.push(line);
    } else if (this.#knownTo > record) this.#knownTo = record;
  }

  /** The physical line at which a record starts, null where it is not known. */
  lineOf(record: number): number | null {
    if (record >= this.#knownTo) return null;
    let low = 0;
    let high = this.#records.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#records[middle] as number) <= record) low = middle + 1;
      else high = middle;
    }
    const [from, line] = [this.#records[low - 1], this.#lines[low - 1]];
    return from === undefined || line === undefined ? null : line + record - from;
  }
}
