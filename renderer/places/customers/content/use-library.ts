import { useMemo } from 'react';
import { funnelStages } from '../../../../shared/crm/fields.ts';
import type { Entity } from '../../../../shared/model/entities.ts';
import { contentFinder, type FoundPiece } from '../../../../shared/planning/find-content.ts';
import { personaName } from '../../../../shared/planning/persona-terms.ts';
import { useCollection } from '../../../document/index.ts';
import { contentKindNames } from '../content-words.ts';
import { useStageNames } from '../stages.ts';

/** A piece with whom it is for and what people think of it. */
export interface PieceView {
  readonly piece: Entity<'content'>;
  readonly personas: readonly Entity<'personas'>[];
  /** In the order of the funnel. */
  readonly stages: readonly string[];
  readonly stageNames: readonly string[];
  readonly uses: readonly Entity<'contentUses'>[];
  readonly ratings: readonly Entity<'contentRatings'>[];
}

export interface ContentLibrary {
  readonly pieces: readonly PieceView[];
  /** Ranks pieces by how well they answer a search. */
  find(search: string): readonly FoundPiece[];
}

/** The content of the workspace, ready to be searched. */
export function useContentLibrary(): ContentLibrary {
  const content = useCollection('content');
  const personas = useCollection('personas');
  const uses = useCollection('contentUses');
  const ratings = useCollection('contentRatings');
  const names = useStageNames();
  return useMemo(() => {
    const usesOf = Map.groupBy(uses, ({ contentId }) => contentId);
    const ratingsOf = Map.groupBy(ratings, ({ contentId }) => contentId);
    const pieces = content.map((piece): PieceView => {
      const own = (usesOf.get(piece.id) ?? []).filter(({ personaId }) => personas.some(({ id }) => id === personaId));
      const stages = funnelStages.filter((stage) => own.some((use) => use.stage === stage));
      return {
        piece,
        uses: own,
        ratings: ratingsOf.get(piece.id) ?? [],
        personas: personas.filter(({ id }) => own.some(({ personaId }) => personaId === id)),
        stages,
        stageNames: stages.map((stage) => names[stage]),
      };
    });
    return { pieces, find: contentFinder(pieces.map(findable)) };
  }, [content, personas, uses, ratings, names]);
}

function findable({ piece, personas, stageNames }: PieceView) {
  const { id, title, answers, market, kind } = piece;
  return {
    id,
    title,
    answers,
    market,
    personas: personas.map(personaName),
    stages: stageNames,
    kind: contentKindNames[kind],
  };
}
