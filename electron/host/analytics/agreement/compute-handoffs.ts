import { businessClock } from '../../../../shared/calendar/business-hours.ts';
import { formatLocalDate, type LocalDay } from '../../../../shared/calendar/local-day.ts';
import type { MethodOutput } from '../../../../shared/contract/contract.ts';
import type { ReviewQuery } from '../../../../shared/contract/review.ts';
import { ratioFigure } from '../../../../shared/metrics/build-figure.ts';
import type { ReviewSettings } from '../../../../shared/metrics/review-settings.ts';
import type { Entity } from '../../../../shared/model/entities.ts';
import {
  type HandoffPath,
  type Move,
  movesOf,
  type Passage,
  passagesOf,
  type TimeTaken,
  timeTaken,
} from '../../../../shared/planning/handoff-flow.ts';
import { clockFunction } from '../../../../shared/planning/handoff-steps.ts';
import type { When } from '../../../../shared/planning/sla-clock.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { loadSql } from '../load-sql.ts';
import { clockTimes, medianTime } from '../metrics/clock-times.ts';
import { clockSql, knownOf, lastMoments, readClocks } from '../metrics/clocks.ts';
import { withQuery } from '../metrics/context.ts';
import type { ResolvedQuery } from '../metrics/resolve-query.ts';
import { answerOf, type Scope, type Window, windowValues } from '../metrics/scope.ts';
import { fillTemplate } from '../metrics/template.ts';

type Handoff = Entity<'handoffs'>;
type HandoffFigures = MethodOutput<'plan/handoffs'>;

const never = 60_000;

/** One row of handoff-rows.sql. */
interface PathRow {
  readonly hk: number;
  readonly inq: number | null;
  readonly created_at: number | null;
  readonly rec_before: number | null;
  readonly x_mql: number;
  readonly mql_at: number | null;
  readonly x_sal: number;
  readonly sal_at: number | null;
  readonly x_sql: number;
  readonly sql_at: number | null;
  readonly x_opp: number;
  readonly opp_at: number | null;
  readonly x_won: number;
  readonly rec: number;
  readonly rec_at: number | null;
  readonly disq: number;
  readonly disq_at: number | null;
  readonly lost: number;
}

interface Entry {
  readonly stage: string;
  readonly when: When;
}

function pathOf(row: PathRow, asOf: LocalDay): HandoffPath {
  const seen = (stage: string, day: number | null, instant: number | null): Entry[] =>
    day === null || day >= never || day > asOf ? [] : [{ stage, when: { day, instant } }];
  const entered = [
    ...seen('recycled', row.rec_before, null),
    ...seen('inquiry', row.inq, row.created_at),
    ...seen('mql', row.x_mql, row.mql_at),
    ...seen('sal', row.x_sal, row.sal_at),
    ...seen('sql', row.x_sql, row.sql_at),
    ...seen('opportunity', row.x_opp, row.opp_at),
    ...seen('won', row.x_won, null),
  ];
  const exits = [
    ...seen('recycled', row.rec, row.rec_at),
    ...seen('disqualified', row.disq, row.disq_at),
    ...seen('lost', row.lost, null),
  ];
  const [exit = null] = exits.toSorted((one, other) => one.when.day - other.when.day);
  return { hk: row.hk, entered, exit: row.x_won <= asOf ? null : exit };
}

/** The moves of a window's handoffs. */
export async function readMoves(scope: Scope, window: Window): Promise<readonly Move[]> {
  const sql = fillTemplate(loadSql('agreement/handoff-rows.sql'), windowValues(scope, window));
  const rows = await answerOf<PathRow>(scope, sql);
  return rows.flatMap((row) => movesOf(pathOf(row, window.asOf)));
}

interface Measuring {
  readonly scope: Scope;
  readonly resolved: ResolvedQuery;
  readonly moves: readonly Move[];
  readonly hasOutreach: boolean;
}

const nothing: TimeTaken = { value: null, unit: 'days', count: 0 };

/** The median time that a step's clock shows, with those still waiting where it stops at a touch or an answer. */
async function takenOf(handoff: Handoff, { scope, resolved, moves, hasOutreach }: Measuring): Promise<TimeTaken> {
  const { fromStage, toStage, clockUnit, clockEnds } = handoff;
  const clock = businessClock(scope.settings.hours[clockFunction(handoff)]);
  if (clockEnds === 'next-stage') {
    const { from, to } = resolved.period;
    const own = moves.filter(
      (move) => move.from === fromStage && move.to === toStage && from <= move.end.day && move.end.day < to,
    );
    return timeTaken(own, clockUnit, clock);
  }
  const isTouch = clockEnds === 'first-touch';
  const sql = clockSql({ kind: isTouch ? 'first-touch' : 'disposition', fromStage, toStage });
  if (sql === null || (isTouch && !hasOutreach)) return nothing;
  const rows = [...(await readClocks(scope, resolved.current, sql)).values()].flat();
  const momentOn = await lastMoments(scope, resolved.asOf);
  return medianTime(clockTimes(rows, momentOn(resolved.asOf), clock, clockUnit));
}

function isSlower({ clockAmount, clockUnit }: Handoff, { value, unit }: TimeTaken): boolean | null {
  if (clockAmount === null || value === null) return null;
  return (clockUnit === 'business-hours') === (unit === 'hours') ? value > clockAmount : null;
}

async function stepOf(handoff: Handoff, passages: readonly Passage[], measuring: Measuring) {
  const { fromStage, toStage, id } = handoff;
  const own = passages.find(({ from, to }) => from === fromStage && to === toStage);
  const leaving = own ?? passages.find(({ from }) => from === fromStage);
  const taken = await takenOf(handoff, measuring);
  return {
    handoffId: id,
    count: own?.count ?? 0,
    lost: ratioFigure(leaving?.lost ?? 0, leaving?.left ?? 0, 'flow'),
    taken,
    isSlower: isSlower(handoff, taken),
  };
}

/** What the data shows of a lead's way in a period: each step of the diagram, and the ways that it does not draw. */
export function computeHandoffs(
  db: AnalyticsDatabase,
  settings: ReviewSettings,
  query: ReviewQuery,
  { handoffs, today }: { readonly handoffs: readonly Handoff[]; readonly today?: LocalDay },
): Promise<HandoffFigures> {
  return withQuery(db, settings, query, today, async ({ scope, resolved }) => {
    const { current, period } = resolved;
    const moves = await readMoves(scope, current);
    const passages = passagesOf(moves, period);
    const { outreach } = await knownOf(scope);
    const counts = fillTemplate(loadSql('agreement/stage-counts.sql'), windowValues(scope, current));
    const steps: HandoffFigures['steps'] = [];
    for (const handoff of handoffs) {
      steps.push(await stepOf(handoff, passages, { scope, resolved, moves, hasOutreach: outreach }));
    }
    const isDrawn = ({ from, to }: Passage) =>
      handoffs.some(({ fromStage, toStage }) => fromStage === from && toStage === to);
    return {
      period: { from: formatLocalDate(period.from), to: formatLocalDate(period.to) },
      asOf: formatLocalDate(resolved.asOf),
      timeZone: settings.timeZone,
      stages: [...(await answerOf<HandoffFigures['stages'][number]>(scope, counts))],
      steps,
      undrawn: passages.filter((each) => !isDrawn(each)).map(({ from, to, count }) => ({ from, to, count })),
    };
  });
}
