import { expect, test } from 'vitest';
import { inShort, nameInShort, sentenceInShort } from './in-short.ts';

test('a text is shown whole, a novel by its beginning', () => {
  expect(inShort('')).toBe('');
  expect(inShort('A'.repeat(600))).toBe('A'.repeat(600));
  expect(inShort('A'.repeat(20_000))).toBe(`${'A'.repeat(600)}…`);
});

test('no character is cut in two', () => {
  expect(inShort('🚚'.repeat(10_000))).toBe(`${'🚚'.repeat(300)}…`);
  expect(inShort(`A${'🚚'.repeat(10_000)}`)).toBe(`A${'🚚'.repeat(299)}…`);
});

test('a sentence with a long name in it keeps both its ends', () => {
  expect(sentenceInShort('“Spring” is deleted')).toBe('“Spring” is deleted');
  const path = `Put it into /home/${'ana/'.repeat(60)} and come back to this window.`;
  expect(sentenceInShort(path)).toBe(path);
  const said = sentenceInShort(`Workspace “${'Novel 🚚 '.repeat(2000)}” is in the trash`);
  expect(said).toMatch(/^Workspace “Novel 🚚 Novel .*….* Novel 🚚 ” is in the trash$/u);
  expect(said.length).toBeLessThan(190);
  expect(sentenceInShort('🚚'.repeat(300))).not.toMatch(/\p{Surrogate}/u);
  expect(sentenceInShort(`${'🚚'.repeat(300)}.`)).not.toMatch(/\p{Surrogate}/u);
});

test('a name in a list is shown by its beginning', () => {
  expect(nameInShort('Spring')).toBe('Spring');
  expect(nameInShort('A'.repeat(20_000))).toBe(`${'A'.repeat(100)}…`);
});
