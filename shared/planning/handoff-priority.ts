import type { Entity } from '../model/entities.ts';

/** What an order of work can look at of a lead. */
export const priorityFields = [
  'source',
  'campaign',
  'channel',
  'segment',
  'persona',
  'region',
  'score',
  'company',
] as const;
export type PriorityField = (typeof priorityFields)[number];

/** A lead's values as far as an order of work looks at them. */
export type PriorityLead = Readonly<Record<Exclude<PriorityField, 'score'>, string>> & {
  readonly score: number | null;
};

type Rule = Pick<Entity<'priorityRules'>, 'field' | 'op' | 'value'>;

/** Whether the data can tell who falls under a rule. */
export function isTestable({ field, op, value }: Rule): boolean {
  if (!priorityFields.some((known) => known === field)) return false;
  if (op === 'filled') return true;
  if (op === 'atLeast') return field === 'score' && value.trim() !== '' && Number.isFinite(Number(value));
  return value.trim() !== '';
}

/** Whether a lead falls under a rule that can be tested. */
export function fallsUnder(rule: Rule, lead: PriorityLead): boolean {
  const field = priorityFields.find((known) => known === rule.field);
  if (field === undefined || !isTestable(rule)) return false;
  const own = lead[field];
  if (rule.op === 'filled') return own !== null && own !== '';
  if (rule.op === 'atLeast') return typeof own === 'number' && own >= Number(rule.value);
  if (typeof own === 'number') return own === Number(rule.value);
  return own !== null && own.trim().toLowerCase() === rule.value.trim().toLowerCase();
}

/** The rule that decides: the first in order under which the lead falls; -1 for none. */
export function placeOf(rules: readonly Rule[], lead: PriorityLead): number {
  return rules.findIndex((rule) => fallsUnder(rule, lead));
}

/** Ranks from 1, equal values sharing the mean of theirs. */
function ranks(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((left, right) => left - right);
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  for (const [index, value] of sorted.entries()) {
    if (!first.has(value)) first.set(value, index);
    last.set(value, index);
  }
  return values.map((value) => ((first.get(value) ?? 0) + (last.get(value) ?? 0)) / 2 + 1);
}

/** Spearman's rank correlation of pairs, from -1 to 1; null where one side does not vary or there are fewer than three. */
export function rankCorrelation(pairs: readonly (readonly [number, number])[]): number | null {
  if (pairs.length < 3) return null;
  const [one, other] = [ranks(pairs.map(([x]) => x)), ranks(pairs.map(([, y]) => y))];
  const mean = (pairs.length + 1) / 2;
  const sum = (of: (index: number) => number) => pairs.reduce((total, _, index) => total + of(index), 0);
  const dx = (index: number) => (one[index] ?? mean) - mean;
  const dy = (index: number) => (other[index] ?? mean) - mean;
  const spread = Math.sqrt(sum((index) => dx(index) ** 2) * sum((index) => dy(index) ** 2));
  return spread === 0 ? null : sum((index) => dx(index) * dy(index)) / spread;
}
