import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratioFigure } from '../metrics/build-figure.ts';
import { type Entity, roots } from '../model/entities.ts';
import { sameTerms } from '../model/signing.ts';
import { claimViews, newestQuote } from './persona-claims.ts';
import {
  canBeSigned,
  claimChanges,
  personaEntry,
  personaName,
  personaTerms,
  readPersonaTerms,
  valueCalled,
} from './persona-terms.ts';
import { verdictOf } from './persona-tests.ts';
import { sameWords } from './same-words.ts';

const persona = (fields: object = {}) => roots.personas.parse({ id: 'manager', name: 'Fleet manager', ...fields });
const claim = (id: string, text: string, kind: Entity<'claims'>['kind'] = 'wants', personaId = 'manager') =>
  roots.claims.parse({ id, personaId, kind, text });
const insight = (id: string, fields: object = {}) => roots.insights.parse({ id, text: 'It stands again.', ...fields });
const piece = (id: string, claimId: string, fields: object = {}) =>
  roots.claimEvidence.parse({ id, claimId, kind: 'quote', text: 'Said so', ...fields });

describe('what people sign of a persona', () => {
  const claims = [claim('1', 'Fewer tows'), claim('2', 'A clean inspection', 'answers-for')];

  it('does not depend on the order of its claims, on space around words, or on empty claims', () => {
    const spaced = [claim('9', '  '), claim('2', 'A clean inspection ', 'answers-for'), claim('1', ' Fewer tows')];
    expect(sameTerms(personaTerms(persona(), claims), personaTerms(persona(), spaced))).toBe(true);
  });

  it('is the same for any order', () => {
    const texts = fc.array(fc.tuple(fc.constantFrom('wants', 'hurts', 'objects'), fc.string({ maxLength: 4 })), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(texts, fc.infiniteStream(fc.nat()), (said, picks) => {
        const all = said.map(([kind, text], index) => claim(String(index), text, kind as 'wants'));
        const mixed = all
          .map((each) => ({ each, at: picks.next().value ?? 0 }))
          .sort((one, other) => one.at - other.at)
          .map(({ each }) => each);
        const { added, gone } = claimChanges(personaTerms(persona(), all), personaTerms(persona(), mixed));
        expect([added, gone]).toEqual([[], []]);
      }),
    );
  });

  it('changes with a claim’s words and with its kind', () => {
    const before = personaTerms(persona(), claims);
    for (const changed of [claim('1', 'No tows'), claim('1', 'Fewer tows', 'hurts')])
      expect(sameTerms(before, personaTerms(persona(), [changed, claims[1]!]))).toBe(false);
    expect(claimChanges(before, personaTerms(persona(), [claims[1]!, claim('3', 'Peace at night')]))).toEqual({
      added: [{ kind: 'wants', text: 'Peace at night' }],
      gone: [{ kind: 'wants', text: 'Fewer tows' }],
    });
  });

  it('counts a claim that was said twice twice', () => {
    const twice = personaTerms(persona(), [claims[0]!, claim('3', 'Fewer tows')]);
    expect(claimChanges(twice, personaTerms(persona(), claims)).gone).toHaveLength(1);
  });

  it('reads back what was signed, and nothing that is none', () => {
    expect(readPersonaTerms(personaTerms(persona(), claims))?.claims).toHaveLength(2);
    expect(readPersonaTerms({ name: 'x' })).toBeNull();
    expect(readPersonaTerms(null)).toBeNull();
  });

  it('is made of its own claims and signatures alone', () => {
    const signature = (entryId: string) =>
      roots.signatures.parse({
        id: `personas|${entryId}`,
        root: 'personas',
        entryId,
        version: 1,
        function: 'sales',
        by: 'tom',
        at: '2026-01-01T00:00:00Z',
        terms: {},
      });
    const other = claim('7', 'Theirs', 'wants', 'controller');
    const entry = personaEntry(persona(), [...claims, other], [signature('manager'), signature('controller')]);
    expect(entry.claims.map(({ id }) => id)).toEqual(['1', '2']);
    expect(entry.signatures).toHaveLength(1);
    expect(personaName(persona({ name: ' ' }))).toBe('Persona without a name');
  });
});

describe('evidence for a claim', () => {
  it('makes it observed, unless all of it speaks against', () => {
    const claims = [claim('1', 'Fewer tows'), claim('2', 'Cheap'), claim('3', 'Fast')];
    const evidence = [
      piece('a', '1'),
      piece('b', '1', { isAgainst: true }),
      piece('c', '2', { isAgainst: true }),
      piece('d', 'another claim'),
    ];
    const views = claimViews(claims, { evidence, insights: [] });
    expect(views.map(({ speaksFor, speaksAgainst, isObserved }) => [speaksFor, speaksAgainst, isObserved])).toEqual([
      [1, 1, true],
      [0, 1, false],
      [0, 0, false],
    ]);
  });

  it('does not count an insight that was deleted', () => {
    const evidence = [piece('a', '1', { kind: 'insight', insightId: 'heard' })];
    const views = (insights: readonly Entity<'insights'>[]) => claimViews([claim('1', 'x')], { evidence, insights });
    expect(views([insight('heard')])[0]).toMatchObject({ isObserved: true, pieces: [{ insight: { id: 'heard' } }] });
    expect(views([])[0]).toMatchObject({ isObserved: false, pieces: [] });
  });

  it('knows what was said last, by the day it was heard', () => {
    const own = { personaId: 'manager' };
    const heard = [
      insight('old', { ...own, heardOn: '2026-03-01', createdAt: '2026-06-02T09:00:00Z' }),
      insight('new', { ...own, heardOn: '2026-06-11' }),
      insight('undated', { ...own, createdAt: '2026-06-01T09:00:00Z' }),
      insight('empty', { ...own, heardOn: '2026-06-12', text: ' ' }),
      insight('theirs', { personaId: 'controller', heardOn: '2026-06-13' }),
    ];
    expect(newestQuote('manager', heard)?.id).toBe('new');
    expect(newestQuote('nobody', heard)).toBeNull();
  });
});

