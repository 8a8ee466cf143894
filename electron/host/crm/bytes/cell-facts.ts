import { blankWords } from '../../../../shared/crm/coercion-rules.ts';
import { ascii } from './ascii.ts';

/** First bytes of spaces and invisible marks beyond ASCII (`tidyCell`); most characters with these bytes are neither. */
const markBytes = [0xc2, 0xe1, 0xe2, 0xe3, 0xef];

/** Bytes that can make a cell untidy: spaces, control characters and what may be an unusual space. */
export const watchedBytes: readonly number[] = [...Array(ascii.space + 1).keys(), ...markBytes];

/** What holds for all cells of a column, so that nobody has to look at each of them again. */
export interface CellFacts {
  /** No cell has outer, double or unusual spaces, control characters or invisible marks. */
  readonly isTidy: boolean;
  /** No cell is a word for "no value", such as n/a. */
  readonly hasNoBlankWord: boolean;
}

const blanks: ReadonlySet<string> = new Set(blankWords);
const longestBlank = Math.max(...blankWords.map((word) => Buffer.byteLength(word)));
/** First bytes of blank words in either case. */
const blankStarts = new Uint8Array(256);
for (const word of blankWords.filter((each) => each !== '')) {
  for (const start of [word, word.toUpperCase()]) blankStarts[Buffer.from(start)[0] ?? 0] = 1;
}

/** Collects the facts of all columns while their records are passed over. */
export class CellFactCollector {
  readonly #untidy: Uint8Array;
  readonly #blank: Uint8Array;

  constructor(width: number) {
    this.#untidy = new Uint8Array(width);
    this.#blank = new Uint8Array(width);
  }

  /** The facts of the column at a position. */
  of(column: number): CellFacts {
    return { isTidy: this.#untidy[column] === 0, hasNoBlankWord: this.#blank[column] === 0 };
  }

  /** Looks at a byte of `watchedBytes` inside the cell that starts at `from`: only a space between words is tidy. */
  watch(bytes: Uint8Array, cell: number, from: number, at: number): void {
    const next = bytes[at + 1] as number;
    const isBetweenWords = bytes[at] === ascii.space && at > from && next !== ascii.space && !endsCell(next);
    if (!isBetweenWords) this.#untidy[cell] = 1;
  }

  /** Looks at a whole cell. */
  end(bytes: Uint8Array, cell: number, from: number, to: number): void {
    const length = to - from;
    if (length > longestBlank || length === 0 || blankStarts[bytes[from] as number] === 0) return;
    const text = Buffer.from(bytes.buffer, bytes.byteOffset + from, length).toString('utf8');
    if (blanks.has(text.toLowerCase())) this.#blank[cell] = 1;
  }
}

/** Bytes that may stand behind the last one of a cell; a comma or doubled quote inside quotes is taken for one too. */
function endsCell(byte: number): boolean {
  return byte === ascii.comma || byte === ascii.quote || byte === ascii.lineFeed || byte === ascii.carriageReturn;
}
