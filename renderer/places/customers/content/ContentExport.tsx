import { nameOfPerson } from '../../../../shared/model/person.ts';
import { personaName } from '../../../../shared/planning/persona-terms.ts';
import { useKnownCollection } from '../../../document/index.ts';
import { ExportMenu } from '../../../kit/ExportMenu.tsx';
import { contentKindNames } from '../content-words.ts';
import { meanStars } from './content-filters.ts';
import type { PieceView } from './use-library.ts';
import type { ContentReach } from './use-reach.ts';

interface ContentExportProps {
  readonly pieces: readonly PieceView[];
  readonly reach: ContentReach;
}

/** The pieces that are shown, as a file. */
export function ContentExport({ pieces, reach }: ContentExportProps) {
  const people = useKnownCollection('people');
  return (
    <ExportMenu
      list={() => ({
        name: 'content',
        columns: [
          { label: 'Title' },
          { label: 'Kind' },
          { label: 'Answers' },
          { label: 'Personas' },
          { label: 'Stages' },
          { label: 'Market' },
          { label: 'Where' },
          { label: 'Leads reached', kind: 'number' },
          { label: 'Rating', kind: 'number' },
          { label: 'Ratings', kind: 'number' },
          { label: 'Checked on', kind: 'date' },
          { label: 'Owner' },
        ],
        rows: pieces.map(({ piece, personas, stageNames, ratings }) => [
          piece.title,
          contentKindNames[piece.kind],
          piece.answers,
          personas.map(personaName).join(', '),
          stageNames.join(', '),
          piece.market,
          piece.where,
          reach.byPiece.get(piece.id)?.matched ? (reach.byPiece.get(piece.id)?.leads ?? null) : null,
          meanStars(ratings),
          ratings.length,
          piece.checkedOn,
          nameOfPerson(people, piece.owner),
        ]),
      })}
    />
  );
}
