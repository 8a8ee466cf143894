import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roots } from '../model/entities.ts';
import {
  boardOf,
  currentRounds,
  type HealthScore,
  medianOf,
  perceptionGaps,
  scoreId,
  scoringProgress,
  sortBoard,
  trendOf,
} from './health-board.ts';
import { healthItems } from './health-items.ts';

type Side = 'marketing' | 'sales' | 'telequalification';
const [first, second] = healthItems;
const itemA = first?.id ?? '';
const itemB = second?.id ?? '';

function score(personId: string, own: Side, itemId: string, value: number, guess: number | null = null): HealthScore {
  const fields = { roundId: 'r', itemId, personId, function: own, score: value, guess };
  return roots.healthScores.parse({ id: scoreId('r', itemId, personId), ...fields });
}
const round = (id: string, startedOn: string, revealedAt: string | null) =>
  roots.healthRounds.parse({ id, startedOn, revealedAt });

describe('a round side by side', () => {
  const scores = [
    score('m1', 'marketing', itemA, 3, 3),
    score('m2', 'marketing', itemA, 4, 3),
    score('s1', 'sales', itemA, 1, 2),
    score('m1', 'marketing', itemB, 2),
  ];

  it('takes the median of each function, and the gap between the functions', () => {
    const row = boardOf('r', scores).find(({ item }) => item.id === itemA);
    expect(row?.scores.map(({ median, count }) => [median, count])).toEqual([
      [3.5, 2],
      [1, 1],
    ]);
    expect(row?.gap).toBe(2.5);
    expect(row?.level).toBe(2.25);
  });

  it('knows no gap where one function alone has scored, and puts that last', () => {
    const board = boardOf('r', scores);
    expect(board.find(({ item }) => item.id === itemB)?.gap).toBeNull();
    expect(sortBoard(board, 'gap')[0]?.item.id).toBe(itemA);
    expect(
      sortBoard(board, 'level')
        .slice(0, 2)
        .map(({ item }) => item.id),
    ).toEqual([itemB, itemA]);
  });

  it('tells how far off the guesses of each side were', () => {
    expect(perceptionGaps('r', scores)).toEqual([
      { function: 'marketing', of: 'sales', distance: 2, bias: 2, guesses: 2 },
      { function: 'sales', of: 'marketing', distance: 1.5, bias: -1.5, guesses: 1 },
    ]);
  });

  it('leaves out what was taken back, other rounds and items it does not know', () => {
    const gone = { ...score('s2', 'sales', itemA, 4), deletedAt: '2026-01-01' };
    const strange = score('s3', 'sales', 'of a later version', 4);
    const other = { ...score('s4', 'sales', itemA, 4), roundId: 'other' };
    expect(boardOf('r', [...scores, gone, strange, other])).toEqual(boardOf('r', scores));
  });

  it('tells who has scored without what they said', () => {
    expect(scoringProgress('r', scores)).toEqual([
      { function: 'marketing', people: 2, answers: 3, ofAnswers: 2 * healthItems.length },
      { function: 'sales', people: 1, answers: 1, ofAnswers: healthItems.length },
    ]);
  });
});

describe('rounds', () => {
  it('are told apart by whether they were revealed, and only revealed ones make a trend', () => {
    const rounds = [round('r', '2026-06-01', '2026-06-03'), round('n', '2026-09-01', null)];
    expect(currentRounds(rounds)).toMatchObject({ open: { id: 'n' }, revealed: { id: 'r' } });
    const scores = [score('m1', 'marketing', itemA, 3), score('s1', 'sales', itemA, 1)];
    expect(trendOf(rounds, scores)).toMatchObject([
      { round: { id: 'r' }, gap: 2, levels: [{ level: 3 }, { level: 1 }] },
    ]);
  });
});

describe('a median', () => {
  it('is no further from the numbers than any of them, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1 }), (values) => {
        const median = medianOf(values) ?? Number.NaN;
        const above = values.filter((value) => value > median).length;
        const below = values.filter((value) => value < median).length;
        expect(Math.max(above, below) * 2).toBeLessThanOrEqual(values.length);
        expect(medianOf(values.toReversed())).toBe(median);
      }),
    );
  });
});

describe('the items', () => {
  it('are each asked once, in a sentence without a full stop', () => {
    expect(new Set(healthItems.map(({ id }) => id)).size).toBe(healthItems.length);
    for (const { statement } of healthItems) expect(statement).not.toMatch(/[.!]$/);
    expect(healthItems.filter(({ symptom }) => symptom !== null).length).toBeGreaterThanOrEqual(27);
  });
});
