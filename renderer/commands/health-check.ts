import type { MemberFunction } from '../../shared/contract/library.ts';
import type { NamedChange } from '../../shared/model/change.ts';
import { type HealthRound, type HealthScore, scoreId } from '../../shared/planning/health-board.ts';
import type { HealthItem } from '../../shared/planning/health-items.ts';

/** Begins a round that everyone scores. */
export function startRound(id: string, title: string, startedOn: string): NamedChange {
  return {
    name: 'start a health check',
    edits: [{ kind: 'create', root: 'healthRounds', id, fields: { title, startedOn } }],
  };
}

/** Shows everyone what every function said. */
export function revealRound(round: HealthRound, at: string): NamedChange {
  return {
    name: `reveal ${round.title || 'the health check'}`,
    edits: [{ kind: 'set', root: 'healthRounds', id: round.id, fields: { revealedAt: at } }],
  };
}

/** Who scores, and in which round. */
export interface Scorer {
  readonly roundId: string;
  readonly personId: string;
  readonly function: MemberFunction;
}

/** Writes what someone says of an item, or, with a score already there, what they think the other side says. */
export function scoreItem(
  { roundId, personId, function: own }: Scorer,
  item: HealthItem,
  said: { readonly score: number } | { readonly guess: number },
  before: HealthScore | null,
): NamedChange {
  const id = scoreId(roundId, item.id, personId);
  const name = `${'score' in said ? 'score' : 'guess'} “${item.statement}”`;
  if (before) return { name, edits: [{ kind: 'set', root: 'healthScores', id, fields: { ...said, function: own } }] };
  const fields = { roundId, itemId: item.id, personId, function: own, ...said };
  return { name, edits: [{ kind: 'create', root: 'healthScores', id, fields }] };
}

/** Plans a change about an item. */
export function planChange(id: string, itemId: string, fields: { title: string; order: string }): NamedChange {
  return {
    name: 'add a change plan',
    edits: [{ kind: 'create', root: 'changePlans', id, fields: { itemId, ...fields } }],
  };
}
