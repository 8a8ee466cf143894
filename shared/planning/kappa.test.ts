import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementOf, kappaWords, labelTable, wordOverlap } from './kappa.ts';

const labels = (text: string) => new Map([...text].map((answer, index) => [`lead ${index}`, answer === 'y']));

describe('agreement on the same leads', () => {
  it('T-27: four ready for both, two and one for one side, three for neither give kappa .40', () => {
    const table = labelTable(labels('yyyyyynnnn'), labels('yyyynnynnn'));
    expect(table).toEqual({ both: 4, onlyFirst: 2, onlySecond: 1, neither: 3 });
    const agreement = agreementOf(table);
    expect(agreement?.observed).toBeCloseTo(0.7, 12);
    expect(agreement?.kappa).toBeCloseTo(0.4, 12);
  });

  it('is not known without labels, nor where both gave one answer throughout', () => {
    expect(agreementOf(labelTable(labels(''), labels('yn')))).toBeNull();
    expect(agreementOf(labelTable(labels('yyy'), labels('yyy')))).toEqual({
      byChance: 3,
      labelled: 3,
      observed: 1,
      kappa: null,
    });
    expect(kappaWords(null)).toContain('chance');
  });

  it('is the same from either side and never above one', () => {
    const answers = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(answers, (pairs) => {
        const of = (side: 0 | 1) => new Map(pairs.map((pair, index) => [String(index), pair[side]]));
        const one = agreementOf(labelTable(of(0), of(1)))?.kappa ?? null;
        const other = agreementOf(labelTable(of(1), of(0)))?.kappa ?? null;
        expect(one === null).toBe(other === null);
        expect(one ?? 0).toBeCloseTo(other ?? 0, 9);
        expect(one ?? 0).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});

describe('the words of two texts', () => {
  it('overlap in what they both speak of, whatever their small words', () => {
    const { shared, onlyFirst, onlySecond, share } = wordOverlap('A fleet that wants to talk', 'The fleet has budget.');
    expect([shared, onlyFirst, onlySecond]).toEqual([['fleet'], ['wants', 'talk'], ['budget']]);
    expect(share).toBeCloseTo(0.25, 12);
    expect(wordOverlap('', 'of the').share).toBeNull();
    expect(wordOverlap('أسطول 🚚', 'أسطول').share).toBe(1);
  });
});
