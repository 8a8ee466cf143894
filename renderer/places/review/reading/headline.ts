import { type HeadlineKind, type HeadlinePart, headlineFor } from '../../../../shared/metrics/headlines.ts';
import type { Reading } from './reading.ts';

/** A computed sentence in pieces; what misses its target or got worse is marked bad. */
export type Sentence = readonly HeadlinePart[];

export const plain = (text: string): HeadlinePart => ({ text, tone: 'plain' });
export const miss = (text: string): HeadlinePart => ({ text, tone: 'bad' });

/** The sentence without its marks, for pictures and titles. */
export const sentenceText = (sentence: Sentence): string => sentence.map(({ text }) => text).join('');

/** The answer of a screen's question: the same sentence on the screen, the slide and in the minutes. */
export function headlineOf(kind: HeadlineKind, reading: Reading): Sentence {
  return headlineFor(kind, reading.review, reading.handbookSettings);
}
