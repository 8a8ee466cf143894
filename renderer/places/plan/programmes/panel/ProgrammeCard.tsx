import { ActionIcon } from '@mantine/core';
import { useState } from 'react';
import { memberFunctions } from '../../../../../shared/contract/library.ts';
import { funnelSteps, type TouchColumn, touchColumns } from '../../../../../shared/model/programme.ts';
import { type ProgrammeRow, programmeName, touchNameOf } from '../../../../../shared/planning/programme-map.ts';
import { sameWords } from '../../../../../shared/planning/same-words.ts';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { FunctionMark } from '../../../../kit/FunctionMark.tsx';
import { FieldLine, FieldLines } from '../../../../kit/fields/FieldLines.tsx';
import { PersonPicker } from '../../../../kit/fields/PersonPicker.tsx';
import { QuietSelect } from '../../../../kit/fields/QuietSelect.tsx';
import { countOf } from '../../../../kit/format.ts';
import { lookOf } from '../../../../kit/functions.ts';
import { IconTrash, IconX } from '../../../../kit/icons.ts';
import panel from '../../../../kit/panel.module.css';
import { useHostQuery } from '../../../../state/use-host-query.ts';
import { OwnerRemark } from '../../OwnerRemark.tsx';
import { DataValueField } from '../../tied/DataValueField.tsx';
import type { OpenPlace } from '../grid/ProgrammeGrid.tsx';
import { changeProgramme, removeProgramme } from '../programme-edits.ts';
import type { Programmes } from '../use-programmes.ts';
import { FurtherNames } from './FurtherNames.tsx';
import classes from './panel.module.css';

interface ProgrammeCardProps {
  readonly all: Programmes;
  readonly row: ProgrammeRow;
  onOpen(place: OpenPlace): void;
  onClose(): void;
}

const columnLabels = { campaign: 'Campaign', channel: 'Channel', content: 'Content', kind: 'Kind of touch' } as const;
const columnWords = { campaign: 'a campaign', channel: 'a channel', content: 'a content', kind: 'a kind' } as const;
const none = '-';

/** A programme: whose it is, how the data tells it, and where it does something. */
export function ProgrammeCard({ all, row, onOpen, onClose }: ProgrammeCardProps) {
  const { programme, cells } = row;
  const { isReadOnly } = all;
  const name = programmeName(programme);
  const others = all.map.rows.map((each) => each.programme);
  const isTaken = sameWords(programme, others, (each) => each.name).length > 0;
  return (
    <section className={panel.card} aria-label={`About ${name}`}>
      <header className={panel.head}>
        <FunctionMark function={programme.function} size={11} label={lookOf(programme.function).label} />
        <h2 className={panel.title} dir="auto">
          <EditableText
            value={programme.name}
            label="Name of the programme"
            opensFor={programme.id}
            placeholder="Untitled programme"
            readOnly={isReadOnly}
            validate={(text) => (text === '' ? 'A programme needs a name.' : null)}
            onKeep={(next) => changeProgramme(programme, { name: next }, 'name')}
          />
        </h2>
        {!isReadOnly && (
          <ActionIcon
            aria-label={`Delete ${name}`}
            onClick={() => {
              removeProgramme(programme);
              onClose();
            }}
          >
            <IconTrash size={16} />
          </ActionIcon>
        )}
        <ActionIcon aria-label="Close the panel" onClick={onClose}>
          <IconX size={16} />
        </ActionIcon>
      </header>
      <div className={classes.body}>
        {isTaken && <p className={classes.remark}>Another programme has this name</p>}
        <FieldLines>
          <FieldLine label="Done by">
            <QuietSelect
              label="Function that does it"
              data={memberFunctions.map((one) => ({ value: one, label: lookOf(one).label }))}
              value={programme.function}
              mark={<FunctionMark function={programme.function} />}
              isReadOnly={isReadOnly}
              onChoose={(chosen) => changeProgramme(programme, { function: chosen }, 'function')}
            />
          </FieldLine>
          <FieldLine label="Owner">
            <PersonPicker
              label="Owner"
              of={programme.function}
              value={programme.owner}
              isReadOnly={isReadOnly}
              onChoose={(owner) => changeProgramme(programme, { owner }, 'owner')}
            />
            <OwnerRemark owner={programme.owner} of={programme.function} />
          </FieldLine>
          <TouchFields all={all} row={row} />
        </FieldLines>
      </div>
      <ul className={classes.steps}>
        {cells.every((cell) => cell === null) && <li className={classes.second}>It does nothing yet at any step.</li>}
        {cells.map(
          (cell, index) =>
            cell && (
              <li key={cell.id}>
                <button
                  type="button"
                  className={classes.link}
                  onClick={() => onOpen({ programmeId: programme.id, step: funnelSteps[index] ?? null })}
                >
                  {all.stepName(cell.step)}
                </button>
                <span className={classes.second} dir="auto">
                  {cell.effect}
                </span>
              </li>
            ),
        )}
      </ul>
    </section>
  );
}

