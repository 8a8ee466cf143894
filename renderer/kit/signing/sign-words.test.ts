import { describe, expect, it } from 'vitest';
import type { MemberFunction } from '../../../shared/contract/library.ts';
import { roots } from '../../../shared/model/entities.ts';
import type { Signable } from '../../../shared/model/signing.ts';
import { type KeptAs, standingOf } from './sign-words.ts';

const four = ['marketing', 'telequalification', 'sales', 'leadership'] as const;
const signed = (version: number, by: readonly MemberFunction[]) =>
  by.map((signer) =>
    roots.signatures.parse({
      id: `${version}|${signer}`,
      root: 'definitions',
      entryId: 'e',
      version,
      function: signer,
      terms: { says: version },
      by: 'p',
      at: '2026-06-01T00:00:00Z',
    }),
  );
const entry = (version: number, signatures: Signable['signatures']): Signable => ({
  root: 'definitions',
  id: 'e',
  version,
  terms: { says: version },
  signatures,
});
const words = (of: Signable, keptAs?: KeptAs) => standingOf(of, four, keptAs).words;

describe('how an entry stands', () => {
  it('is one thing: in force, a draft, or in force with a draft of the next version', () => {
    expect(words(entry(1, []))).toBe('Version 1 is a draft, not signed yet');
    expect(words(entry(1, signed(1, ['sales'])))).toBe('Version 1 is a draft, 1 of 4 signed');
    expect(words(entry(2, signed(2, four)))).toBe('Version 2 in force');
    expect(words(entry(3, [...signed(2, four), ...signed(3, ['sales', 'marketing'])]))).toBe(
      'Version 2 in force; 3 is a draft, 2 of 4 signed',
    );
    expect(words(entry(2, signed(1, ['sales'])))).toBe('Version 2 is a draft, not signed yet');
  });

  it('follows what people say of it where signing alone does not tell', () => {
    expect(words(entry(1, []), 'in-force')).toBe('In force, not signed yet');
    expect(words(entry(1, signed(1, four)), 'in-force')).toBe('Version 1 in force');
    expect(words(entry(3, signed(2, four)), 'in-force')).toBe('Version 2 in force; 3 is a draft, not signed yet');
    expect(words(entry(1, signed(1, ['sales'])), 'draft')).toBe('Draft, 1 of 4 signed');
    expect(words(entry(1, signed(1, four)), 'draft')).toBe('Draft, signed by all');
    expect(words(entry(1, signed(1, four)), 'past')).toBe('No longer in force');
  });
});
