import { expect, test } from 'vitest';
import type { MemberFunction } from '../contract/library.ts';
import { roots } from './entities.ts';
import { handbookWords } from './handbook-version.ts';
import type { Signable } from './signing.ts';

const signers: readonly MemberFunction[] = ['marketing', 'sales'];
const entry = (version: number, signed: readonly (readonly [number, MemberFunction])[]): Signable => ({
  root: 'definitions',
  id: 'mql',
  version,
  terms: {},
  signatures: signed.map(([number, signer]) =>
    roots.signatures.parse({
      id: `${number}|${signer}`,
      root: 'definitions',
      entryId: 'mql',
      version: number,
      function: signer,
      by: 'p',
      at: '2026-06-01T00:00:00Z',
      terms: {},
    }),
  ),
});

test('figures name the handbook that is in force, and a draft as one', () => {
  expect(handbookWords([], signers)).toBe('No handbook yet');
  expect(handbookWords([entry(2, [[2, 'sales']]), entry(1, [])], signers)).toBe('Handbook v2, a draft');
  const signed = [
    [3, 'sales'],
    [3, 'marketing'],
  ] as const;
  expect(handbookWords([entry(3, signed), entry(1, [])], signers)).toBe('Handbook v3');
  expect(handbookWords([entry(4, signed)], signers)).toBe('Handbook v3');
});
