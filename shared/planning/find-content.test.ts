import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentFinder, type FindablePiece, searchWords } from './find-content.ts';

const piece = (id: string, fields: Partial<FindablePiece>): FindablePiece => ({
  id,
  title: '',
  answers: '',
  market: '',
  personas: [],
  stages: [],
  kind: '',
  ...fields,
});

const pieces = [
  piece('guide', { title: 'Downtime guide', answers: 'What does a standing truck cost?', kind: 'Guide' }),
  piece('redline', { title: 'Case study: Redline Freight', answers: 'Fewer tows?', personas: ['Operations director'] }),
  piece('winter', { title: 'Webinar: winter checks', market: 'Québec', stages: ['Inquiry'] }),
  piece('cost', { title: 'Cost per mile', answers: 'Why does one depot cost more?' }),
  piece('arabic', { title: 'دليل الأعطال 🚚', answers: 'Что это стоит?' }),
];
const find = contentFinder(pieces);
const found = (search: string) => find(search).map(({ id }) => id);

describe('finding content', () => {
  it('ranks what is in the title before what is in the answer', () => {
    expect(found('cost')).toEqual(['cost', 'guide']);
  });

  it('does not care for case, accents, signs and the order of words', () => {
    expect(found('QUEBEC')).toEqual(['winter']);
    expect(found('freight, redline')).toEqual(['redline']);
  });

  it('finds while a word is typed, and with one letter wrong, missing, extra or swapped', () => {
    for (const typed of ['down', 'dwntime', 'downtimme', 'dowmtime', 'donwtime', 'downtime gu']) {
      expect(found(typed), typed).toContain('guide');
    }
    for (const typed of ['dwntme', 'xx', 'ti']) expect(found(typed), typed).not.toContain('guide');
  });

  it('looks through personas and stages too, and wants every word to be somewhere', () => {
    expect(found('operations case')).toEqual(['redline']);
    expect(found('inquiry webinar')).toEqual(['winter']);
    expect(found('operations webinar')).toEqual([]);
  });

  it('knows other scripts, and finds nothing for no word', () => {
    expect(found('دليل')).toEqual(['arabic']);
    expect(found('стоит')).toEqual(['arabic']);
    expect(found(' ?! 🚚 ')).toEqual([]);
    expect(searchWords('Ærø & Größe')).toEqual(['ærø'.replace('ø', 'o'), 'grosse']);
  });

  it('finds a piece by any beginning of any word of its title', () => {
    const word = fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(...'abcdeéÅü12') });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat(), (words, which, length) => {
        const one = contentFinder([piece('it', { title: words.join(' ') })]);
        const chosen = words[which % words.length] ?? '';
        const typed = [...chosen].slice(0, 1 + (length % [...chosen].length)).join('');
        expect(one(typed).map(({ id }) => id)).toEqual(['it']);
      }),
    );
  });

  it('takes a novel in a field and a novel as a search', () => {
    const novel = 'truck breaks '.repeat(1600);
    const big = contentFinder([piece('novel', { answers: novel }), ...pieces]);
    expect(big(novel.slice(0, 20_000)).map(({ id }) => id)).toEqual(['novel']);
  });
});
