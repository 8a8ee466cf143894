import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameLikeness, nameWords, type PlannedName, suggestMatches } from './match-campaigns.ts';

const planned = (id: string, name: string, lines: readonly string[] = []): PlannedName => ({
  id,
  name,
  startsOn: '2026-06-01',
  endsOn: '2026-08-31',
  lines: lines.map((line, index) => ({ id: `${id}-${index}`, name: line })),
});
const crm = (value: string, start: string | null = null, end: string | null = null) => ({ value, start, end });

describe('names of campaigns', () => {
  it('are compared by the words that tell them apart', () => {
    expect(nameWords('The “Späte Bremse” campaign, Q3 2026')).toEqual(['spate', 'bremse']);
    expect(nameWords('2026 Q1')).toEqual(['2026', 'q1']);
    expect(nameWords('حملة 🚚 الربيع')).toEqual(['حملة', 'الربيع']);
  });

  it.each([
    ['Webinar "Stop the breakdown"', 'Webinar “Stop the breakdown”', 'sure'],
    ['LinkedIn, workshop managers', 'linkedin_workshop-managers 2026', 'sure'],
    ['Predict launch (LI)', 'Predict launch', 'sure'],
    ['Predict lauch', 'Predict launch', 'sure'],
    ['WBN Stop the breakdown EMEA', 'Stop the breakdown', 'likely'],
    ['Customer referral', 'Predict launch', undefined],
    ['Website demo request', 'Predict launch', undefined],
  ] as const)('%s stands to %s as %s', (value, name, trust) => {
    expect(suggestMatches([crm(value)], [planned('p', name)])[0]?.trust).toBe(trust);
  });

  it('go to the channel that bears the name, else to the campaign', () => {
    const plan = planned('p', 'Predict launch', ['LinkedIn, workshop managers', 'Fleet Expo field days']);
    expect(suggestMatches([crm('Fleet Expo field days'), crm('Predict launch (LI)')], [plan])).toMatchObject([
      { campaignId: 'p', lineId: 'p-1', trust: 'sure' },
      { campaignId: 'p', lineId: null },
    ]);
  });

  it('count for less where the campaigns were never on at one time', () => {
    const plan = planned('p', 'Winter checks');
    expect(suggestMatches([crm('Winter checks', '2025-01-01', '2025-02-01')], [plan])[0]?.trust).toBe('asks');
    expect(suggestMatches([crm('Winter checks', '2026-06-15', '2026-09-15')], [plan])[0]?.trust).toBe('sure');
  });
});

const word = fc.string({ minLength: 0, maxLength: 9, unit: fc.constantFrom(...'abcdefgé12 -"'.split('')) });
const name = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '));

/** By looking at every pair of letters in turn. */
function slowSpelling(one: string, other: string): number {
  const pairs = (text: string) =>
    Array.from(` ${text} `)
      .slice(0, -1)
      .map((letter, at) => letter + ` ${text} `.charAt(at + 1));
  const left = pairs(one);
  const right = pairs(other);
  const all = left.length + right.length;
  let shared = 0;
  for (const pair of left) {
    const at = right.indexOf(pair);
    if (at < 0) continue;
    right.splice(at, 1);
    shared += 1;
  }
  return (2 * shared) / all;
}

describe('the likeness of any two names', () => {
  it('lies between 0 and 1, is the same both ways, and is 1 only of the same words', () => {
    fc.assert(
      fc.property(name, name, (one, other) => {
        const likeness = nameLikeness(one, other);
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
        expect(nameLikeness(other, one)).toBeCloseTo(likeness, 12);
        const isSame = nameWords(one).toSorted().join(' ') === nameWords(other).toSorted().join(' ');
        expect(likeness === 1).toBe(isSame && nameWords(one).length > 0);
      }),
    );
  });

  it('is never less than a slow count of the letters in common', () => {
    fc.assert(
      fc.property(name, name, (one, other) => {
        const [left, right] = [nameWords(one), nameWords(other)];
        if (left.length === 0 || right.length === 0) return;
        const slow = slowSpelling(left.toSorted().join(' '), right.toSorted().join(' '));
        expect(nameLikeness(one, other)).toBeGreaterThanOrEqual(Math.min(0.99, slow) - 1e-12);
      }),
    );
  });

  it('gives each campaign of the CRM one suggestion at most, the surest first', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 6 }), fc.array(name, { maxLength: 4 }), (values, names) => {
        const suggestions = suggestMatches(
          values.map((value) => crm(value)),
          names.map((each, index) => planned(`p${index}`, each)),
        );
        expect(new Set(suggestions.map(({ value }) => value)).size).toBe(suggestions.length);
        expect(suggestions.map(({ likeness }) => likeness)).toEqual(
          suggestions.map(({ likeness }) => likeness).toSorted((one, other) => other - one),
        );
      }),
    );
  });
});
