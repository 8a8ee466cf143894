import { useCallback, useEffect, useRef, useState } from 'react';
import type { MethodOutput } from '../../../../shared/contract/contract.ts';
import type { Problem } from '../../../../shared/contract/problem.ts';
import type { RowsQuery } from '../../../../shared/contract/rows.ts';
import { getHost } from '../../../state/host.ts';

export type Row = MethodOutput<'rows/page'>['rows'][number];

/** Rows asked for at once: some screens full, small enough to come within a frame or two. */
const pageRows = 200;
/** Pages kept; scrolling far lets go of the oldest. */
const mostPages = 60;

export interface RowPages {
  /** Exact once the first page is there. */
  readonly total: number | null;
  readonly problem: Problem | null;
  /** The row at a position, null while it is on its way. */
  rowAt(index: number): Row | null;
  /** Asks for what is missing of a stretch of rows. */
  need(from: number, to: number): void;
  reload(): void;
}

interface Pages {
  readonly key: string;
  readonly total: number | null;
  readonly problem: Problem | null;
  readonly rows: ReadonlyMap<number, readonly Row[]>;
}

/** A window over all rows of a query, however many: pages come when they are needed and go when they are far away. */
export function useRowPages(query: RowsQuery, columns: readonly string[]): RowPages {
  const key = JSON.stringify([query, columns]);
  const [pages, setPages] = useState<Pages>(() => empty(key));
  const asked = useRef(new Set<string>());
  const current = pages.key === key ? pages : empty(key);

  const ask = useCallback((key: string, page: number) => {
    const [query, columns] = JSON.parse(key) as [RowsQuery, string[]];
    const id = `${page} ${key}`;
    if (asked.current.has(id) || columns.length === 0) return;
    asked.current.add(id);
    const input = { ...query, columns, offset: page * pageRows, limit: pageRows };
    void getHost()
      .call('rows/page', input)
      .then((answer) => {
        if (!answer.ok) asked.current.delete(id);
        setPages((before) => {
          const same = before.key === key ? before : empty(key);
          if (!answer.ok) return { ...same, problem: answer.problem };
          const rows = new Map(same.rows).set(page, answer.value.rows);
          for (const far of [...rows.keys()].slice(0, Math.max(0, rows.size - mostPages))) {
            rows.delete(far);
            asked.current.delete(`${far} ${key}`);
          }
          return { key, total: answer.value.total, problem: null, rows };
        });
      });
  }, []);

  const reload = useCallback(() => {
    asked.current.clear();
    ask(key, 0);
  }, [ask, key]);

  useEffect(() => {
    asked.current.clear();
    ask(key, 0);
  }, [ask, key]);
  useEffect(
    () =>
      getHost().on('data/changed', () => {
        setPages(empty(key));
        reload();
      }),
    [key, reload],
  );

  return {
    total: current.total,
    problem: current.problem,
    rowAt: (index) => current.rows.get(Math.floor(index / pageRows))?.[index % pageRows] ?? null,
    need: (from, to) => {
      for (let page = Math.floor(from / pageRows); page <= Math.floor(to / pageRows); page++) {
        if (!current.rows.has(page)) ask(key, page);
      }
    },
    reload,
  };
}

function empty(key: string): Pages {
  return { key, total: null, problem: null, rows: new Map() };
}
