import { useMemo } from 'react';
import type { MethodOutput } from '../../../../shared/contract/contract.ts';
import type { Entity } from '../../../../shared/model/entities.ts';
import type { NamedTouches } from '../../../../shared/planning/landmark-effect.ts';
import { useCollection } from '../../../document/index.ts';
import { useHostQuery } from '../../../state/use-host-query.ts';

export type Reach = MethodOutput<'plan/contentReach'>['pieces'][number];

export interface ContentReach {
  /** The touches are still being counted. */
  readonly isCounting: boolean;
  /** False where no touch was imported: reach is not known then. */
  readonly hasTouches: boolean;
  readonly byPiece: ReadonlyMap<string, Reach>;
}

/** What touches call a piece, where the data know it. */
export function touchNameOf(reach: ContentReach, pieceId: string): NamedTouches | null {
  const matched = reach.byPiece.get(pieceId)?.matched;
  const value = matched?.values[0];
  return matched && value !== undefined ? { column: matched.column, value } : null;
}

const nameOf = ({ crmValue, title }: Entity<'content'>) => (crmValue.trim() === '' ? title : crmValue);

/** How many leads touched each piece, as far as the imported touches name it. */
export function useContentReach(workspaceId: string): ContentReach {
  const content = useCollection('content');
  const input = useMemo(
    () => ({ workspaceId, pieces: content.map((piece) => ({ id: piece.id, name: nameOf(piece) })) }),
    [workspaceId, content],
  );
  const { data, isLoading } = useHostQuery('plan/contentReach', content.length === 0 ? null : input);
  return useMemo(
    () => ({
      isCounting: isLoading && data === null,
      hasTouches: data?.hasTouches ?? false,
      byPiece: new Map(data?.pieces.map((reach) => [reach.id, reach])),
    }),
    [data, isLoading],
  );
}
