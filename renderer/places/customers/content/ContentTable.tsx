import { Button } from '@mantine/core';
import { personaName } from '../../../../shared/planning/persona-terms.ts';
import { PersonName } from '../../../kit/fields/PersonName.tsx';
import { daysFromNow, formatDate } from '../../../kit/format.ts';
import { IconCopy, IconLink } from '../../../kit/icons.ts';
import { Pill } from '../../../kit/Pill.tsx';
import tables from '../../../kit/table.module.css';
import { contentKindNames } from '../content-words.ts';
import { customerLinks } from '../links.ts';
import styles from './content.module.css';
import { isAddress } from './is-address.ts';
import { openWhere } from './open-where.ts';
import { ReachWords } from './ReachWords.tsx';
import { MeanStars } from './Stars.tsx';
import type { PieceView } from './use-library.ts';
import type { ContentReach } from './use-reach.ts';

interface ContentTableProps {
  readonly workspaceId: string;
  readonly pieces: readonly PieceView[];
  readonly reach: ContentReach;
}

/** Every piece: what it answers, for whom, where it is, who saw it, and what people think of it. */
export function ContentTable({ workspaceId, pieces, reach }: ContentTableProps) {
  return (
    <div className={styles.scroll}>
      <table className={`${tables.table} ${styles.pieces}`} data-two-lines>
        <thead>
          <tr>
            <th>Piece</th>
            <th>Kind</th>
            <th>For</th>
            <th>Where</th>
            <th className={tables.number} title="Leads whose imported responses or visits name the piece">
              Leads reached
            </th>
            <th>Rating</th>
            <th>Checked</th>
            <th>Owner</th>
          </tr>
        </thead>
        <tbody>
          {pieces.map((view) => (
            <PieceRow key={view.piece.id} workspaceId={workspaceId} view={view} reach={reach} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface PieceRowProps {
  readonly workspaceId: string;
  readonly view: PieceView;
  readonly reach: ContentReach;
}

function PieceRow({ workspaceId, view, reach }: PieceRowProps) {
  const { piece, personas, stageNames, ratings } = view;
  const title = piece.title === '' ? 'Piece without a title' : piece.title;
  return (
    <tr>
      <td className={styles.title}>
        <div className={styles.titleLine}>
          <a className={styles.name} href={customerLinks.piece(workspaceId, piece.id)} title={title}>
            {title}
          </a>
          {piece.isDraft && <Pill tone="plain">Draft</Pill>}
        </div>
        <div className={`${tables.second} ${tables.ellipsis}`} title={piece.answers}>
          {piece.answers === '' ? 'No question yet that it answers' : piece.answers}
        </div>
      </td>
      <td className={tables.short}>{contentKindNames[piece.kind]}</td>
      <td className={styles.for}>
        {personas.length === 0 ? (
          <span className={styles.quiet}>for nobody yet</span>
        ) : (
          <>
            <div className={tables.ellipsis} title={personas.map(personaName).join(', ')}>
              {personas.map(personaName).join(', ')}
            </div>
            <div className={`${tables.second} ${tables.ellipsis}`}>{stageNames.join(', ')}</div>
          </>
        )}
      </td>
      <td className={tables.short}>
        <Where where={piece.where} title={title} />
      </td>
      <td className={tables.number}>
        <ReachWords workspaceId={workspaceId} reach={reach} pieceId={piece.id} />
      </td>
      <td className={tables.short}>
        <MeanStars ratings={ratings} />
      </td>
      <td className={tables.short}>
        <CheckedWords checkedOn={piece.checkedOn} />
      </td>
      <td>
        <PersonName id={piece.owner} isShort />
      </td>
    </tr>
  );
}

function Where({ where, title }: { readonly where: string; readonly title: string }) {
  if (where.trim() === '') return <span className={styles.missing}>not said</span>;
  const isOpened = isAddress(where);
  return (
    <Button
      variant="default"
      size="sm"
      leftSection={isOpened ? <IconLink size={14} /> : <IconCopy size={14} />}
      title={where}
      onClick={() => openWhere(where)}
    >
      {isOpened ? 'Open' : 'Copy place'}
      <span className="unseen"> of {title}</span>
    </Button>
  );
}

/** After half a year somebody should look again. */
const daysUntilOld = 180;

/** When somebody last looked whether a piece still holds. */
export function CheckedWords({ checkedOn }: { readonly checkedOn: string | null }) {
  if (checkedOn === null) return <span className={styles.missing}>never</span>;
  const isOld = -daysFromNow(checkedOn) > daysUntilOld;
  return (
    <span className={isOld ? styles.missing : styles.quiet} title={isOld ? 'More than half a year ago' : undefined}>
      {formatDate(checkedOn)}
      {isOld && <span className={styles.again}>look again</span>}
    </span>
  );
}
