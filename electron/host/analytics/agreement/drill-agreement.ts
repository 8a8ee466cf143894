import { passagesOf } from '../../../../shared/planning/handoff-flow.ts';
import { type AgreedPromise, isTimed, promiseAsOf } from '../../../../shared/planning/sla-terms.ts';
import type { DrillBuilder, DrillRequest, DrillRows } from '../metrics/drill-builder.ts';
import { scan } from '../metrics/scope.ts';
import { headlinePromise, instantAfter } from '../metrics/sla-compliance.ts';
import { touchingFunction } from '../metrics/speed-to-lead.ts';
import { dayColumn } from '../metrics/transition.ts';
import { readMoves } from './compute-handoffs.ts';
import { casesInForce, slippingOnes } from './compute-slas.ts';
import { countedStage, leastAttempts } from './count-promises.ts';
import { type JudgedCase, readCases } from './promise-cases.ts';

const among = (hks: readonly number[]) => (hks.length === 0 ? 'false' : `hk IN (${hks.join(', ')})`);

/** The handoffs that a promise about a number or about reasons counts, as promise-counts.sql does; null for other kinds. */
function countedRows({ scope, window }: DrillRequest, { kind, toStage, amount }: AgreedPromise): DrillRows | null {
  const last = Math.min(window.period.to - 1, window.asOf);
  const within = (column: string) => `${column} BETWEEN ${window.period.from} AND ${last}`;
  const rows = (denominator: string, numerator = 'true') => ({ table: 'handoffs' as const, denominator, numerator });
  if (kind === 'volume') return rows(within(dayColumn(countedStage(toStage), scope.settings.skippedStages)));
  if (kind === 'reason') return rows(`${within('refused')} AND refused < opp`, "reason <> ''");
  if (kind !== 'attempts') return null;
  const least = leastAttempts(amount);
  return rows(
    `${within('rec')} AND rec < opp AND rec < lost`,
    `hk IN (SELECT hk FROM handoff_moment WHERE attempts >= ${least})`,
  );
}

/** The handoffs that a promise is judged by; `stages` names it, the headline promise where it names none. Rest: broken. */
export const promiseRows: DrillBuilder = async (request) => {
  const { scope, window, drill } = request;
  const all = scope.settings.promises.map((promise) => promiseAsOf(promise, instantAfter(window.asOf)));
  const named = all.find(({ id }) => id === drill.stages);
  const counted = named && countedRows(request, named);
  if (counted) return counted;
  const promise = named && isTimed(named) ? named : headlinePromise(all);
  const cases = promise ? await readCases(scope, window, promise) : [];
  const of = (...states: readonly JudgedCase['state'][]) =>
    cases.filter(({ state, isCurrent }) => isCurrent && states.includes(state)).map(({ hk }) => hk);
  const items: Readonly<Record<string, readonly number[]>> = {
    broken: of('broken', 'overdue'),
    waiting: of('waiting'),
    invalid: of('invalid'),
  };
  return {
    table: 'handoffs',
    denominator: among(of('kept', 'broken', 'overdue')),
    numerator: among(of('kept')),
    item: (key) => (items[key] ? among(items[key]) : null),
  };
};

/** The handoffs of the period that have been touched, of all; those touched before they began are in neither. */
export const speedRows: DrillBuilder = async ({ scope, window }) => {
  // A first touch at any time keeps it, so that what is kept was touched and what waits was not.
  const anyTime: AgreedPromise = {
    id: '',
    version: 1,
    title: '',
    by: 'sales',
    to: 'marketing',
    kind: 'first-touch',
    fromStage: 'mql',
    toStage: 'sal',
    amount: Number.MAX_SAFE_INTEGER,
    unit: 'business-hours',
    share: null,
    calendar: touchingFunction(scope.settings),
    typed: null,
    signed: [],
  };
  const cases = (await readCases(scope, window, anyTime)).filter(({ isCurrent }) => isCurrent);
  const of = (state: JudgedCase['state']) => cases.filter((each) => each.state === state).map(({ hk }) => hk);
  return { table: 'handoffs', denominator: among([...of('kept'), ...of('waiting')]), numerator: among(of('kept')) };
};

/** The handoffs that went one way in the period; `stages` names it, such as `mql:opportunity`. */
export const pathRows: DrillBuilder = async ({ scope, window, drill }) => {
  const [from, to] = (drill.stages ?? '').split(':');
  const passages = passagesOf(await readMoves(scope, window), window.period);
  const hks = passages.find((passage) => passage.from === from && passage.to === to)?.hks ?? [];
  return { table: 'handoffs', denominator: among(hks), numerator: 'true' };
};

/** The handoffs of the period that have waited five days or more without a call. */
export const untouchedRows: DrillBuilder = async ({ scope, window }) => {
  const waiting = await scan<{ readonly hk: number }>(scope, 'untouched-handoffs', window);
  return { table: 'handoffs', denominator: among(waiting.map(({ hk }) => hk)), numerator: 'true' };
};

/** The handoffs that are past a promise now, of one where `stages` names it; `item:cold` are those that have been for too long to slip. */
export const slippingRows: DrillBuilder = async ({ scope, window, drill }) => {
  const { now, cold } = slippingOnes(await casesInForce(scope, window));
  const rows = (ones: typeof now) => among(ones.map(({ hk }) => hk));
  const { stages: wanted } = drill;
  return {
    table: 'handoffs',
    denominator: rows(wanted === undefined ? now : now.filter(({ promiseId }) => promiseId === wanted)),
    numerator: 'true',
    item: (key) => (key === 'cold' ? rows(cold) : null),
  };
};
