import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mentionsIn, partsOf } from './mentions.ts';

const people = [
  { id: 'a', name: 'Ann' },
  { id: 'b', name: 'Ann Berg' },
  { id: 'm', name: 'محمد' },
  { id: 'x', name: '' },
];

test('people are mentioned by their whole name, the longer one where two fit', () => {
  expect(mentionsIn('Can @ann berg or @Ann answer?', people)).toEqual(['b', 'a']);
  expect(mentionsIn('@Anna is someone else, a@Ann. not', people)).toEqual(['a']);
  expect(mentionsIn('سؤال @محمد 🙂', people)).toEqual(['m']);
  expect(mentionsIn('@Ann @Ann', people)).toEqual(['a']);
});

test('a text is the sum of its parts', () => {
  const word = fc.constantFrom('@', 'Ann', ' ', 'Berg', 'محمد', '🙂', '\n', 'x');
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const text = words.join('');
      const parts = partsOf(text, people);
      expect(parts.every((part) => text.startsWith(part.text, part.at))).toBe(true);
      expect(parts.map((part) => part.text).join('')).toBe(text);
    }),
  );
});
