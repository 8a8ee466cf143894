import { useState } from 'react';
import { funnelSteps } from '../../../../../shared/model/programme.ts';
import type { ProgrammeRow, StepColumn } from '../../../../../shared/planning/programme-map.ts';
import { Card } from '../../../../kit/Card.tsx';
import { AddLine } from '../../../../kit/fields/AddLine.tsx';
import { IconAlertTriangle, IconArrowDownRight, IconArrowUpRight, IconStack2 } from '../../../../kit/icons.ts';
import { Pill } from '../../../../kit/Pill.tsx';
import {
  addCell,
  addProgramme,
  changeCell,
  changeProgramme,
  moveProgramme,
  removeCell,
  removeProgramme,
} from '../programme-edits.ts';
import { columnWords } from '../programme-words.ts';
import type { Programmes } from '../use-programmes.ts';
import classes from './grid.module.css';
import { ProgrammeHead } from './ProgrammeHead.tsx';
import { StepCell } from './StepCell.tsx';
import { type GridPlace, useGridKeys } from './use-grid-keys.ts';

export interface OpenPlace {
  readonly programmeId: string;
  /** Null for the programme itself. */
  readonly step: string | null;
}

interface ProgrammeGridProps {
  readonly all: Programmes;
  readonly open: OpenPlace | null;
  onOpen(place: OpenPlace): void;
}

/** Programmes down, steps of the funnel across: what moves whom, where nobody does, where several do. */
export function ProgrammeGrid({ all, open, onOpen }: ProgrammeGridProps) {
  const { rows, columns } = all.map;
  const [editing, setEditing] = useState<GridPlace | null>(null);
  const at = (place: GridPlace) => {
    const row = rows[place.row];
    return row ? { row, step: funnelSteps[place.column - 1] ?? null, cell: row.cells[place.column - 1] ?? null } : null;
  };
  const enter = (place: GridPlace) => {
    const found = at(place);
    if (!found) return;
    const { row, step, cell } = found;
    if (step !== null && cell === null) return all.isReadOnly ? undefined : setEditing(place);
    onOpen({ programmeId: row.programme.id, step });
  };
  const keys = useGridKeys({
    rows: rows.length,
    columns: columns.length + 1,
    onKey: (key, place, isAlt) => {
      const found = at(place);
      if (!found) return false;
      const { row, step, cell } = found;
      if (isAlt) return !all.isReadOnly && step === null && move(row, key, place);
      if (key === 'Enter' || key === ' ') enter(place);
      else if (all.isReadOnly) return false;
      else if (key === 'F2') setEditing(place);
      else if (key === 'Delete' && step === null) removeProgramme(row.programme);
      else if (key === 'Delete' && step !== null && cell) removeCell(cell, row.programme, all.stepName(step));
      else return false;
      return true;
    },
  });
  const move = ({ programme }: ProgrammeRow, key: string, place: GridPlace): boolean => {
    const by = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : null;
    if (by === null) return false;
    const programmes = rows.map((row) => row.programme);
    if (!programmes[place.row + by]) return true;
    moveProgramme(programmes, programme.id, by);
    requestAnimationFrame(() => keys.focus({ row: place.row + by, column: 0 }));
    return true;
  };
  const keep = (place: GridPlace, text: string) => {
    const found = at(place);
    if (!found || (text === '' && found.step === null)) return;
    const { row, step, cell } = found;
    if (step === null) changeProgramme(row.programme, { name: text }, 'name');
    else if (cell) changeCell(cell, row.programme, { effect: text }, 'effect');
    else {
      addCell(row.programme, step, text);
      onOpen({ programmeId: row.programme.id, step });
    }
  };
  const close = (place: GridPlace, byKey: boolean) => {
    setEditing(null);
    if (byKey) requestAnimationFrame(() => keys.focus(place));
  };
  const isEditing = (place: GridPlace) => editing?.row === place.row && editing.column === place.column;
  return (
    <Card flush>
      <div className={classes.scroll}>
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid of cells that are walked and edited is a table in its form */}
        <table className={classes.grid} role="grid" aria-label="Programme map">
          <thead>
            <tr>
              <th scope="col">Programme</th>
              {columns.map((column) => (
                <StepHead key={column.step} column={column} name={all.stepName(column.step)} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ programme, cells }, row) => (
              <tr key={programme.id}>
                <ProgrammeHead
                  tied={all.touchName(programme)}
                  programme={programme}
                  isOpen={open?.programmeId === programme.id && open.step === null}
                  isEditing={isEditing({ row, column: 0 })}
                  place={keys.place({ row, column: 0 })}
                  onOpen={() => enter({ row, column: 0 })}
                  onKeep={(text) => keep({ row, column: 0 }, text)}
                  onClose={(byKey) => close({ row, column: 0 }, byKey)}
                />
                {columns.map(({ step, state }, index) => (
                  <StepCell
                    key={step}
                    all={all}
                    programme={programme}
                    cell={cells[index] ?? null}
                    stepName={all.stepName(step)}
                    state={state}
                    isFirst={row === 0}
                    isOpen={open?.programmeId === programme.id && open.step === step}
                    isEditing={isEditing({ row, column: index + 1 })}
                    place={keys.place({ row, column: index + 1 })}
                    onOpen={() => enter({ row, column: index + 1 })}
                    onEdit={() => !all.isReadOnly && setEditing({ row, column: index + 1 })}
                    onKeep={(text) => keep({ row, column: index + 1 }, text)}
                    onClose={(byKey) => close({ row, column: index + 1 }, byKey)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!all.isReadOnly && (
        <AddLine label="Add a programme" one="programme" onAdd={(name) => void addProgramme({ name })} />
      )}
      <Legend isReadOnly={all.isReadOnly} />
    </Card>
  );
}

function StepHead({ column, name }: { readonly column: StepColumn; readonly name: string }) {
  const { text, tone } = columnWords(column);
  const icon =
    column.state === 'gap' ? (
      <IconAlertTriangle size={12} aria-hidden />
    ) : column.state === 'overlap' ? (
      <IconStack2 size={12} aria-hidden />
    ) : undefined;
  return (
    <th scope="col" data-state={column.state}>
      <span className={classes.step}>{name}</span>
      <Pill tone={tone} icon={icon}>
        {text}
      </Pill>
    </th>
  );
}

function Legend({ isReadOnly }: { readonly isReadOnly: boolean }) {
  return (
    <p className={classes.legend}>
      <span>
        <IconArrowUpRight size={13} className={classes.more} aria-hidden /> more go on of those it touched than of the
        others
      </span>
      <span>
        <IconArrowDownRight size={13} className={classes.fewer} aria-hidden /> fewer do
      </span>
      <span>no arrow: no difference, or too few to tell</span>
      {!isReadOnly && <span>Arrows walk, Enter opens or adds, F2 writes, Delete takes off</span>}
    </p>
  );
}
