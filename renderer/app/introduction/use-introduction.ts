import { useEffect, useRef, useState } from 'react';
import type { MemberFunction, Self } from '../../../shared/contract/library.ts';
import type { Entity } from '../../../shared/model/entities.ts';
import { type Standing, standingOf } from '../../../shared/model/newcomer.ts';
import { personBehind } from '../../../shared/model/same-person.ts';
import { comeBack, introduceSelf, joinAs, type ToldField } from '../../commands/introduce-self.ts';
import {
  authorOf,
  currentSnapshot,
  knownAuthors,
  runBesideUndo,
  useKnownCollection,
  usePresence,
  useSaveState,
  useSettings,
  useWorkspaceId,
} from '../../document/index.ts';
import { showProblem } from '../../kit/toast.tsx';
import { getHost } from '../../state/host.ts';
import { useLibrary } from '../../state/library.tsx';
import { forgetSeat, takenSeat } from './next-seat.ts';

type Person = Entity<'people'>;

/** What only the person who sits here can say, and what they can answer. */
export interface Introduction {
  /** Null while there is nothing to ask. */
  readonly asked: Exclude<Standing, { readonly kind: 'known' | 'new' }> | null;
  /** What they said of themselves when they sat down. */
  readonly self: Self | null;
  /** They are someone on the list, and sign for this function there. */
  joinAs(person: Person, own: MemberFunction): Promise<void>;
  joinAsNew(): void;
  comeBack(person: Person): void;
  stayAway(): void;
}

/** Who was introduced last in this window: what they say otherwise since then, they changed here. */
let lastSelf: Self | null = null;

/** Owners and signatures need people, so whoever sits here is among them. Done once for each word that they say. */
export function useIntroduction(): Introduction {
  const self = useLibrary().data?.self ?? null;
  const { state } = useSaveState();
  const canWrite = state !== 'connecting' && state !== 'read-only';
  const standing = useStanding(self);
  const [atFirst] = useState(standing?.kind);
  const [isAway, setAway] = useState(false);
  const introduced = useRef('');
  const workspaceId = useWorkspaceId();
  const seat = self === null ? null : takenSeat(workspaceId, self.id);
  const isAsked =
    seat === null &&
    (standing?.kind === 'maybe-known' || (standing?.kind === 'removed' && atFirst === 'removed' && !isAway));
  useEffect(() => {
    const words = JSON.stringify(self);
    if (self === null || !canWrite || isAsked || introduced.current === words) return;
    introduced.current = words;
    const isOwnWord = ownWordsOf(self, lastSelf);
    lastSelf = self;
    const person = seat === null ? undefined : currentSnapshot().people.get(seat);
    const change = person ? joinAs(self, person) : introduceSelf(currentSnapshot(), self, isOwnWord);
    forgetSeat();
    if (change) runBesideUndo(change);
  }, [self, seat, canWrite, isAsked]);
  const says = (change: Parameters<typeof runBesideUndo>[0] | null) => change && runBesideUndo(change);
  const join = async (person: Person, own: MemberFunction) => {
    if (self === null) return;
    const said = { ...self, title: self.title || person.title, function: own };
    // What they sign for here is what their settings show; the computer hears it first, else its older word would go.
    const kept = await getHost().call('library/setSelf', said);
    if (!kept.ok) return showProblem(kept.problem);
    introduced.current = JSON.stringify(self);
    lastSelf = said;
    runBesideUndo(joinAs(said, person));
  };
  return {
    asked: isAsked && canWrite && self !== null ? standing : null,
    self,
    joinAs: join,
    joinAsNew: () => self && says(introduceSelf(currentSnapshot(), self, () => true)),
    comeBack: (person) => self && says(comeBack(person, self, ownWordsOf(self, lastSelf))),
    stayAway: () => setAway(true),
  };
}

/** Made-up people of a sample are nobody who could come. */
function useStanding(self: Self | null): Standing | null {
  const people = useKnownCollection('people');
  const here = usePresence().filter(({ isThisWindow }) => !isThisWindow);
  const { isSample } = useSettings();
  if (self === null) return null;
  const wrote = new Set([...knownAuthors(), ...here.map(({ personId }) => personId)]);
  const standing = standingOf(people, self, wrote);
  return isSample && standing.kind === 'maybe-known' ? { kind: 'new' } : standing;
}

/** Whether a word of theirs goes before what the workspace says of them. */
function ownWordsOf(self: Self, last: Self | null): (field: ToldField) => boolean {
  const before = last?.id === self.id ? last : null;
  return (field) => {
    if (before !== null && before[field] !== self[field]) return true;
    if (self[field] === '') return false;
    const shown = personBehind(currentSnapshot().people, self.id);
    const author = authorOf('people', shown, field);
    return author === self.id || (author === null && shown === self.id);
  };
}