describe('a claim held against the data', () => {
  const verdict = (part: number, whole: number, holdsFrom: number, blank = 0) =>
    verdictOf({ share: ratioFigure(part, whole, 'flow'), blank }, holdsFrom, { smallSample: 5, greySample: 30 });

  it.each([
    // 25 of 38 is 66 %, with 95 % between 49.9 and 78.8.
    [25, 38, 0.45, 'holds'],
    [25, 38, 0.5, 'close'],
    [25, 38, 0.8, 'contradicted'],
    // 83 of 690 is 12 %, between 9.8 and 14.7.
    [83, 690, 0.25, 'contradicted'],
    [0, 40, 0.5, 'contradicted'],
    [40, 40, 1, 'close'],
    // 15 of 30 is 50 %, between 33.2 and 66.8; one fewer counted is too few.
    [15, 30, 0.5, 'close'],
    [15, 29, 0.5, 'few'],
    // 0 of 7 is between 0 and 35.4 %, 2 of 7 between 8.2 and 64.1.
    [0, 7, 0.3, 'few'],
    [0, 7, 0.36, 'contradicted'],
    [2, 7, 0.5, 'few'],
    [2, 7, 0.65, 'contradicted'],
    [2, 7, 0.08, 'holds'],
    [7, 7, 0.64, 'holds'],
    [7, 7, 0.65, 'few'],
    [5, 5, 0.9, 'few'],
    [0, 5, 0.5, 'contradicted'],
    [0, 4, 0.9, 'few'],
    [1, 3, 0.3, 'few'],
    [4, 4, 0.5, 'few'],
    [0, 7, 0, 'holds'],
    [0, 0, 0.5, 'untestable'],
  ] as const)('%i of %i against %f: %s', (part, whole, holdsFrom, expected) => {
    expect(verdict(part, whole, holdsFrom).verdict).toBe(expected);
  });

  it('says why it can’t be tested', () => {
    expect(verdict(0, 0, 0.5, 12).why).toBe('None of the 12 has a value');
    expect(verdict(0, 0, 0.5).why).toBe('Nobody to count yet');
    expect(verdict(3, 4, 0.5).why).toBe('3 of 4 are too few to tell');
    expect(verdict(0, 7, 0.3).why).toBe('0 of 7 may as well be 0% to 35%: it can be 30% or not');
  });

  it('gets no better for the claim as it asks for more', () => {
    const rank = { holds: 0, close: 1, few: 1, contradicted: 2, untestable: 3 } as const;
    const counts = fc.integer({ min: 5, max: 400 }).chain((whole) => fc.tuple(fc.nat(whole), fc.constant(whole)));
    fc.assert(
      fc.property(
        counts,
        fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
        ([part, whole], [one, other]) => {
          const [less, more] = [Math.min(one, other), Math.max(one, other)];
          expect(rank[verdict(part, whole, less).verdict]).toBeLessThanOrEqual(
            rank[verdict(part, whole, more).verdict],
          );
        },
      ),
    );
  });
});

describe('what a persona is called', () => {
  const persona = (name: string, claims: readonly string[]) =>
    personaEntry(
      roots.personas.parse({ id: 'p', name }),
      claims.map((text, at) => roots.claims.parse({ id: `c${at}`, personaId: 'p', kind: 'wants', text })),
      [],
    );

  it.each([
    ['', ['Less towing'], false],
    ['  ', ['Less towing'], false],
    ['Manager', [], false],
    ['Manager', ['  '], false],
    ['Manager', ['Less towing'], true],
  ] as const)('“%s” with %j can be signed: %s', (name, claims, expected) => {
    expect(canBeSigned(persona(name, claims))).toBe(expected);
  });

  it('is found among the values of the CRM, whatever the case, and is none without a name', () => {
    const values = ['Finance controller', 'Workshop lead'];
    expect(valueCalled(' finance  CONTROLLER', values)).toBe('Finance controller');
    expect(valueCalled('Finance', values)).toBeNull();
    expect(valueCalled('', ['', 'Workshop lead'])).toBeNull();
  });

  it('is known to be said twice', () => {
    const said = [
      { id: 'a', text: 'Less towing' },
      { id: 'b', text: ' less  Towing' },
      { id: 'c', text: '' },
      { id: 'd', text: '' },
    ];
    const twins = said.map((one) => sameWords(one, said, ({ text }) => text).map(({ id }) => id));
    expect(twins).toEqual([['b'], ['a'], [], []]);
  });
});
