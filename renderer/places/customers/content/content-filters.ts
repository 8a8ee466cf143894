import type { ContentLibrary, PieceView } from './use-library.ts';

/** What the library is narrowed down to; empty for all. */
export interface ContentFilters {
  readonly search: string;
  readonly kind: string;
  readonly personaId: string;
  readonly stage: string;
}

export const everyPiece: ContentFilters = { search: '', kind: '', personaId: '', stage: '' };

/** Pieces that pass the filters: the best answer to the search first, else in the order of the library. */
export function filterPieces({ pieces, find }: ContentLibrary, filters: ContentFilters): readonly PieceView[] {
  const { search, kind, personaId, stage } = filters;
  const passing = pieces.filter(
    ({ piece, uses }) =>
      (kind === '' || piece.kind === kind) &&
      ((personaId === '' && stage === '') ||
        uses.some((use) => (personaId === '' || use.personaId === personaId) && (stage === '' || use.stage === stage))),
  );
  if (search.trim() === '') return passing;
  const byId = new Map(passing.map((view) => [view.piece.id, view]));
  return find(search).flatMap(({ id }) => byId.get(id) ?? []);
}

/** The mean of the ratings, null for none. */
export function meanStars(ratings: PieceView['ratings']): number | null {
  if (ratings.length === 0) return null;
  return ratings.reduce((sum, { stars }) => sum + stars, 0) / ratings.length;
}
