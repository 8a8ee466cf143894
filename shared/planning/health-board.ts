import { type MemberFunction, memberFunctions } from '../contract/library.ts';
import type { Entity } from '../model/entities.ts';
import { type HealthItem, healthItems } from './health-items.ts';

export type HealthScore = Entity<'healthScores'>;
export type HealthRound = Entity<'healthRounds'>;

/** The id of one person's score of an item in a round. */
export function scoreId(roundId: string, itemId: string, personId: string): string {
  return `${roundId}|${itemId}|${personId}`;
}

/** How one function scored an item. */
export interface FunctionScore {
  readonly function: MemberFunction;
  /** 0 to 4, by halves where an even number of people scored. */
  readonly median: number;
  readonly count: number;
  /** How many gave each score from 0 to 4. */
  readonly spread: readonly number[];
}

/** One item with the functions side by side. */
export interface BoardRow {
  readonly item: HealthItem;
  readonly scores: readonly FunctionScore[];
  /** The highest median less the lowest; null while fewer than two functions have scored. */
  readonly gap: number | null;
  /** The mean of the functions' medians, each function counting once; null while nobody has scored. */
  readonly level: number | null;
}

/** The middle one of some numbers, the mean of the two middle ones of an even number; null for none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** The mean of some numbers; null for none. */
export function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** A round as its scores tell: one row an item, in the order of scoring. Scores of unknown items are left out. */
export function boardOf(roundId: string, all: readonly HealthScore[]): readonly BoardRow[] {
  const byItem = Map.groupBy(scoresOf(roundId, all), (score) => score.itemId);
  return healthItems.map((item) => rowOf(item, byItem.get(item.id) ?? []));
}

/** The scores that were given in a round and not taken back. */
export function scoresOf(roundId: string, all: readonly HealthScore[]): readonly HealthScore[] {
  return all.filter((score) => score.roundId === roundId && score.deletedAt === null);
}

function rowOf(item: HealthItem, given: readonly HealthScore[]): BoardRow {
  const scores = memberFunctions.flatMap((one) => {
    const own = given.filter((score) => score.function === one).map(({ score }) => score);
    const median = medianOf(own);
    const spread = [0, 1, 2, 3, 4].map((value) => own.filter((score) => score === value).length);
    return median === null ? [] : [{ function: one, median, count: own.length, spread }];
  });
  const medians = scores.map(({ median }) => median);
  const gap = medians.length < 2 ? null : Math.max(...medians) - Math.min(...medians);
  return { item, scores, gap, level: meanOf(medians) };
}

export const boardOrders = ['gap', 'level', 'area'] as const;
export type BoardOrder = (typeof boardOrders)[number];

/** Rows with the largest gap, or the lowest level, first; what isn't known comes last. */
export function sortBoard(rows: readonly BoardRow[], order: BoardOrder): readonly BoardRow[] {
  if (order === 'area') return rows;
  const rank = ({ gap, level }: BoardRow) => (order === 'gap' ? -(gap ?? -1) : (level ?? 5));
  return rows.toSorted((one, other) => rank(one) - rank(other) || (one.level ?? 5) - (other.level ?? 5));
}

/** Whose answers a function is asked to guess; null for functions that stand between the two. */
export function otherSide(own: MemberFunction): MemberFunction | null {
  if (own === 'marketing') return 'sales';
  return own === 'sales' || own === 'telequalification' ? 'marketing' : null;
}

/** How near the guesses of a function came to what the other side said. */
export interface PerceptionGap {
  readonly function: MemberFunction;
  readonly of: MemberFunction;
  /** Mean distance of the guesses from the other side's median, in points. */
  readonly distance: number;
  /** Positive where the other side was thought to score higher than it did. */
  readonly bias: number;
  readonly guesses: number;
}

/** The perception gap of each function that guessed. */
export function perceptionGaps(roundId: string, all: readonly HealthScore[]): readonly PerceptionGap[] {
  const board = new Map(boardOf(roundId, all).map((row) => [row.item.id, row]));
  return memberFunctions.flatMap((own) => {
    const side = otherSide(own);
    const misses = scoresOf(roundId, all).flatMap((score) => {
      if (score.function !== own || score.guess === null) return [];
      const said = board.get(score.itemId)?.scores.find((one) => one.function === side);
      return said ? [score.guess - said.median] : [];
    });
    const distance = meanOf(misses.map(Math.abs));
    const bias = meanOf(misses);
    if (side === null || distance === null || bias === null) return [];
    return [{ function: own, of: side, distance, bias, guesses: misses.length }];
  });
}

/** One round in a line: how the functions scored over all items, and how far apart they were. */
export interface RoundTrend {
  readonly round: HealthRound;
  readonly levels: readonly { readonly function: MemberFunction; readonly level: number; readonly people: number }[];
  readonly gap: number | null;
}

/** The revealed rounds, oldest first. */
export function trendOf(rounds: readonly HealthRound[], all: readonly HealthScore[]): readonly RoundTrend[] {
  const revealed = rounds.filter(({ revealedAt, deletedAt }) => revealedAt !== null && deletedAt === null);
  return revealed
    .toSorted((one, other) => ((one.startedOn ?? '') < (other.startedOn ?? '') ? -1 : 1))
    .map((round) => {
      const board = boardOf(round.id, all);
      const given = scoresOf(round.id, all);
      const levels = memberFunctions.flatMap((one) => {
        const medians = board.flatMap(({ scores }) => scores.filter((score) => score.function === one));
        const level = meanOf(medians.map(({ median }) => median));
        const people = new Set(given.filter((score) => score.function === one).map(({ personId }) => personId)).size;
        return level === null ? [] : [{ function: one, level, people }];
      });
      return { round, levels, gap: meanOf(board.flatMap(({ gap }) => (gap === null ? [] : [gap]))) };
    });
}

/** How far a function is with scoring: people who began, and answers of all that those people have to give. */
export interface ScoringProgress {
  readonly function: MemberFunction;
  readonly people: number;
  readonly answers: number;
  readonly ofAnswers: number;
}

/** Who has begun to score, without what they said. */
export function scoringProgress(roundId: string, all: readonly HealthScore[]): readonly ScoringProgress[] {
  const given = scoresOf(roundId, all);
  return memberFunctions.flatMap((one) => {
    const own = given.filter((score) => score.function === one);
    const people = new Set(own.map(({ personId }) => personId)).size;
    return people === 0 ? [] : [{ function: one, people, answers: own.length, ofAnswers: people * healthItems.length }];
  });
}

/** The newest round that is still being scored, and the newest one that was revealed. */
export function currentRounds(rounds: readonly HealthRound[]): {
  readonly open: HealthRound | null;
  readonly revealed: HealthRound | null;
} {
  const newest = rounds
    .filter(({ deletedAt }) => deletedAt === null)
    .toSorted((one, other) => ((one.startedOn ?? '') > (other.startedOn ?? '') ? -1 : 1));
  return {
    open: newest.find(({ revealedAt }) => revealedAt === null) ?? null,
    revealed: newest.find(({ revealedAt }) => revealedAt !== null) ?? null,
  };
}
