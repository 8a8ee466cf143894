import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountInFull, amountProblem, moneyInFull, readAmount } from './amount-text.ts';
import { plainNumber, readNumber } from './number-text.ts';

describe('money and counts as people type them', () => {
  it('may be typed short, with a point or a comma', () => {
    const typed = [
      '350k',
      '350 K',
      '4.2m',
      '4.2 M',
      '4,2m',
      '1,2 Mio',
      '1.2 Mio.',
      '1bn',
      '0.375m',
      '1.1m',
      '2 Tsd.',
      '1 200k',
    ];
    expect(typed.map(readAmount)).toEqual([
      ...[350_000, 350_000, 4_200_000, 4_200_000, 4_200_000, 1_200_000, 1_200_000],
      ...[1_000_000_000, 375_000, 1_100_000, 2000, 1_200_000],
    ]);
  });

  it('are not below zero, and that is said', () => {
    expect(['-5000', '−5k', '- 3'].map(amountProblem)).toEqual(Array(3).fill('It can’t be negative.'));
    expect(['five', '-'].map((text) => amountProblem(text))).toEqual(
      Array(2).fill('A number, such as 4200000 or 4.2m.'),
    );
  });

  it('are read in full as ever, also with thousands apart', () => {
    const typed = ['1200', '1,200', '1.5', '1,5', '1,200.50', '1 200 000', "1'200'000", '1.200.000', '1.200,50'];
    expect(typed.map(readAmount)).toEqual([1200, 1200, 1.5, 1.5, 1200.5, 1_200_000, 1_200_000, 1_200_000, 1200.5]);
  });

  it('ask where a mark before three digits may mean either, and say what to type', () => {
    expect(readAmount('1.200m')).toBeNull();
    expect(amountProblem('1.200m')).toBe('Type 1200m or 1.2m, so that it is clear which.');
    expect(amountProblem('4,250 k')).toBe('Type 4250k or 4.25k, so that it is clear which.');
    expect(readAmount('40.000')).toBeNull();
    expect(amountProblem('40.000')).toBe('Type 40000 or 40, so that it is clear which.');
    expect(amountProblem('1.450')).toBe('Type 1450 or 1.45, so that it is clear which.');
    expect(amountProblem('3.000k')).toBe('Type 3000k or 3k, so that it is clear which.');
  });

  it('are none where the text is none', () => {
    for (const wrong of ['a lot', '4.2x', '4..2m', 'm', '€4m', '4mm', '1.2.3m', `9${'0'.repeat(400)}`]) {
      expect(readAmount(wrong)).toBeNull();
      expect(amountProblem(wrong)).toBe('A number, such as 4200000 or 4.2m.');
    }
    expect(amountProblem('')).toBeNull();
  });

  it('are shown in full while they are typed short', () => {
    expect(
      ['4.2m', '1,2 Mio', '350k', '1.2345k', '1.200.000', '1,5', '4200000', '1,200', 'much', '1.200m'].map(
        amountInFull,
      ),
    ).toEqual([...['4,200,000', '1,200,000', '350,000', '1,234.5', '1,200,000', '1.5', null, null, null, null]]);
  });

  const ends = { k: 1000, K: 1000, ' M': 1_000_000, m: 1_000_000, ' Mio': 1_000_000, bn: 1_000_000_000 } as const;

  it('mean the same with either mark for decimals, and nothing but what their end says', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 9999 }),
        fc.nat({ max: 99 }),
        fc.constantFrom(...(Object.keys(ends) as (keyof typeof ends)[])),
        (whole, hundredths, end) => {
          const decimals = String(hundredths).padStart(2, '0');
          const value = Math.round((whole * 100 + hundredths) * (ends[end] / 100));
          expect(readAmount(`${whole}.${decimals}${end}`)).toBe(value);
          expect(readAmount(`${whole},${decimals}${end}`)).toBe(value);
          expect(readAmount(`${whole}${end}`)).toBe(whole * ends[end]);
        },
      ),
    );
  });

  it('leave no text without an answer: an amount, a sentence, or nothing typed', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'0123456789.,kKmMb nio€-x'), maxLength: 10 });
    fc.assert(
      fc.property(typed, (text) => {
        const value = readAmount(text);
        expect(value === null ? text.trim() === '' || amountProblem(text) !== null : value >= 0).toBe(true);
        if (value !== null) expect(amountProblem(text)).toBeNull();
      }),
    );
  });

  it('read as any other number does where nothing is short, and read back as what was kept', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,'), maxLength: 9 }), (text) => {
        const isEither = /^[1-9]\d{0,2}\.\d{3}$/u.test(text);
        expect(readAmount(text)).toBe(isEither ? null : readNumber(text));
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (value) => {
        expect(readAmount(plainNumber(value))).toBe(value);
      }),
    );
  });

  it('says the currency of money from before the first digit', () => {
    expect(['', '1200', '4.2m'].map(moneyInFull('USD'))).toEqual(['In USD', 'In USD', '$4,200,000']);
    expect(moneyInFull('SEK')('350k')).toBe('SEK 350,000');
  });
});
