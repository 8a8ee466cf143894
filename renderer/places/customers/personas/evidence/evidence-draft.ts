import { useDraft } from '../../../../state/drafts.ts';

export type EvidenceSource = 'insight' | 'quote' | 'data';

/** What was written of a piece of evidence for a persona before it is added. */
export interface EvidenceDraft {
  /** The claim that it was written for; null while nothing is. */
  readonly claimId: string | null;
  readonly source: EvidenceSource;
  readonly isAgainst: boolean;
  readonly quote: string;
  readonly data: string;
}

const nothingWritten: EvidenceDraft = { claimId: null, source: 'insight', isAgainst: false, quote: '', data: '' };

/** The piece of evidence that is half written for a persona. */
export function useEvidenceDraft(personaId: string) {
  return useDraft(['evidence', personaId], nothingWritten);
}
