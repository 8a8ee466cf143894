import type { Entity } from '../model/entities.ts';

/** A piece of evidence with the insight that it is, where it is one. */
export interface EvidencePiece {
  readonly evidence: Entity<'claimEvidence'>;
  readonly insight: Entity<'insights'> | null;
}

/** A claim with what speaks for it and against it. */
export interface ClaimView {
  readonly claim: Entity<'claims'>;
  readonly pieces: readonly EvidencePiece[];
  readonly speaksFor: number;
  readonly speaksAgainst: number;
  /** Observed once anything speaks for it; assumed until then. */
  readonly isObserved: boolean;
}

/** The workspace's evidence, as it is looked up by claim. */
export interface EvidenceBase {
  readonly evidence: readonly Entity<'claimEvidence'>[];
  readonly insights: readonly Entity<'insights'>[];
}

/**
 * Claims with their evidence, in the order given. What is not deleted is given: evidence that was an insight does not
 * count once the insight is gone, and comes back with it.
 */
export function claimViews(
  claims: readonly Entity<'claims'>[],
  { evidence, insights }: EvidenceBase,
): readonly ClaimView[] {
  const insightOf = new Map(insights.map((insight) => [insight.id, insight]));
  const byClaim = Map.groupBy(evidence, ({ claimId }) => claimId);
  return claims.map((claim) => {
    const pieces = (byClaim.get(claim.id) ?? []).flatMap((piece) => pieceOf(piece, insightOf));
    const speaksAgainst = pieces.filter((piece) => piece.evidence.isAgainst).length;
    const speaksFor = pieces.length - speaksAgainst;
    return { claim, pieces, speaksFor, speaksAgainst, isObserved: speaksFor > 0 };
  });
}

function pieceOf(
  evidence: Entity<'claimEvidence'>,
  insightOf: ReadonlyMap<string, Entity<'insights'>>,
): readonly EvidencePiece[] {
  if (evidence.kind !== 'insight') return [{ evidence, insight: null }];
  const insight = insightOf.get(evidence.insightId ?? '');
  return insight ? [{ evidence, insight }] : [];
}

/** What customers of a persona said last, by the day it was heard and then by when it was written down; null for nothing. */
export function newestQuote(personaId: string, insights: readonly Entity<'insights'>[]): Entity<'insights'> | null {
  const heard = insights.filter((insight) => insight.personaId === personaId && insight.text.trim() !== '');
  return heard.toSorted(byDayHeard).at(-1) ?? null;
}

/** Oldest first; without a day the day it was written down. */
export function byDayHeard(one: Entity<'insights'>, other: Entity<'insights'>): number {
  return (
    compare(dayHeard(one), dayHeard(other)) || compare(one.createdAt, other.createdAt) || compare(one.id, other.id)
  );
}

function dayHeard({ heardOn, createdAt }: Entity<'insights'>): string {
  return heardOn ?? createdAt.slice(0, 10);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
