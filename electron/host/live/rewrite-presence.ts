import { presenceStateSchema } from '../../../shared/document/presence.ts';
import type { LiveContext } from './live-session.ts';

const largestState = 4096;

/**
 * Cuts what a window says of itself down to one state under an id of its own, signed with the person that its channel
 * belongs to; changes `states` in place. Answers with the window's client id, null if nothing was left.
 */
export function rewritePresence(
  states: Map<number, Record<string, unknown>>,
  person: LiveContext,
  isFree: (clientId: number) => boolean,
): number | null {
  let own: number | null = null;
  for (const [clientId, state] of states) {
    const cleaned = own === null && isFree(clientId) ? cleanState(state, person) : null;
    if (cleaned) {
      own = clientId;
      states.set(clientId, cleaned);
    } else {
      states.delete(clientId);
    }
  }
  return own;
}

function cleanState(state: Record<string, unknown>, person: LiveContext): Record<string, unknown> | null {
  // A state without a user is none of a window: the sync server's own scratch copy has one such.
  const read = presenceStateSchema.safeParse(state);
  if (!read.success || JSON.stringify(read.data).length > largestState) return null;
  const user = { id: person.personId, name: person.name };
  return { ...read.data, user };
}
