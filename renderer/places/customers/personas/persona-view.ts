import type { ClaimView } from '../../../../shared/planning/persona-claims.ts';
import type { PersonaEntry } from '../../../../shared/planning/persona-terms.ts';

/** A persona with what is said of it and what speaks for that. */
export interface PersonaView {
  readonly entry: PersonaEntry;
  readonly claims: readonly ClaimView[];
}
