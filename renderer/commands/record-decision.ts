import type { MemberFunction } from '../../shared/contract/library.ts';
import type { NamedChange } from '../../shared/model/change.ts';
import type { Entity, EntityInput } from '../../shared/model/entities.ts';

export interface NewDecision {
  readonly id: string;
  readonly order: string;
  readonly meetingId: string;
  readonly slide: string;
  readonly title: string;
}

/** Writes a decision down on the slide it belongs to; both functions are asked to agree. */
export function recordDecision({ id, ...fields }: NewDecision): NamedChange {
  return { name: 'record decision', edits: [{ kind: 'create', root: 'decisions', id, fields }] };
}

/** Changes a decision's words, effect, check date or who has to agree. */
export function editDecision(id: string, fields: Partial<Omit<EntityInput<'decisions'>, 'id'>>): NamedChange {
  return { name: 'edit decision', edits: [{ kind: 'set', root: 'decisions', id, fields }] };
}

export interface Agreement {
  readonly function: MemberFunction;
  readonly by: string;
  /** An ISO instant. */
  readonly at: string;
}

/** Agrees for a function, or takes the agreement back when it was given. */
export function agreeToDecision(decision: Entity<'decisions'>, agreement: Agreement): NamedChange {
  const others = decision.agreements.filter((given) => given.function !== agreement.function);
  const isGiven = others.length < decision.agreements.length;
  const agreements = isGiven ? others : [...others, agreement];
  return {
    name: isGiven ? 'take agreement back' : 'agree to decision',
    edits: [{ kind: 'set', root: 'decisions', id: decision.id, fields: { agreements } }],
  };
}
