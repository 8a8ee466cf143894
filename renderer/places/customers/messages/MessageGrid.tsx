import { funnelStages } from '../../../../shared/crm/fields.ts';
import { gapsOf, type MessageRow } from '../../../../shared/planning/message-grid.ts';
import { personaName } from '../../../../shared/planning/persona-terms.ts';
import { Card } from '../../../kit/Card.tsx';
import { countOf } from '../../../kit/format.ts';
import { IconArrowDownRight, IconArrowUpRight, IconCircleCheck, IconCircleDashed } from '../../../kit/icons.ts';
import { Pill } from '../../../kit/Pill.tsx';
import type { CustomerFigures } from '../figures/use-customer-figures.ts';
import { customerLinks } from '../links.ts';
import { StageHead } from '../StageHead.tsx';
import { GridCell } from './GridCell.tsx';
import styles from './grid.module.css';
import { type MessageGridView, useMessageGrid } from './use-message-grid.ts';

interface MessageGridProps {
  readonly workspaceId: string;
  readonly figures: CustomerFigures;
  readonly isReadOnly: boolean;
  /** The persona whose row is marked. */
  readonly marked?: string;
}

/** What helps each persona to the next step, and where nothing does. */
export function MessageGrid({ workspaceId, figures, isReadOnly, marked }: MessageGridProps) {
  const grid = useMessageGrid(figures);
  const gaps = gapsOf(grid.rows).length;
  return (
    <Card
      flush
      title="Messages by stage"
      about="The message, the content for it, and how many go on to the next step"
      actions={<Gaps gaps={gaps} of={grid.rows.length * funnelStages.length} />}
    >
      <div className={styles.scroll}>
        <table className={styles.grid}>
          <StageHead />
          <tbody>
            {grid.rows.map((row) => (
              <GridRow
                key={row.persona.id}
                workspaceId={workspaceId}
                row={row}
                grid={grid}
                isReadOnly={isReadOnly}
                isMarked={row.persona.id === marked}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.legend}>
        <span>
          <IconArrowUpRight size={13} className={styles.above} aria-hidden /> more go on than of the other leads at the
          stage
        </span>
        <span>
          <IconArrowDownRight size={13} className={styles.below} aria-hidden /> fewer do
        </span>
        <span>no arrow: no difference, or too few to tell</span>
      </p>
    </Card>
  );
}

function Gaps({ gaps, of }: { readonly gaps: number; readonly of: number }) {
  return gaps === 0 ? (
    <Pill tone="good" icon={<IconCircleCheck size={13} aria-hidden />}>
      No gap
    </Pill>
  ) : (
    <Pill tone="warn" icon={<IconCircleDashed size={13} aria-hidden />}>
      {countOf(gaps, 'gap')} of {of}
    </Pill>
  );
}

interface GridRowProps {
  readonly workspaceId: string;
  readonly row: MessageRow;
  readonly grid: MessageGridView;
  readonly isReadOnly: boolean;
  readonly isMarked: boolean;
}

function GridRow({ workspaceId, row, grid, isReadOnly, isMarked }: GridRowProps) {
  const { persona, cells, written } = row;
  return (
    <tr {...(isMarked ? { 'data-marked': true } : {})}>
      <th scope="row">
        <a className={styles.persona} href={customerLinks.persona(workspaceId, persona.id)}>
          {personaName(persona)}
        </a>
        <span className={styles.second}>
          {written} of {cells.length}
        </span>
      </th>
      {cells.map((cell) => (
        <td key={cell.stage}>
          <GridCell
            workspaceId={workspaceId}
            cell={cell}
            personaName={personaName(persona)}
            figures={grid.figuresOf(cell)}
            isUrgent={cell === grid.urgent}
            isReadOnly={isReadOnly}
          />
        </td>
      ))}
    </tr>
  );
}
