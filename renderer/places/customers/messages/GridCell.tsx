import { isGap, type MessageCell, type Standing, standingOf } from '../../../../shared/planning/message-grid.ts';
import { messageState } from '../../../../shared/planning/message-state.ts';
import { useSettings } from '../../../document/index.ts';
import { countOf } from '../../../kit/format.ts';
import { IconArrowDownRight, IconArrowUpRight, IconPlus } from '../../../kit/icons.ts';
import { customerLinks } from '../links.ts';
import { useStageNames } from '../stages.ts';
import { openGap } from './begin-message.ts';
import styles from './grid.module.css';
import { outcomeWords, type StageFigures, standingWords, waitingWords } from './message-words.ts';

interface GridCellProps {
  readonly workspaceId: string;
  readonly cell: MessageCell;
  readonly personaName: string;
  readonly figures: StageFigures | null;
  readonly isUrgent: boolean;
  readonly isReadOnly: boolean;
}

/** One persona at one stage: the message with its pieces and its outcome, or the gap with who waits there. */
export function GridCell(props: GridCellProps) {
  const { workspaceId, cell, figures } = props;
  if (cell.message === null || isGap(cell)) return <Gap {...props} />;
  const { headline } = cell.message;
  const state = messageState(cell.message);
  return (
    <a className={styles.cell} href={customerLinks.message(workspaceId, cell.personaId, cell.stage)}>
      <span className={styles.headline}>
        {headline === '' ? 'Message without a headline' : headline}
        {state === 'draft' && <span className={styles.draft}>, draft</span>}
        {state === 'changed' && <span className={styles.draft}>, changed since it was approved</span>}
      </span>
      <span className={styles.second}>
        {cell.pieces.length === 0 ? 'no piece' : countOf(cell.pieces.length, 'piece')} <Outcome figures={figures} />
      </span>
    </a>
  );
}

function Outcome({ figures }: { readonly figures: StageFigures | null }) {
  const limits = useSettings();
  const words = outcomeWords(figures, limits);
  if (words === null) return <span className={styles.outcome}>not measured</span>;
  const standing = standingOf(figures?.goesOn ?? null, figures?.others ?? null, limits.smallSample);
  return (
    <span
      className={styles.outcome}
      data-standing={standing}
      title={`Go on: ${words.text}, ${standingWords[standing]}`}
    >
      <StandingMark standing={standing} /> {words.text}
    </span>
  );
}

function StandingMark({ standing }: { readonly standing: Standing }) {
  if (standing !== 'above' && standing !== 'below') return null;
  const Icon = standing === 'above' ? IconArrowUpRight : IconArrowDownRight;
  return <Icon size={13} role="img" aria-label={standingWords[standing]} />;
}

function Gap({ workspaceId, cell, personaName, figures, isUrgent, isReadOnly }: GridCellProps) {
  const names = useStageNames();
  const waits = figures ? waitingWords(figures.waiting, cell.stage) : 'not measured';
  const content = (
    <>
      <span className={styles.gapWords}>
        <IconPlus size={14} aria-hidden /> {isUrgent && !isReadOnly ? 'Write this message' : 'No message'}
      </span>
      <span className={styles.second}>{isUrgent ? `${waits} wait here` : waits}</span>
    </>
  );
  const look = { className: styles.gap, ...(isUrgent ? { 'data-urgent': true } : {}) };
  if (isReadOnly) return <div {...look}>{content}</div>;
  return (
    <button type="button" {...look} onClick={() => openGap(workspaceId, cell)}>
      {content}
      <span className="unseen">
        , for {personaName} at {names[cell.stage]}
      </span>
    </button>
  );
}
