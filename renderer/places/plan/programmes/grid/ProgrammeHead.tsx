import type { HTMLAttributes, Ref } from 'react';
import type { NamedTouches } from '../../../../../shared/planning/landmark-effect.ts';
import { type Programme, programmeName } from '../../../../../shared/planning/programme-map.ts';
import { TextEditing } from '../../../../kit/EditableText.tsx';
import { FunctionMark } from '../../../../kit/FunctionMark.tsx';
import { lookOf } from '../../../../kit/functions.ts';
import classes from './grid.module.css';

/** What makes a cell of the grid one that is walked to. */
export type PlaceProps = Pick<HTMLAttributes<HTMLElement>, 'tabIndex' | 'onFocus' | 'onKeyDown'> & {
  readonly ref: Ref<HTMLTableCellElement>;
};

interface ProgrammeHeadProps {
  readonly programme: Programme;
  /** What touches call it; null while it is tied to none. */
  readonly tied: NamedTouches | null;
  readonly isOpen: boolean;
  readonly isEditing: boolean;
  readonly place: PlaceProps;
  onOpen(): void;
  onKeep(text: string): void;
  onClose(byKey: boolean): void;
}

/** The programme at the head of its row: whose it is, what it is called, what the data calls it. */
export function ProgrammeHead({ programme, tied, isOpen, isEditing, place, ...on }: ProgrammeHeadProps) {
  const names = tied === null ? [] : [tied.value, ...(tied.also ?? [])];
  return (
    <th
      scope="row"
      aria-current={isOpen}
      ref={place.ref}
      tabIndex={place.tabIndex}
      onFocus={place.onFocus}
      onKeyDown={place.onKeyDown}
      onClick={isEditing ? undefined : on.onOpen}
      data-programme={programme.id}
    >
      <span className={classes.name}>
        <FunctionMark function={programme.function} size={10} label={lookOf(programme.function).label} />
        {isEditing ? (
          <TextEditing value={programme.name} label="Name of the programme" onKeep={on.onKeep} onClose={on.onClose} />
        ) : (
          <span dir="auto" className={classes.nameText}>
            {programmeName(programme)}
          </span>
        )}
      </span>
      <span className={classes.tied} title={names.join('\n') || undefined}>
        {tied === null
          ? 'not tied to the data'
          : `${tied.column} “${tied.value}”${names.length > 1 ? ` and ${names.length - 1} more` : ''}`}
      </span>
    </th>
  );
}