/** How touches tell the programme: the column and what it is called there, with names that the data has. */
function TouchFields({ all, row }: Pick<ProgrammeCardProps, 'all' | 'row'>) {
  const { programme } = row;
  // Another column is only looked into until a name of it is chosen: the tie that is there stays as long.
  const [looked, setLooked] = useState<TouchColumn | null>(null);
  const column = looked ?? programme.touchColumn;
  const value = column === programme.touchColumn ? programme.touchValue : '';
  const { data } = useHostQuery(
    'plan/touchNames',
    column === null || all.isReadOnly ? null : { workspaceId: all.workspaceId, column },
  );
  const known = (data?.names ?? []).map((each) => ({ value: each.value, about: countOf(each.leads, 'lead') }));
  const hasNone = data?.names.length === 0;
  const chooseColumn = (chosen: TouchColumn | typeof none) => {
    const isTied = touchNameOf(programme) !== null;
    setLooked(isTied && chosen !== none && chosen !== programme.touchColumn ? chosen : null);
    if (chosen === none) changeProgramme(programme, { touchColumn: null }, 'tie to the data');
    else if (!isTied) changeProgramme(programme, { touchColumn: chosen, touchValue: '' }, 'tie to the data');
  };
  const keep = (touchValue: string) => {
    changeProgramme(programme, { touchColumn: column, touchValue }, 'tie to the data');
    setLooked(null);
  };
  return (
    <>
      <FieldLine label="In the data by">
        <QuietSelect
          label="Column of a touch that tells it"
          data={[
            { value: none, label: 'Not tied to the data' },
            ...touchColumns.map((each) => ({ value: each, label: columnLabels[each] })),
          ]}
          value={column ?? none}
          isReadOnly={all.isReadOnly}
          onChoose={chooseColumn}
        />
      </FieldLine>
      {column !== null && (
        <FieldLine label="Called there">
          <DataValueField
            key={column}
            label={`What touches call it, by ${columnLabels[column].toLowerCase()}`}
            value={value}
            placeholder="Name in the data"
            known={known}
            isReadOnly={all.isReadOnly}
            onKeep={keep}
          />
          {hasNone && <span className={classes.second}>No touch in the data has {columnWords[column]}.</span>}
          {value !== '' && <Found all={all} programme={programme} />}
          {looked === null && value !== '' && (
            <FurtherNames all={all} programme={programme} column={column} known={known} />
          )}
          {looked !== null && <StillTied programme={programme} />}
        </FieldLine>
      )}
    </>
  );
}

/** By what a programme stays tied while another column is looked into. */
function StillTied({ programme }: Pick<ProgrammeRow, 'programme'>) {
  const tied = touchNameOf(programme);
  return (
    tied && (
      <span className={classes.second}>
        Still tied by {tied.column} “{tied.value}” until a name is chosen.
      </span>
    )
  );
}

/** How much of the data has the name that a programme is tied to. */
function Found({ all, programme }: Pick<ProgrammeCardProps, 'all'> & Pick<ProgrammeRow, 'programme'>) {
  const known = all.known(programme.id);
  if (known === null) return null;
  return (
    <span className={classes.second}>
      {known.touches === 0
        ? 'No touch has this name.'
        : `${countOf(known.touches, 'touch', 'touches')} of ${countOf(known.leads, 'lead')} named ${all.further(programme).length > 0 ? 'so' : `“${programme.touchValue.trim()}”`}`}
    </span>
  );
}
