import type { NamedChange } from '../../shared/model/change.ts';
import type { Entity, EntityInput } from '../../shared/model/entities.ts';
import { messageId } from '../../shared/planning/message-grid.ts';
import { wordsOf } from '../../shared/planning/message-state.ts';

type MessageFields = Partial<Pick<EntityInput<'messages'>, 'headline' | 'isDraft' | 'owner'>>;
type PositionFields = Partial<
  Pick<EntityInput<'positions'>, 'kind' | 'claim' | 'proof' | 'source' | 'against' | 'order'>
>;

/** Begins the message of a persona at a stage: the same one for all who begin it. */
export function beginMessage(personaId: string, stage: string, fields: MessageFields): NamedChange {
  return {
    name: 'add message',
    edits: [
      { kind: 'create', root: 'messages', id: messageId(personaId, stage), fields: { personaId, stage, ...fields } },
    ],
  };
}

/** Changes a message; `what` says which part. */
export function editMessage(id: string, fields: MessageFields, what: string): NamedChange {
  return { name: `change the ${what} of a message`, edits: [{ kind: 'set', root: 'messages', id, fields }] };
}

/** Approves a message with the words that it has now. */
export function approveMessage(message: Entity<'messages'>): NamedChange {
  const fields = { isDraft: false, approvedWords: wordsOf(message) };
  return { name: 'approve message', edits: [{ kind: 'set', root: 'messages', id: message.id, fields }] };
}

/** Makes a draft of an approved message again. */
export function redraftMessage(id: string): NamedChange {
  const fields = { isDraft: true, approvedWords: null };
  return { name: 'make the message a draft again', edits: [{ kind: 'set', root: 'messages', id, fields }] };
}

/** Says that something a customer said is behind a message; saying so twice changes nothing. */
export function backMessage(messageOf: string, insightId: string): NamedChange {
  return {
    name: 'add insight to message',
    edits: [
      {
        kind: 'create',
        root: 'messageInsights',
        id: `${messageOf}|${insightId}`,
        fields: { messageId: messageOf, insightId },
      },
    ],
  };
}

/** Adds a part of the positioning. */
export function addPosition(id: string, fields: PositionFields): NamedChange {
  return { name: 'add to positioning', edits: [{ kind: 'create', root: 'positions', id, fields }] };
}

/** Changes a part of the positioning; `what` says which field. */
export function editPosition(id: string, fields: PositionFields, what: string): NamedChange {
  return { name: `change the ${what} in the positioning`, edits: [{ kind: 'set', root: 'positions', id, fields }] };
}
