import {
  type Programme,
  type ProgrammeCell,
  programmeName,
  type StepColumn,
} from '../../../../../shared/planning/programme-map.ts';
import { TextEditing } from '../../../../kit/EditableText.tsx';
import { IconPlus } from '../../../../kit/icons.ts';
import type { Programmes } from '../use-programmes.ts';
import { CellBody } from './CellBody.tsx';
import classes from './grid.module.css';
import type { PlaceProps } from './ProgrammeHead.tsx';

interface StepCellProps {
  readonly all: Programmes;
  readonly programme: Programme;
  /** Null where the programme is meant to do nothing. */
  readonly cell: ProgrammeCell | null;
  readonly stepName: string;
  readonly state: StepColumn['state'];
  /** The first row says of a gap that nobody fills it; the others need not say it again. */
  readonly isFirst: boolean;
  readonly isOpen: boolean;
  readonly isEditing: boolean;
  readonly place: PlaceProps;
  onOpen(): void;
  onEdit(): void;
  onKeep(text: string): void;
  onClose(byKey: boolean): void;
}

/** A programme at one step: what it is meant to do, or room to say so. */
export function StepCell(props: StepCellProps) {
  const { all, programme, cell, stepName, state, isOpen, isEditing, place, onOpen, onEdit, onKeep, onClose } = props;
  return (
    <td
      aria-current={isOpen}
      data-state={state}
      data-empty={cell === null || undefined}
      ref={place.ref}
      tabIndex={place.tabIndex}
      onFocus={place.onFocus}
      onKeyDown={place.onKeyDown}
      onClick={isEditing ? undefined : onOpen}
      onDoubleClick={isEditing ? undefined : onEdit}
    >
      {isEditing ? (
        <TextEditing
          value={cell?.effect ?? ''}
          label={`What ${programmeName(programme)} does from ${stepName}`}
          placeholder="What it should do"
          multiline
          onKeep={onKeep}
          onClose={onClose}
        />
      ) : cell ? (
        <CellBody cell={cell} programme={programme} all={all} />
      ) : (
        <EmptyCell state={state} isFirst={props.isFirst} isReadOnly={all.isReadOnly} />
      )}
    </td>
  );
}

function EmptyCell({
  state,
  isFirst,
  isReadOnly,
}: Pick<StepCellProps, 'state' | 'isFirst'> & { readonly isReadOnly: boolean }) {
  const saysGap = state === 'gap' && isFirst;
  if (isReadOnly) return <span className={classes.nothing}>{saysGap ? 'Nobody' : '–'}</span>;
  return (
    <span className={classes.add} data-first={isFirst || undefined}>
      <IconPlus size={14} aria-hidden /> {saysGap ? 'Nobody yet' : 'Add'}
    </span>
  );
}
