import { expect, it } from 'vitest';
import { knownName } from './known-name.ts';

it('keeps the name of someone who was removed, and says so', () => {
  expect(knownName({ name: 'Carla Benedetti', deletedAt: null })).toBe('Carla Benedetti');
  expect(knownName({ name: 'نور 🚚', deletedAt: '2026-06-16T10:00:00Z' })).toBe('نور 🚚, removed');
  expect(knownName({ name: '', deletedAt: null })).toBe('Someone who left');
  expect(knownName(null)).toBe('Someone who left');
});
