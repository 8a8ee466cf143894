import { isSafeKey } from '../../shared/document/keys.ts';
import { presenceStateSchema } from '../../shared/document/presence.ts';
import type { Presence } from './document-state.ts';

/** The windows that have the workspace open, this one first; states that are not what they should be are left out. */
export function readPresence(states: ReadonlyMap<number, unknown>, ownClientId: number): readonly Presence[] {
  const windows: Presence[] = [];
  for (const [clientId, state] of states) {
    const read = presenceStateSchema.safeParse(state);
    if (!read.success) continue;
    const { user, at = {} } = read.data;
    windows.push({
      clientId,
      personId: user.id,
      name: user.name,
      isThisWindow: clientId === ownClientId,
      at: Object.freeze(Object.fromEntries(Object.entries(at).filter(([key]) => isSafeKey(key)))),
    });
  }
  return windows.sort(
    (one, other) => Number(other.isThisWindow) - Number(one.isThisWindow) || one.clientId - other.clientId,
  );
}
