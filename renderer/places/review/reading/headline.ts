/** A computed sentence in pieces; what misses its target or got worse is marked. */
export type Sentence = readonly SentencePart[];

export interface SentencePart {
  readonly text: string;
  readonly isMiss?: boolean;
}

export const plain = (text: string): SentencePart => ({ text });
export const miss = (text: string): SentencePart => ({ text, isMiss: true });

/** The sentence without its marks, for pictures, titles and minutes. */
export const sentenceText = (sentence: Sentence): string => sentence.map(({ text }) => text).join('');
