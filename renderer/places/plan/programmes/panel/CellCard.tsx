import { ActionIcon } from '@mantine/core';
import { percentWords } from '../../../../../shared/metrics/words.ts';
import { type Programme, type ProgrammeCell, programmeName } from '../../../../../shared/planning/programme-map.ts';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { FunctionMark } from '../../../../kit/FunctionMark.tsx';
import { FieldLine, FieldLines } from '../../../../kit/fields/FieldLines.tsx';
import { readShare, shareText } from '../../../../kit/fields/number-text.ts';
import { PersonPicker } from '../../../../kit/fields/PersonPicker.tsx';
import { lookOf } from '../../../../kit/functions.ts';
import { IconTrash, IconX } from '../../../../kit/icons.ts';
import panel from '../../../../kit/panel.module.css';
import type { OpenPlace } from '../grid/ProgrammeGrid.tsx';
import { changeCell, removeCell } from '../programme-edits.ts';
import type { Programmes } from '../use-programmes.ts';
import { MeasuredPart } from './MeasuredPart.tsx';
import classes from './panel.module.css';

interface CellCardProps {
  readonly all: Programmes;
  readonly programme: Programme;
  readonly cell: ProgrammeCell;
  readonly step: string;
  onOpen(place: OpenPlace): void;
  onClose(): void;
}

/** What a programme does at one step: who sees to it, what it should do, how many should go on, and how many did. */
export function CellCard({ all, programme, cell, step, onOpen, onClose }: CellCardProps) {
  const { isReadOnly } = all;
  const name = programmeName(programme);
  const stepName = all.stepName(step);
  const remove = () => {
    removeCell(cell, programme, stepName);
    onOpen({ programmeId: programme.id, step: null });
  };
  return (
    <section className={panel.card} aria-label={`What ${name} does from ${stepName}`}>
      <header className={panel.head}>
        <FunctionMark function={programme.function} size={11} label={lookOf(programme.function).label} />
        <h2 className={panel.title}>
          <button
            type="button"
            className={classes.link}
            dir="auto"
            onClick={() => onOpen({ programmeId: programme.id, step: null })}
          >
            {name}
          </button>
          <span className={classes.step}>{stepName}</span>
        </h2>
        {!isReadOnly && (
          <ActionIcon aria-label={`Take ${name} off ${stepName}`} onClick={remove}>
            <IconTrash size={16} />
          </ActionIcon>
        )}
        <ActionIcon aria-label="Close the panel" onClick={onClose}>
          <IconX size={16} />
        </ActionIcon>
      </header>
      <div className={classes.body}>
        <p className={classes.effect} dir="auto">
          <EditableText
            value={cell.effect}
            label="What it should do"
            placeholder="What should it do to those who meet it?"
            multiline
            readOnly={isReadOnly}
            onKeep={(effect) => changeCell(cell, programme, { effect }, 'effect')}
          />
        </p>
        <FieldLines>
          <FieldLine label="Owner">
            <PersonPicker
              label="Owner"
              of={programme.function}
              value={cell.owner}
              isReadOnly={isReadOnly}
              onChoose={(owner) => changeCell(cell, programme, { owner }, 'owner')}
            />
          </FieldLine>
          <FieldLine label="Should go on">
            <EditableText
              value={shareText(cell.expectedRate)}
              label="Share of those it touches that should go on"
              placeholder="Nothing expected yet"
              {...(cell.expectedRate === null ? {} : { shown: percentWords(cell.expectedRate, 0) })}
              readOnly={isReadOnly}
              validate={(text) =>
                text !== '' && readShare(text) === null ? 'A percentage from 0 to 100, or nothing.' : null
              }
              onKeep={(text) => changeCell(cell, programme, { expectedRate: readShare(text) }, 'expected rate')}
            />
          </FieldLine>
        </FieldLines>
      </div>
      <MeasuredPart
        all={all}
        programme={programme}
        cell={cell}
        onTie={() => onOpen({ programmeId: programme.id, step: null })}
      />
    </section>
  );
}
