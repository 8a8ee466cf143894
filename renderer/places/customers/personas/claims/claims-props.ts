import type { PersonaPart } from '../persona-part.ts';

/** What every part of the claims is given. */
export interface ClaimsProps extends PersonaPart {
  /** The claim whose evidence and test are shown. */
  readonly open: string | null;
  onOpen(claimId: string | null): void;
  onAddEvidence(claimId: string): void;
}
