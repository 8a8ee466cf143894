import { ActionIcon } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { EditableText, TextEditing } from '../../../../kit/EditableText.tsx';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '../../../../kit/icons.ts';
import { distinct } from '../distinct.ts';
import classes from './document.module.css';

export interface ItemListProps {
  readonly items: readonly string[];
  /** "criterion": what one of them is. */
  readonly one: string;
  readonly addLabel: string;
  readonly isReadOnly: boolean;
  /** Against the last signed version: by text what it read before, null for a new one. */
  readonly changes: { readonly changed: ReadonlyMap<string, string | null>; readonly version: number };
  /** Stands before each text. */
  mark?(item: string): ReactNode;
  /** Stands between the list and what adds to it. */
  readonly children?: ReactNode;
  onChange(items: readonly string[], what: 'add' | 'edit' | 'move' | 'remove'): void;
}

const swapped = (items: readonly string[], from: number, to: number): readonly string[] =>
  items.with(to, items[from] ?? '').with(from, items[to] ?? '');

/** A list of short texts, edited in place: Alt with the arrows moves the one that has the focus. */
export function ItemList(props: ItemListProps) {
  const { items, one, isReadOnly, children, onChange } = props;
  const [said, setSaid] = useState('');
  const move = (index: number, by: -1 | 1) => {
    const to = index + by;
    if (to < 0 || to >= items.length) return;
    onChange(swapped(items, index, to), 'move');
    setSaid(`${items[index]}: ${to + 1} of ${items.length}`);
  };
  const remove = (index: number) => onChange(items.toSpliced(index, 1), 'remove');
  return (
    <>
      <ul className={classes.items}>
        {distinct(items).map(({ key, text }, index) => (
          <Item
            key={key}
            {...props}
            text={text}
            index={index}
            onEdit={(edited) => (edited === '' ? remove(index) : onChange(items.with(index, edited), 'edit'))}
            onMove={(by) => move(index, by)}
            onRemove={() => remove(index)}
          />
        ))}
      </ul>
      <span className="unseen" role="status">
        {said}
      </span>
      {children}
      {!isReadOnly && <AddItem {...props} onAdd={(text) => onChange([...items, text], 'add')} key={one} />}
    </>
  );
}

interface ItemProps extends ItemListProps {
  readonly text: string;
  readonly index: number;
  onEdit(text: string): void;
  onMove(by: -1 | 1): void;
  onRemove(): void;
}

function Item({ items, one, isReadOnly, mark, changes, text, index, onEdit, onMove, onRemove }: ItemProps) {
  const former = changes.changed.get(text);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isReadOnly || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <li className={classes.item} onKeyDown={onKeyDown} {...(former === undefined ? {} : { 'data-changed': true })}>
      {mark?.(text)}
      <span className={classes.itemText}>
        <EditableText value={text} label={`${one} ${index + 1}`} readOnly={isReadOnly} onKeep={onEdit} />
        {typeof former === 'string' && (
          <del className={classes.former}>
            <span className="unseen">before: </span>
            {former}
          </del>
        )}
      </span>
      {former !== undefined && (
        <span className={classes.itemNote}>
          {former === null ? 'new' : 'changed'} in {changes.version}
        </span>
      )}
      {!isReadOnly && (
        <span className={classes.itemActions}>
          <ActionIcon
            size={24}
            aria-label={`Move ${text} up`}
            title="Up (Alt+↑)"
            disabled={index === 0}
            onClick={() => onMove(-1)}
          >
            <IconArrowUp size={14} />
          </ActionIcon>
          <ActionIcon
            size={24}
            aria-label={`Move ${text} down`}
            title="Down (Alt+↓)"
            disabled={index === items.length - 1}
            onClick={() => onMove(1)}
          >
            <IconArrowDown size={14} />
          </ActionIcon>
          <ActionIcon size={24} aria-label={`Remove ${text}`} title="Remove" onClick={onRemove}>
            <IconTrash size={14} />
          </ActionIcon>
        </span>
      )}
    </li>
  );
}

interface AddItemProps extends Pick<ItemListProps, 'one' | 'addLabel'> {
  onAdd(text: string): void;
}

/** Enter keeps and offers the next line; Esc or leaving ends. */
function AddItem({ one, addLabel, onAdd }: AddItemProps) {
  const [line, setLine] = useState<number | null>(null);
  const isKept = useRef(false);
  if (line === null) {
    return (
      <button type="button" className={classes.add} onClick={() => setLine(0)}>
        <IconPlus size={14} aria-hidden /> {addLabel}
      </button>
    );
  }
  return (
    <div className={classes.adding}>
      <TextEditing
        key={line}
        value=""
        label={`New ${one}`}
        placeholder={`New ${one}`}
        onKeep={(text) => {
          isKept.current = text !== '';
          if (text !== '') onAdd(text);
        }}
        onClose={(byKey) => {
          setLine(byKey && isKept.current ? line + 1 : null);
          isKept.current = false;
        }}
      />
    </div>
  );
}
