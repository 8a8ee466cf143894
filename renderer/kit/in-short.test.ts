import { expect, test } from 'vitest';
import { inShort } from './in-short.ts';

test('a text is shown whole, a novel by its beginning', () => {
  expect(inShort('')).toBe('');
  expect(inShort('A'.repeat(600))).toBe('A'.repeat(600));
  expect(inShort('A'.repeat(20_000))).toBe(`${'A'.repeat(600)}…`);
});

test('no character is cut in two', () => {
  expect(inShort('🚚'.repeat(10_000))).toBe(`${'🚚'.repeat(300)}…`);
  expect(inShort(`A${'🚚'.repeat(10_000)}`)).toBe(`A${'🚚'.repeat(299)}…`);
});
