import { passagesOf } from '../../../../shared/planning/handoff-flow.ts';
import { type AgreedPromise, isTimed } from '../../../../shared/planning/sla-terms.ts';
import type { DrillBuilder } from '../metrics/drill-builder.ts';
import { scan } from '../metrics/scope.ts';
import { touchingFunction } from '../metrics/speed-to-lead.ts';
import { readMoves } from './compute-handoffs.ts';
import { casesInForce, slippingOnes } from './compute-slas.ts';
import { type JudgedCase, readCases } from './promise-cases.ts';

const among = (hks: readonly number[]) => (hks.length === 0 ? 'false' : `hk IN (${hks.join(', ')})`);

/** The handoffs that a promise is judged by; `stages` names it, the headline promise where it names none. Rest: broken. */
export const promiseRows: DrillBuilder = async ({ scope, window, drill }) => {
  const timed = scope.settings.promises.filter(isTimed);
  const wanted = timed.find(({ id }) => id === drill.stages);
  const promise = wanted ?? timed.find(({ kind }) => kind === 'first-touch') ?? timed[0];
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

/** The handoffs that are past a promise now; `item:cold` are those that have been for too long to slip. */
export const slippingRows: DrillBuilder = async ({ scope, window }) => {
  const { now, cold } = slippingOnes(await casesInForce(scope, window));
  const rows = (ones: typeof now) => among(ones.map(({ hk }) => hk));
  return {
    table: 'handoffs',
    denominator: rows(now),
    numerator: 'true',
    item: (key) => (key === 'cold' ? rows(cold) : null),
  };
};
