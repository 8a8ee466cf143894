import { describe, expect, it } from 'vitest';
import type { MemberFunction } from '../../../shared/contract/library.ts';
import { roots } from '../../../shared/model/entities.ts';
import type { Signable } from '../../../shared/model/signing.ts';
import { hadSignedWords, signedWords, standingOf } from './sign-words.ts';

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
const words = (of: Signable) => standingOf(of, four).words;

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

  it('counts who signed what it says now, whatever it is kept as', () => {
    expect(signedWords(entry(1, []), four)).toBe('not signed yet');
    expect(signedWords(entry(1, signed(1, ['sales'])), four)).toBe('1 of 4 signed');
    expect(signedWords(entry(3, signed(2, four)), four)).toBe('not signed yet');
    expect(signedWords(entry(1, signed(1, four)), four)).toBe('signed by all');
  });
});

describe('what goes with a deleted entry', () => {
  const three = ['marketing', 'telequalification', 'sales'] as const;
  const two = ['marketing', 'sales'] as const;

  it('is said with who had signed it, be it an earlier version or by some only', () => {
    expect(hadSignedWords(entry(1, signed(1, three)), three)).toBe(', which all three had signed');
    expect(hadSignedWords(entry(1, signed(1, two)), two)).toBe(', which Marketing and Sales had signed');
    expect(hadSignedWords(entry(1, signed(1, four)), four, 'accepted')).toBe(', which all 4 had accepted');
    expect(hadSignedWords(entry(2, [...signed(1, three), ...signed(2, ['sales'])]), three)).toBe(
      ', whose version 1 all three had signed',
    );
    expect(hadSignedWords(entry(1, signed(1, ['sales'])), three)).toBe(', which Sales had signed');
  });

  it('is nothing where nobody had', () => {
    expect(hadSignedWords(entry(1, []), three)).toBe('');
    expect(hadSignedWords(entry(2, signed(1, ['sales'])), three)).toBe('');
    expect(hadSignedWords(entry(1, signed(1, three)), [])).toBe('');
  });
});
