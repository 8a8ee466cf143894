/** A piece of content as the finder reads it: words by field, names of personas and stages spelt out. */
export interface FindablePiece {
  readonly id: string;
  readonly title: string;
  readonly answers: string;
  readonly market: string;
  readonly personas: readonly string[];
  readonly stages: readonly string[];
  readonly kind: string;
}

export interface FoundPiece {
  readonly id: string;
  readonly score: number;
}

/** What a word found in a field is worth; the title says most. */
const weights = { title: 10, answers: 6, personas: 4, stages: 4, market: 3, kind: 3 } as const;
type Field = keyof typeof weights;
const fields = Object.keys(weights) as Field[];

/** How well a word of a search fits a word of a text. */
const fit = { whole: 1, beginning: 0.75, typo: 0.4 } as const;

/** Shorter words are found as they are written: one letter less or other would make too many of them fit. */
const shortestWithTypo = 4;

type Index = Readonly<Record<Field, readonly string[]>>;

/** The words of a text as they are compared: case, accents and signs do not matter. */
export function searchWords(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o');
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** What a finder of these pieces knows: made once, asked at every letter. */
export function contentFinder(pieces: readonly FindablePiece[]): (search: string) => readonly FoundPiece[] {
  const indexed = pieces.map((piece) => ({ id: piece.id, index: indexOf(piece) }));
  return (search) => {
    const words = [...new Set(searchWords(search))];
    if (words.length === 0) return [];
    return indexed
      .map(({ id, index }) => ({ id, score: scoreOf(words, index) }))
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score);
  };
}

function indexOf(piece: FindablePiece): Index {
  return {
    title: searchWords(piece.title),
    answers: searchWords(piece.answers),
    market: searchWords(piece.market),
    personas: searchWords(piece.personas.join(' ')),
    stages: searchWords(piece.stages.join(' ')),
    kind: searchWords(piece.kind),
  };
}

/** Every word of the search has to be somewhere; what is found in several fields counts in each. */
function scoreOf(words: readonly string[], index: Index): number {
  let total = 0;
  for (const word of words) {
    const score = fields.reduce((sum, field) => sum + weights[field] * bestFit(word, index[field]), 0);
    if (score === 0) return 0;
    total += score;
  }
  return total;
}

function bestFit(word: string, texts: readonly string[]): number {
  let best = 0;
  for (const text of texts) {
    if (text === word) return fit.whole;
    if (best < fit.beginning && text.startsWith(word)) best = fit.beginning;
    else if (best < fit.typo && hasOneTypo(word, text)) best = fit.typo;
  }
  return best;
}

/**
 * True if one letter was left out, put in, mistaken, or swapped with its neighbour; the end of the text may still be
 * missing, since a search is found while it is typed.
 */
function hasOneTypo(word: string, text: string): boolean {
  if (word.length < shortestWithTypo) return false;
  const lengths = [word.length - 1, word.length, word.length + 1];
  return lengths.some((length) => length <= text.length && isOneEdit(word, text.slice(0, length)));
}

function isOneEdit(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return short.slice(at + 1) === long.slice(at + 1) || (isSwapped && short.slice(at + 2) === long.slice(at + 2));
}
