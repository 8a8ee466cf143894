import { useMemo } from 'react';
import type { MemberFunction } from '../../../../shared/contract/library.ts';
import { type HandbookEntry, handbookEntry } from '../../../../shared/model/handbook-entry.ts';
import { signersOf } from '../../../../shared/model/signing.ts';
import { useCollection, useSaveState } from '../../../document/index.ts';

export interface Handbook {
  /** All entries: stages and terms. */
  readonly definitions: readonly HandbookEntry[];
  /** In the order of a lead's way. */
  readonly stages: readonly HandbookEntry[];
  /** What the stages speak of: the ideal customer, the lead score. */
  readonly terms: readonly HandbookEntry[];
  readonly signers: readonly MemberFunction[];
  readonly isReadOnly: boolean;
}

/** The handbook of the workspace and who signs it. */
export function useHandbook(): Handbook {
  const stored = useCollection('definitions');
  const lines = useCollection('criteria');
  const signatures = useCollection('signatures');
  const people = useCollection('people');
  const isReadOnly = useSaveState().state === 'read-only';
  const definitions = useMemo(
    () => stored.map((each) => handbookEntry(each, lines, signatures)),
    [stored, lines, signatures],
  );
  const signers = useMemo(() => signersOf(definitions, people), [definitions, people]);
  const stages = definitions.filter(({ kind }) => kind === 'stage');
  const terms = definitions.filter(({ kind }) => kind === 'term');
  return { definitions, stages, terms, signers, isReadOnly };
}
