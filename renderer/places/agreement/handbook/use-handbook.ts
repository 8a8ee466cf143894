import { useMemo } from 'react';
import type { MemberFunction } from '../../../../shared/contract/library.ts';
import { type HandbookEntry, handbookEntry } from '../../../../shared/model/handbook-entry.ts';
import { signersOf } from '../../../../shared/model/signing.ts';
import { useCollection, useSaveState } from '../../../document/index.ts';

export interface Handbook {
  /** In the order of a lead's way. */
  readonly definitions: readonly HandbookEntry[];
  readonly signers: readonly MemberFunction[];
  readonly isReadOnly: boolean;
}

/** The handbook of the workspace and who signs it. */
export function useHandbook(): Handbook {
  const stored = useCollection('definitions');
  const signatures = useCollection('signatures');
  const people = useCollection('people');
  const isReadOnly = useSaveState().state === 'read-only';
  const definitions = useMemo(() => stored.map((each) => handbookEntry(each, signatures)), [stored, signatures]);
  const signers = useMemo(() => signersOf(definitions, people), [definitions, people]);
  return { definitions, signers, isReadOnly };
}
