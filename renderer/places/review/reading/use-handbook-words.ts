import { useMemo } from 'react';
import { handbookEntry } from '../../../../shared/model/handbook-entry.ts';
import { handbookWords } from '../../../../shared/model/handbook-version.ts';
import { signersOf } from '../../../../shared/model/signing.ts';
import { useCollection } from '../../../document/index.ts';

/** The version of the handbook that figures stand on: "Handbook v4". */
export function useHandbookWords(): string {
  const definitions = useCollection('definitions');
  const lines = useCollection('criteria');
  const signatures = useCollection('signatures');
  const people = useCollection('people');
  return useMemo(() => {
    const stages = definitions.filter(({ kind }) => kind === 'stage');
    const entries = stages.map((definition) => handbookEntry(definition, lines, signatures));
    return handbookWords(entries, signersOf(definitions, people));
  }, [definitions, lines, signatures, people]);
}
