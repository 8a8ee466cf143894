import { SegmentedControl } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { functionLabel } from '../../../../../shared/model/function-label.ts';
import {
  type BoardOrder,
  type BoardRow,
  boardOf,
  type HealthRound,
  sortBoard,
} from '../../../../../shared/planning/health-board.ts';
import { Card } from '../../../../kit/Card.tsx';
import { CommentsCard } from '../../../../kit/comments/CommentsCard.tsx';
import { ExportMenu } from '../../../../kit/ExportMenu.tsx';
import { Page } from '../../../../kit/Page.tsx';
import { findingWords } from '../health-words.ts';
import { PlanTable } from '../plans/PlanTable.tsx';
import { type Findings, type Health, useFindings } from '../use-health.ts';
import { BoardTable } from './BoardTable.tsx';
import classes from './board.module.css';
import { ItemPanel } from './ItemPanel.tsx';
import { PerceptionCard, TrendCard } from './RoundCards.tsx';

interface BoardViewProps {
  readonly workspaceId: string;
  readonly title: ReactNode;
  readonly round: HealthRound;
  readonly health: Health;
  readonly switcher: ReactNode;
  readonly view: 'scores' | 'plans';
}

/** A revealed round: the functions side by side, what the data says, and what is to change. */
export function BoardView({ workspaceId, title, round, health, switcher, view }: BoardViewProps) {
  const [order, setOrder] = useState<BoardOrder>('gap');
  const [chosen, setChosen] = useState<string | null>(null);
  const findings = useFindings(workspaceId);
  const board = useMemo(() => boardOf(round.id, health.scores), [round.id, health.scores]);
  const rows = sortBoard(board, order);
  const shown = rows.find(({ item }) => item.id === chosen) ?? rows[0];
  return (
    <Page
      title={title}
      rail={
        shown && (
          <>
            <ItemPanel
              key={shown.item.id}
              workspaceId={workspaceId}
              row={shown}
              round={round}
              health={health}
              findings={findings}
            />
            <CommentsCard root="healthRounds" entryId={round.id} />
          </>
        )
      }
    >
      <div className={classes.bar}>
        {switcher}
        {view === 'scores' && (
          <SegmentedControl
            size="xs"
            aria-label="Order"
            value={order}
            onChange={(next) => setOrder(next as BoardOrder)}
            data={[
              { value: 'gap', label: 'Widest gap' },
              { value: 'level', label: 'Lowest' },
              { value: 'area', label: 'By area' },
            ]}
          />
        )}
        {view === 'scores' && (
          <span className={classes.end}>
            <ExportMenu list={() => exported(rows, findings)} />
          </span>
        )}
      </div>
      {view === 'plans' ? (
        <PlanTable isReadOnly={health.isReadOnly} />
      ) : (
        <>
          <Card flush title="Side by side" about={aboutOf(rows, findings)}>
            <BoardTable rows={rows} chosen={shown?.item.id ?? ''} findings={findings} onChoose={setChosen} />
          </Card>
          <div className={classes.pair}>
            <PerceptionCard round={round} health={health} />
            <TrendCard health={health} />
          </div>
        </>
      )}
    </Page>
  );
}

function aboutOf(rows: readonly BoardRow[], { byItem }: Findings): string {
  const wide = rows.filter(({ gap }) => gap !== null && gap >= 2).length;
  const present = rows.filter(({ item }) => byItem.get(item.id)?.state === 'present').length;
  return `${wide} of ${rows.length} two points apart or more, ${present} that the data shows`;
}

function exported(rows: readonly BoardRow[], { byItem }: Findings) {
  const functions = [...new Set(rows.flatMap(({ scores }) => scores.map((one) => one.function)))];
  return {
    name: 'Health check',
    columns: [
      { label: 'Statement' },
      ...functions.flatMap((one) => [
        { label: functionLabel(one), kind: 'number' as const },
        { label: `${functionLabel(one)}, people`, kind: 'number' as const },
      ]),
      { label: 'Gap', kind: 'number' as const },
      { label: 'What the data says' },
      { label: 'Evidence' },
    ],
    rows: rows.map((row) => {
      const finding = byItem.get(row.item.id);
      const scoreOf = (one: (typeof functions)[number]) => row.scores.find((score) => score.function === one);
      return [
        row.item.statement,
        ...functions.flatMap((one) => [scoreOf(one)?.median ?? null, scoreOf(one)?.count ?? null]),
        row.gap,
        findingWords(finding, row.item.symptom !== null).label,
        finding?.sentence ?? '',
      ];
    }),
  };
}
