import { useMemo } from 'react';
import type { MemberFunction } from '../../../../shared/contract/library.ts';
import { type Definition, signersOf } from '../../../../shared/model/signing.ts';
import { useCollection, useSaveState } from '../../../document/index.ts';

export interface Handbook {
  /** In the order of a lead's way. */
  readonly definitions: readonly Definition[];
  readonly signers: readonly MemberFunction[];
  readonly isReadOnly: boolean;
}

/** The handbook of the workspace and who signs it. */
export function useHandbook(): Handbook {
  const definitions = useCollection('definitions');
  const people = useCollection('people');
  const isReadOnly = useSaveState().state === 'read-only';
  const signers = useMemo(() => signersOf(definitions, people), [definitions, people]);
  return { definitions, signers, isReadOnly };
}
