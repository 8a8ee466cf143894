import type { NamedChange } from '../../shared/model/change.ts';
import type { Entity, EntityInput } from '../../shared/model/entities.ts';

export interface NewAction {
  readonly id: string;
  readonly order: string;
  readonly meetingId: string | null;
  readonly slide: string;
  readonly title: string;
  readonly decisionId?: string | null;
}

/** Writes an action down; owner and date can follow. */
export function addAction({ id, ...fields }: NewAction): NamedChange {
  return { name: 'add action', edits: [{ kind: 'create', root: 'actions', id, fields }] };
}

/** Changes an action's words, owner or date. */
export function editAction(id: string, fields: Partial<Omit<EntityInput<'actions'>, 'id'>>): NamedChange {
  return { name: 'edit action', edits: [{ kind: 'set', root: 'actions', id, fields }] };
}

/** Ticks an action off, or opens it again; `at` is an ISO instant. */
export function tickAction(action: Entity<'actions'>, at: string): NamedChange {
  const isDone = action.status !== 'open';
  const fields = isDone ? { status: 'open', doneAt: null } : { status: 'done', doneAt: at };
  return {
    name: isDone ? 'open action again' : 'finish action',
    edits: [{ kind: 'set', root: 'actions', id: action.id, fields }],
  };
}
