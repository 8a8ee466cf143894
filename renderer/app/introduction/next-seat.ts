import type { Self } from '../../../shared/contract/library.ts';
import type { Entity } from '../../../shared/model/entities.ts';
import { satBefore } from '../../../shared/model/sat-before.ts';
import { getHost } from '../../state/host.ts';

type Person = Entity<'people'>;

interface Seat {
  readonly selfId: string;
  readonly workspaceId: string;
  readonly personId: string;
}

/** Who sat down in this window as someone on the list, until the document that opens for them has joined both. */
let taken: Seat | null = null;

/** Who of the open workspace's list the one who sits here now sat down as, if that is not written down yet. */
export function takenSeat(workspaceId: string, selfId: string): string | null {
  return taken?.workspaceId === workspaceId && taken.selfId === selfId ? taken.personId : null;
}

/** That they are one is written down. */
export function forgetSeat(): void {
  taken = null;
}

interface SeatRequest {
  readonly workspaceId: string;
  readonly person: Person;
  /** Who sat here before, and has no part in this workspace. */
  readonly strangers: readonly Self[];
}

/**
 * Sits down as someone on the list of the open workspace, with their name, title and function. Whoever sat here before
 * under that name for another workspace is that one still.
 */
export async function sitDownAs({ workspaceId, person, strangers }: SeatRequest): ReturnType<typeof setSelf> {
  const { name, title, function: own } = person;
  const self = { id: satBefore(strangers, name)?.id ?? crypto.randomUUID(), name, title, function: own };
  taken = { selfId: self.id, workspaceId, personId: person.id };
  const kept = await setSelf(self);
  if (!kept.ok) forgetSeat();
  return kept;
}

function setSelf(self: Self) {
  return getHost().call('library/setSelf', self);
}
