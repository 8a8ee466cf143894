import { funnelSteps } from '../../../../../shared/model/programme.ts';
import { type ProgrammeRow, programmeName } from '../../../../../shared/planning/programme-map.ts';
import { CommentsCard } from '../../../../kit/comments/CommentsCard.tsx';
import panel from '../../../../kit/panel.module.css';
import type { OpenPlace } from '../grid/ProgrammeGrid.tsx';
import type { Programmes } from '../use-programmes.ts';
import { CellCard } from './CellCard.tsx';
import { ProgrammeCard } from './ProgrammeCard.tsx';

interface ProgrammePanelProps {
  readonly all: Programmes;
  readonly row: ProgrammeRow;
  readonly step: (typeof funnelSteps)[number] | null;
  onOpen(place: OpenPlace): void;
  onClose(): void;
}

/** Beside the map: a programme, or what it does at one step, with what is measured and what people say of it. */
export function ProgrammePanel({ all, row, step, onOpen, onClose }: ProgrammePanelProps) {
  const { programme, cells } = row;
  const cell = step === null ? null : (cells[funnelSteps.indexOf(step)] ?? null);
  const name = programmeName(programme);
  return (
    <aside
      className={panel.panel}
      aria-label={cell === null || step === null ? `Programme ${name}` : `${name}, ${all.stepName(step)}`}
    >
      {cell === null || step === null ? (
        <>
          <ProgrammeCard all={all} row={row} onOpen={onOpen} onClose={onClose} />
          <CommentsCard root="programmes" entryId={programme.id} />
        </>
      ) : (
        <>
          <CellCard all={all} programme={programme} cell={cell} step={step} onOpen={onOpen} onClose={onClose} />
          <CommentsCard root="programmeCells" entryId={cell.id} />
        </>
      )}
    </aside>
  );
}
