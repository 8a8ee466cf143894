import { ActionIcon, Button } from '@mantine/core';
import type { ClaimView, EvidencePiece } from '../../../../../shared/planning/persona-claims.ts';
import { editClaimEvidence } from '../../../../commands/edit-persona.ts';
import { runChange } from '../../../../document/index.ts';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { formatDate } from '../../../../kit/format.ts';
import { IconChartDots, IconQuote, IconTrash } from '../../../../kit/icons.ts';
import { removeWithUndo } from '../../edit-here.ts';
import { customerLinks } from '../../links.ts';
import { SideBySide } from '../../SideBySide.tsx';
import type { PersonaPart } from '../persona-part.ts';
import { TestEditor } from '../tests/TestEditor.tsx';
import styles from './claims.module.css';

interface ClaimDetailsProps extends PersonaPart {
  readonly view: ClaimView;
  onAddEvidence(claimId: string): void;
}

/** What speaks for a claim and against it, and how the data test it. */
export function ClaimDetails(props: ClaimDetailsProps) {
  const { workspaceId, view, isReadOnly, onAddEvidence } = props;
  return (
    <div className={styles.details}>
      {view.pieces.length === 0 && <p className={styles.quiet}>No evidence yet: this is an assumption.</p>}
      <ul className={styles.pieces}>
        {view.pieces.map((piece) => (
          <Piece key={piece.evidence.id} workspaceId={workspaceId} piece={piece} isReadOnly={isReadOnly} />
        ))}
      </ul>
      {!isReadOnly && (
        <Button variant="default" size="sm" onClick={() => onAddEvidence(view.claim.id)}>
          Add evidence to it
        </Button>
      )}
      <TestEditor {...props} />
    </div>
  );
}

interface PieceProps {
  readonly workspaceId: string;
  readonly piece: EvidencePiece;
  readonly isReadOnly: boolean;
}

function Piece({ workspaceId, piece: { evidence, insight }, isReadOnly }: PieceProps) {
  const turn = () => runChange(editClaimEvidence(evidence.id, { isAgainst: !evidence.isAgainst }));
  const speaks = evidence.isAgainst ? 'against' : 'for';
  return (
    <li className={styles.piece} data-against={evidence.isAgainst}>
      {evidence.kind === 'data' ? <IconChartDots size={14} aria-hidden /> : <IconQuote size={14} aria-hidden />}
      <span className={styles.pieceWords}>
        {insight ? (
          <a href={customerLinks.insight(workspaceId, insight.id)}>“{insight.text}”</a>
        ) : (
          <EditableText
            value={evidence.text}
            label="Evidence"
            multiline
            readOnly={isReadOnly}
            onKeep={(text) => runChange(editClaimEvidence(evidence.id, { text }))}
          />
        )}
        {insight && (
          <span className={styles.quiet}>
            <SideBySide parts={[insight.who, insight.account, insight.heardOn && formatDate(insight.heardOn)]} />
          </span>
        )}
      </span>
      {isReadOnly ? (
        <span className={styles.quiet}>{speaks}</span>
      ) : (
        <>
          <button type="button" className={styles.speaks} onClick={turn} aria-label={`Speaks ${speaks} it. Turn over`}>
            {speaks}
          </button>
          <ActionIcon
            size={22}
            aria-label="Delete this evidence"
            onClick={() => removeWithUndo('claimEvidence', evidence.id, 'evidence')}
          >
            <IconTrash size={14} />
          </ActionIcon>
        </>
      )}
    </li>
  );
}
