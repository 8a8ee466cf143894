import type { SpotlightActionGroupData } from '@mantine/spotlight';
import { useMemo } from 'react';
import { personaName } from '../../../shared/planning/persona-terms.ts';
import { useSaveState } from '../../document/index.ts';
import { IconCopy, IconLink, IconSearch } from '../../kit/icons.ts';
import { noteMissing } from '../../places/customers/content/gaps/note-missing.ts';
import { isAddress } from '../../places/customers/content/is-address.ts';
import { openWhere } from '../../places/customers/content/open-where.ts';
import { type PieceView, useContentLibrary } from '../../places/customers/content/use-library.ts';
import { contentKindNames } from '../../places/customers/content-words.ts';
import { useMe } from '../../state/use-me.ts';
import { navigate, workspaceHref } from '../routes.ts';
import type { PaletteFinder } from './palette-filter.ts';

const group = 'Content';
const look = { size: 18, stroke: 1.7 } as const;
/** Shorter ones are the beginning of something. */
const shortestGap = 4;

interface ContentActions {
  readonly actions: SpotlightActionGroupData;
  readonly finder: PaletteFinder;
}

/** The pieces of the content library: Enter opens one, or copies where it is. */
export function useContentActions(workspaceId: string): ContentActions {
  const library = useContentLibrary();
  const me = useMe();
  const canWrite = useSaveState().state !== 'read-only';
  return useMemo(() => {
    const idOf = (id: string) => `content ${id}`;
    return {
      actions: { group, actions: library.pieces.map((view) => pieceAction(workspaceId, idOf(view.piece.id), view)) },
      finder: {
        group,
        find: (query) => library.find(query).map(({ id }) => idOf(id)),
        otherwise: (query) =>
          canWrite && query.length >= shortestGap && library.pieces.length > 0
            ? {
                id: 'content gap',
                label: `Could not find “${query}” among the content`,
                description: 'Notes it for whoever keeps the library',
                leftSection: <IconSearch {...look} />,
                onClick: () => noteMissing({ searched: query, askedBy: me.id === '' ? null : me.id }),
              }
            : null,
      },
    };
  }, [workspaceId, library, me.id, canWrite]);
}

function pieceAction(workspaceId: string, id: string, { piece, personas, stageNames }: PieceView) {
  const { title, kind, where } = piece;
  const isKnown = where.trim() !== '';
  const whom = [personas.map(personaName).join(', '), stageNames.join(', ')].filter(Boolean).join(' at ');
  return {
    id,
    label: title === '' ? 'Piece without a title' : title,
    description: [contentKindNames[kind], whom, isKnown ? where : 'nobody has said where it is']
      .filter(Boolean)
      .join(' · '),
    leftSection: isAddress(where) ? <IconLink {...look} /> : <IconCopy {...look} />,
    onClick: () =>
      isKnown ? openWhere(where) : navigate(workspaceHref(workspaceId, ['customers', 'content', piece.id])),
  };
}
