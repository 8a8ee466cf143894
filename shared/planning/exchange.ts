import type { MemberFunction } from '../contract/library.ts';
import type { Entity } from '../model/entities.ts';

type Exchange = Entity<'exchanges'>;
type Person = Pick<Entity<'people'>, 'id' | 'function' | 'deletedAt'>;

/** Two functions that looked over each other's shoulder, in the order of a lead's way, and how often. */
export interface ExchangePair {
  readonly functions: readonly [MemberFunction, MemberFunction];
  readonly done: number;
}

const exchanging: readonly MemberFunction[] = ['marketing', 'telequalification', 'sales'];

/**
 * How often each two functions of the workspace met within a span of local dates (`to` exclusive). Only functions that
 * have people are paired; those who were removed since met as members of theirs. Exchanges within one function, or with
 * someone unknown, count for no pair.
 */
export function exchangePairs(
  exchanges: readonly Exchange[],
  people: readonly Person[],
  span: { readonly from: string; readonly to: string },
): readonly ExchangePair[] {
  const present = exchanging.filter((each) =>
    people.some((person) => person.function === each && person.deletedAt === null),
  );
  const functionOf = (id: string | null) => people.find((person) => person.id === id)?.function;
  const done = exchanges.filter(({ doneOn }) => doneOn !== null && doneOn >= span.from && doneOn < span.to);
  return present.flatMap((one, at) =>
    present.slice(at + 1).map((other): ExchangePair => {
      const met = done.filter(({ guest, host }) => {
        const both = [functionOf(guest), functionOf(host)];
        return both.includes(one) && both.includes(other);
      });
      return { functions: [one, other], done: met.length };
    }),
  );
}

/** A span of local dates, `to` exclusive, and what it is called: "Q3 2026". */
export interface NamedSpan {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/**
 * The quarter to speak of: this one, but the one before while nothing was done in this one and something was in that, so
 * that a quarter's first weeks do not read as if nobody ever met.
 */
export function toldQuarter(exchanges: readonly Exchange[], now: NamedSpan, before: NamedSpan): NamedSpan {
  const isWithin = ({ from, to }: NamedSpan) =>
    exchanges.some(({ doneOn }) => doneOn !== null && doneOn >= from && doneOn < to);
  return !isWithin(now) && isWithin(before) ? before : now;
}

/** Exchanges of the span that were done, those of them after which something is done differently, and those that are late. */
export function exchangeTotals(
  exchanges: readonly Exchange[],
  span: { readonly from: string; readonly to: string; readonly today: string },
): { readonly done: number; readonly changed: number; readonly late: number } {
  const done = exchanges.filter(({ doneOn }) => doneOn !== null && doneOn >= span.from && doneOn < span.to);
  const late = exchanges.filter(
    ({ doneOn, plannedOn, until }) => doneOn === null && plannedOn !== null && (until ?? plannedOn) < span.today,
  );
  return { done: done.length, changed: done.filter(({ change }) => change !== '').length, late: late.length };
}
