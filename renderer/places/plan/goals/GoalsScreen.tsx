import { useCallback, useMemo, useState } from 'react';
import { formatLocalDate, type LocalDay } from '../../../../shared/calendar/local-day.ts';
import type { Entity } from '../../../../shared/model/entities.ts';
import { type FiscalPart, fiscalYearOf, goalsWithin, nearestPeriod } from '../../../../shared/planning/goal-periods.ts';
import { goalTree, type MoveDirection, moveOf } from '../../../../shared/planning/goal-tree.ts';
import { navigate, type ScreenProps, workspaceHref } from '../../../app/routes.ts';
import { useSettings } from '../../../document/index.ts';
import { ExportMenu } from '../../../kit/ExportMenu.tsx';
import { formatDate } from '../../../kit/format.ts';
import { PageTitle } from '../../../kit/PageTitle.tsx';
import { ProblemNotice } from '../../../kit/ProblemNotice.tsx';
import { PrintButton } from '../../../kit/print/PrintButton.tsx';
import { PlanPaper } from '../print/PlanPaper.tsx';
import { useGoalEdits } from './goal-edits.ts';
import { goalList } from './goal-list.ts';
import classes from './goals.module.css';
import { CheckRow } from './head/CheckRow.tsx';
import { NewGoalButton } from './head/NewGoalButton.tsx';
import { NoGoals, NoGoalsThen } from './head/NoGoals.tsx';
import { PeriodSwitch } from './head/PeriodSwitch.tsx';
import type { NewGoalPlace } from './new-goal-place.ts';
import { GoalPanel } from './panel/GoalPanel.tsx';
import { GoalTable } from './table/GoalTable.tsx';
import { type Goals, useGoals } from './use-goals.ts';

/** P1: the goals of the business and of both teams in one tree, each with its pace, and what is wrong with them. */
export function GoalsScreen({ route }: ScreenProps) {
  const { workspaceId, rest } = route;
  const all = useGoals(workspaceId);
  const [openId = null] = rest;
  const { fiscalYearStart } = useSettings();
  const [chosenPeriod, choosePeriod] = useState<FiscalPart | null>(null);
  const [adding, setAdding] = useState<NewGoalPlace | null>(null);
  const period = chosenPeriod ?? periodOf(all, openId, fiscalYearStart);
  const open = useCallback(
    (id: string | null) => {
      // Whoever looks through the goals stays where they are, whatever period the next one is of.
      choosePeriod(period);
      navigate(workspaceHref(workspaceId, ['plan', 'goals', ...(id === null ? [] : [id])]));
    },
    [workspaceId, period],
  );
  const onRemoved = useCallback((id: string) => id === openId && open(null), [open, openId]);
  // Where the goals lie says what is shown first; while someone changes their dates, the page stays where it is.
  const onDated = useCallback(() => choosePeriod(period), [period]);
  const edits = useGoalEdits(period, { onAdded: open, onRemoved, onDated });
  const shown = useMemo(() => goalsWithin(all.goals, period), [all.goals, period]);
  const tree = useMemo(() => goalTree(shown), [shown]);
  const move = (id: string, direction: MoveDirection) => {
    const to = moveOf(tree, id, direction);
    if (to) edits.move(id, to);
    return to;
  };
  const view = openId === null ? undefined : all.views.get(openId);
  const isEmpty = all.goals.length === 0 && adding === null;
  return (
    <>
      <div className={classes.page} data-screen-only>
        <PageTitle
          title="Goals"
          basis={<Basis all={all} period={period} shown={shown} />}
          actions={
            !isEmpty && (
              <>
                <PrintButton label="Print the plan" />
                <ExportMenu list={() => goalList(shown, all)} />
                <PeriodSwitch
                  {...{ period, goals: all.goals, today: all.today, startMonth: fiscalYearStart }}
                  onChoose={choosePeriod}
                />
                {!all.isReadOnly && (
                  <NewGoalButton
                    onAdd={() => setAdding({ parentId: null, side: 'business' })}
                    onTemplate={edits.addTemplate}
                  />
                )}
              </>
            )
          }
        />
        {all.problem !== null && <ProblemNotice problem={all.problem} />}
        {isEmpty ? (
          <NoGoals
            isReadOnly={all.isReadOnly}
            onUsual={() => edits.addUsual(fiscalYearOf(period.from, fiscalYearStart))}
            onAdd={() => setAdding({ parentId: null, side: 'business' })}
          />
        ) : (
          <>
            <CheckRow all={all} shown={shown} openId={openId} onOpen={open} />
            <div className={classes.columns} data-open={view !== undefined || undefined}>
              {shown.length === 0 && adding === null ? (
                <NoGoalsThen
                  period={period}
                  nearest={nearestPeriod(all.goals, period.from, fiscalYearStart)}
                  isReadOnly={all.isReadOnly}
                  onShow={choosePeriod}
                  onAdd={() => setAdding({ parentId: null, side: 'business' })}
                />
              ) : (
                <GoalTable
                  workspaceId={workspaceId}
                  all={all}
                  tree={tree}
                  period={period}
                  startMonth={fiscalYearStart}
                  openId={openId}
                  adding={adding}
                  edits={edits}
                  onOpen={open}
                  onAdd={setAdding}
                  onMove={move}
                />
              )}
              {view && (
                <GoalPanel
                  key={view.goal.id}
                  workspaceId={workspaceId}
                  view={view}
                  all={all}
                  edits={edits}
                  onClose={() => open(null)}
                  onOpen={open}
                  onMove={move}
                  onAdd={() => setAdding({ parentId: view.goal.id, side: 'joint' })}
                />
              )}
            </div>
          </>
        )}
      </div>
      <PlanPaper workspaceId={workspaceId} period={period} />
    </>
  );
}

/** Where nobody chose: this half of the fiscal year, or that of the goal whose address was opened. */
function periodOf({ goals, today }: Goals, openId: string | null, startMonth: number): FiscalPart {
  const opened = goals.filter(({ id }) => id === openId);
  return nearestPeriod(opened, today, startMonth);
}

interface BasisProps {
  readonly all: Goals;
  readonly period: FiscalPart;
  readonly shown: readonly Entity<'goals'>[];
}

/** "Data to 14 Jun, day 165 of 181. 7 of 9 team goals owned by both sides". */
function Basis({ all: { asOf, ownedOf }, period, shown }: BasisProps) {
  const owned = ownedOf(shown);
  return (
    <>
      {asOf === null ? 'No data yet' : dataWords(asOf, period)}
      {owned.of > 0 && (
        <>
          {'. '}
          <span title="Goals of the teams with somebody on each side who answers for them">
            {owned.both} of {owned.of} team goals owned by both sides
          </span>
        </>
      )}
    </>
  );
}

function dataWords(asOf: LocalDay, period: FiscalPart): string {
  const days = period.to - period.from;
  const day = asOf - period.from + 1;
  const words = `Data to ${formatDate(formatLocalDate(asOf))}`;
  return day < 1 || day > days ? words : `${words}, day ${day} of ${days}`;
}
