import { expect, test } from 'vitest';
import { begunMention, withMention } from './begun-mention.ts';

test('a mention begins with an @ at the start of a word', () => {
  expect(begunMention('Can @to', 7)).toBe('to');
  expect(begunMention('@', 1)).toBe('');
  expect(begunMention('mail tom@to', 11)).toBeNull();
  expect(begunMention('Can @to answer', 14)).toBeNull();
  expect(begunMention('Can @to answer', 7)).toBe('to');
});

test('choosing someone writes the whole name where it was begun', () => {
  expect(withMention('Can @to answer?', 7, 'Tom Hargreaves')).toEqual({
    text: 'Can @Tom Hargreaves answer?',
    caret: 20,
  });
  expect(withMention('@', 1, 'Ann')).toEqual({ text: '@Ann ', caret: 5 });
  expect(withMention('none', 4, 'Ann')).toEqual({ text: 'none', caret: 4 });
});
