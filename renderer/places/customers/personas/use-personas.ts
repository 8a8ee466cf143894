import { useMemo } from 'react';
import type { MemberFunction } from '../../../../shared/contract/library.ts';
import { signersOf } from '../../../../shared/model/signing.ts';
import { claimViews } from '../../../../shared/planning/persona-claims.ts';
import { personaEntry, personaSigners } from '../../../../shared/planning/persona-terms.ts';
import { useCollection } from '../../../document/index.ts';
import type { PersonaView } from './persona-view.ts';

/** The personas of the workspace with what is said of them and what speaks for it. */
export function usePersonas(): readonly PersonaView[] {
  const personas = useCollection('personas');
  const claims = useCollection('claims');
  const signatures = useCollection('signatures');
  const evidence = useCollection('claimEvidence');
  const insights = useCollection('insights');
  return useMemo(
    () =>
      personas.map((persona) => {
        const entry = personaEntry(persona, claims, signatures);
        return { entry, claims: claimViews(entry.claims, { evidence, insights }) };
      }),
    [personas, claims, signatures, evidence, insights],
  );
}

/** The functions that sign a persona. */
export function useMes(): readonly MemberFunction[] {
  const definitions = useCollection('definitions');
  const people = useCollection('people');
  return useMemo(() => personaSigners(signersOf(definitions, people)), [definitions, people]);
}
