import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { numberWords } from '../../../../shared/metrics/words.ts';
import { useSettings } from '../../../document/index.ts';
import { IconSortAscending, IconSortDescending } from '../../../kit/icons.ts';
import { cellText, isNumeric, type RowColumn } from './cell-text.ts';
import classes from './RowGrid.module.css';
import type { RowsView } from './rows-query.ts';
import type { Row, RowPages } from './use-row-pages.ts';

interface RowGridProps {
  readonly pages: RowPages;
  readonly columns: readonly RowColumn[];
  readonly sort: RowsView['sort'];
  /** The record that is shown beside. */
  readonly opened: number | null;
  onSort(sort: RowsView['sort']): void;
  onOpen(pk: number): void;
}

const rowHeight = 32;
/** A page can't be higher than some 33 million pixels; what follows is found by filters. */
const mostRows = 1_000_000;

/** The rows as a grid that draws only what is seen. One tab stop: arrows move from row to row, Enter opens the record. */
export function RowGrid({ pages, columns, sort, opened, onSort, onOpen }: RowGridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const total = Math.min(pages.total ?? 0, mostRows);
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: 34,
  });
  const seen = virtualizer.getVirtualItems();
  const from = seen[0]?.index ?? 0;
  const to = seen.at(-1)?.index ?? 0;
  useEffect(() => {
    if (total > 0) pages.need(from, to);
  });

  const follows = useRef(false);
  useRowClicks(scroller, (index) => {
    const row = pages.rowAt(index);
    follows.current = true;
    setActive(index);
    if (row) onOpen(row.pk);
  });
  useEffect(() => {
    const button = follows.current ? scroller.current?.querySelector<HTMLElement>('tr[data-active] button') : null;
    if (!button) return;
    follows.current = false;
    button.focus({ preventScroll: true });
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const screenful = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    const target = keyTarget(event.key, active, screenful, total);
    if (target === null) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(total - 1, target));
    follows.current = true;
    setActive(next);
    virtualizer.scrollToIndex(next);
  };
  const template = { gridTemplateColumns: columns.map(widthOf).join(' ') };
  return (
    <div ref={scroller} className={classes.scroller}>
      <table className={classes.grid} aria-label="Rows" aria-rowcount={total + 1} aria-colcount={columns.length}>
        <GridHead columns={columns} sort={sort} template={template} onSort={onSort} />
        <tbody className={classes.rows} style={{ height: virtualizer.getTotalSize() }}>
          {seen.map(({ index, start }) => (
            <GridRow
              key={index}
              index={index}
              top={start}
              row={pages.rowAt(index)}
              columns={columns}
              template={template}
              isActive={index === active}
              opened={opened}
              onKeyDown={onKeyDown}
            />
          ))}
        </tbody>
      </table>
      {pages.total === 0 && <p className={classes.none}>No row is like this. Take a filter away to see more.</p>}
      {(pages.total ?? 0) > mostRows && (
        <p className={classes.none}>These are the first {numberWords(mostRows)} rows. Filter or search for the rest.</p>
      )}
    </div>
  );
}

/** A click anywhere on a row opens it as the button in its first cell does; text can still be chosen and copied. */
function useRowClicks(scroller: RefObject<HTMLElement | null>, onRow: (index: number) => void): void {
  const latest = useRef(onRow);
  useEffect(() => {
    latest.current = onRow;
  });
  useEffect(() => {
    const element = scroller.current;
    const onClick = ({ target }: MouseEvent) => {
      const row = target instanceof Element ? target.closest<HTMLElement>('tr[data-index]') : null;
      if (row && (getSelection()?.isCollapsed ?? true)) latest.current(Number(row.dataset.index));
    };
    element?.addEventListener('click', onClick);
    return () => element?.removeEventListener('click', onClick);
  }, [scroller]);
}

/** Where a key moves to, null for keys that don't move. */
function keyTarget(key: string, active: number, screenful: number, total: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return active + 1;
    case 'ArrowUp':
      return active - 1;
    case 'PageDown':
      return active + screenful;
    case 'PageUp':
      return active - screenful;
    case 'Home':
      return 0;
    case 'End':
      return total - 1;
    default:
      return null;
  }
}

function widthOf({ kind }: RowColumn): string {
  if (kind === 'text') return 'minmax(124px, 1.4fr)';
  // "Opportunity" is what a stage needs; its share of the room grows along, or the grid would grow to match it.
  if (kind === 'stage') return 'minmax(108px, 1.2fr)';
  return kind === 'instant' ? 'minmax(142px, 1fr)' : 'minmax(88px, 1fr)';
}

interface GridHeadProps {
  readonly columns: readonly RowColumn[];
  readonly sort: RowsView['sort'];
  readonly template: { readonly gridTemplateColumns: string };
  onSort(sort: RowsView['sort']): void;
}

function GridHead({ columns, sort, template, onSort }: GridHeadProps) {
  return (
    <thead className={classes.headGroup}>
      <tr className={classes.head} style={template}>
        {columns.map(({ key, label, kind }) => {
          const isSorted = sort?.column === key;
          const direction = isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none';
          return (
            <th key={key} scope="col" className={classes.column} aria-sort={direction}>
              <button
                type="button"
                className={classes.sort}
                {...(isNumeric(kind) ? { 'data-number': true } : {})}
                onClick={() => onSort(nextSort(key, sort))}
              >
                {label}
                {direction === 'ascending' && <IconSortAscending size={14} aria-hidden />}
                {direction === 'descending' && <IconSortDescending size={14} aria-hidden />}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** A column sorts up, then down, then not at all. */
function nextSort(column: string, sort: RowsView['sort']): RowsView['sort'] {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
}

interface GridRowProps {
  readonly index: number;
  readonly top: number;
  readonly row: Row | null;
  readonly columns: readonly RowColumn[];
  readonly template: { readonly gridTemplateColumns: string };
  readonly isActive: boolean;
  readonly opened: number | null;
  onKeyDown(event: KeyboardEvent): void;
}

function GridRow({ index, top, row, columns, template, isActive, opened, onKeyDown }: GridRowProps) {
  const settings = useSettings();
  const currency = row?.currency ?? settings.currency;
  const isChosen = row !== null && row.pk === opened;
  return (
    <tr
      className={classes.row}
      data-index={index}
      aria-rowindex={index + 2}
      style={{ ...template, transform: `translateY(${top}px)` }}
      {...(isChosen ? { 'data-chosen': true } : {})}
      {...(isActive ? { 'data-active': true } : {})}
    >
      {columns.map(({ key, kind }, column) => {
        const text = row ? cellText(row.cells[column] ?? null, kind, currency) : '';
        return (
          <td key={key} className={classes.cell} title={text} {...(isNumeric(kind) ? { 'data-number': true } : {})}>
            {column === 0 && (
              <button
                type="button"
                className={classes.open}
                tabIndex={isActive ? 0 : -1}
                aria-pressed={isChosen}
                aria-label={text === '' ? 'Open the record' : text}
                onKeyDown={onKeyDown}
              >
                {row ? text || '–' : <span className={classes.bar} />}
              </button>
            )}
            {column > 0 && (row ? text : <span className={classes.bar} />)}
          </td>
        );
      })}
    </tr>
  );
}
