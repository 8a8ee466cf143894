import { ActionIcon, Button, Menu } from '@mantine/core';
import { type ReactNode, useId, useRef, useState } from 'react';
import type { Problem } from '../../../../shared/contract/problem.ts';
import { IconChartBar, IconDots, IconTable } from '../../icons.ts';
import { ProblemNotice } from '../../ProblemNotice.tsx';
import type { ChartTable } from '../chart-table.ts';
import { ChartTableView } from './ChartTableView.tsx';
import styles from './chart-frame.module.css';
import { copyChartCsv, copyChartPicture } from './copy-chart.ts';
import { type ChartDefinition, Defined } from './Defined.tsx';

export type ChartState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'loading'; readonly hasPicture: boolean }
  | { readonly kind: 'problem'; readonly problem: Problem; readonly still: string; readonly retry: () => void }
  | { readonly kind: 'empty'; readonly words: string };

export type ChartView = 'chart' | 'table';

interface ChartFrameProps {
  readonly title: string;
  readonly about: string;
  readonly definition?: ChartDefinition;
  readonly state?: ChartState;
  readonly table?: ChartTable;
  /** The screen's choice; the frame's own button turns it over for this chart. */
  readonly view?: ChartView;
  /** For a picture of the chart: where the numbers come from. */
  readonly source: string;
  readonly legend?: ReactNode;
  /** Controls of this chart alone, in its head. */
  readonly tools?: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

const ready: ChartState = { kind: 'ready' };

/** The card that every chart stands in: title, what it is, definition, table twin, copy as PNG or CSV, its states. */
export function ChartFrame(props: ChartFrameProps) {
  const {
    title,
    about,
    definition,
    state = ready,
    table,
    view = 'chart',
    source,
    legend,
    tools,
    className,
    children,
  } = props;
  const [turnedFrom, setTurnedFrom] = useState<ChartView | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const shown: ChartView = turnedFrom === view ? otherView(view) : view;
  const turn = () => setTurnedFrom(turnedFrom === view ? null : view);
  return (
    <section
      className={`${styles.frame} ${className ?? ''}`}
      aria-labelledby={titleId}
      aria-busy={state.kind === 'loading'}
    >
      {state.kind === 'loading' && <div className={styles.busy} />}
      <header className={styles.head}>
        <h2 className={styles.title} id={titleId}>
          {definition ? <Defined {...definition}>{title}</Defined> : title}
        </h2>
        <span className={styles.about}>{about}</span>
        {tools && <div className={styles.tools}>{tools}</div>}
        {table && (
          <div className={styles.actions}>
            <ActionIcon onClick={turn} aria-label={shown === 'chart' ? `${title} as a table` : `${title} as a chart`}>
              {shown === 'chart' ? <IconTable size={16} /> : <IconChartBar size={16} />}
            </ActionIcon>
            <Menu>
              <Menu.Target>
                <ActionIcon aria-label={`Copy ${title}`}>
                  <IconDots size={16} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                {shown === 'chart' && (
                  <Menu.Item
                    onClick={() => void copyChartPicture(body.current, { title: `${title}, ${about}`, source })}
                  >
                    Copy as PNG
                  </Menu.Item>
                )}
                <Menu.Item onClick={() => void copyChartCsv(table)}>Copy as CSV</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </div>
        )}
      </header>
      <div ref={body} className={styles.body}>
        <FrameBody state={state}>
          {shown === 'table' && table ? <ChartTableView table={table} caption={`${title}, ${about}`} /> : children}
        </FrameBody>
      </div>
      {legend && state.kind !== 'problem' && state.kind !== 'empty' && shown === 'chart' && (
        <footer className={styles.legend}>{legend}</footer>
      )}
    </section>
  );
}

const otherView = (view: ChartView): ChartView => (view === 'chart' ? 'table' : 'chart');

function FrameBody({ state, children }: { readonly state: ChartState; readonly children: ReactNode }) {
  switch (state.kind) {
    case 'ready':
      return children;
    case 'loading':
      return state.hasPicture ? <div className={styles.stale}>{children}</div> : <div className={styles.block} />;
    case 'empty':
      return <p className={styles.empty}>{state.words}</p>;
    case 'problem':
      return (
        <>
          <ProblemNotice
            problem={state.problem}
            actions={
              <Button variant="default" size="sm" onClick={state.retry}>
                Retry
              </Button>
            }
          />
          {state.still !== '' && <p className={styles.empty}>{state.still}</p>}
        </>
      );
  }
}
