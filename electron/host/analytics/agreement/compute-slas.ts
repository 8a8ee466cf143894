import { formatLocalDate, type LocalDay } from '../../../../shared/calendar/local-day.ts';
import type { LateCase, MeasuredPromise } from '../../../../shared/contract/agreement.ts';
import type { MethodOutput } from '../../../../shared/contract/contract.ts';
import type { ReviewQuery } from '../../../../shared/contract/review.ts';
import { moneyFigure, withNotes } from '../../../../shared/metrics/build-figure.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import { unratedWords } from '../../../../shared/metrics/left-out.ts';
import type { ReviewSettings } from '../../../../shared/metrics/review-settings.ts';
import { moneyWords, numberWords } from '../../../../shared/metrics/words.ts';
import type { RulesOf } from '../../../../shared/planning/sla-criteria.ts';
import { clockGap, type PromiseGap } from '../../../../shared/planning/sla-gap.ts';
import {
  type AgreedPromise,
  isTimed,
  promiseAsOf,
  promiseInForce,
  slaTerms,
} from '../../../../shared/planning/sla-terms.ts';
import { countVerdict, shareVerdict } from '../../../../shared/planning/sla-verdict.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { knownOf } from '../metrics/clocks.ts';
import { withQuery } from '../metrics/context.ts';
import type { ResolvedQuery } from '../metrics/resolve-query.ts';
import { revenueReader } from '../metrics/revenue.ts';
import type { Scope, Window } from '../metrics/scope.ts';
import { instantAfter, noOutreach, timedFigures } from '../metrics/sla-compliance.ts';
import { countPromise, type Measured, unmeasured } from './count-promises.ts';
import { daysOver, type JudgedCase, lateOnes, readCases } from './promise-cases.ts';

type SlaFigures = MethodOutput<'plan/slas'>;

/** So many late cases are sent of each promise; the rows of all open in Data. */
const mostLate = 50;

interface Computing {
  readonly scope: Scope;
  readonly resolved: ResolvedQuery;
  readonly rulesOf: RulesOf;
  readonly timed: (window: Window) => Promise<ReadonlyMap<string, Figure>>;
}

async function measure(
  promise: AgreedPromise,
  window: Window,
  { scope, rulesOf, timed }: Computing,
): Promise<Measured> {
  if (!isTimed(promise)) return countPromise(scope, window, { promise, rulesOf });
  const gap = clockGap(promise);
  if (gap !== null) return unmeasured(gap.cause, gap.why);
  const figure = (await timed(window)).get(promise.id);
  // With a clock it is calls alone that can be missing.
  if (figure?.denominator === undefined) return unmeasured('calls', figure?.note ?? '');
  return { figure, why: figure.note ?? '' };
}

/** What keeps a promise from being measured as it reads now: of a draft beside what is in force, the draft's own. */
async function gapOf(
  promise: AgreedPromise,
  measured: { readonly terms: AgreedPromise; readonly now: Measured },
  computing: Computing,
): Promise<PromiseGap | null> {
  const { terms, now } = measured;
  if (JSON.stringify(slaTerms(promise)) === JSON.stringify(slaTerms(terms))) return now.gap ?? null;
  if (!isTimed(promise)) {
    const { scope, rulesOf, resolved } = computing;
    return (await countPromise(scope, resolved.current, { promise, rulesOf })).gap ?? null;
  }
  const gap = clockGap(promise);
  if (gap !== null || promise.kind !== 'first-touch') return gap;
  return (await knownOf(computing.scope)).outreach ? null : { cause: 'calls', why: noOutreach };
}

function verdictOf(
  promise: AgreedPromise,
  { figure, gap, tested }: Measured,
  { smallSample }: Pick<ReviewSettings, 'smallSample'>,
): MeasuredPromise['verdict'] {
  if (gap) return 'unmeasured';
  if (promise.kind === 'volume') return countVerdict(figure.value ?? 0, promise.amount ?? 0);
  const verdict = shareVerdict(figure, promise.share, smallSample);
  return verdict === 'kept' && tested ? 'partly' : verdict;
}

/** The version that was in force for the clocks of a period; null where none was signed by all. */
function versionInForce({ signed }: AgreedPromise, until: number): number | null {
  return (signed.findLast(({ since }) => since <= until) ?? signed[0])?.version ?? null;
}

async function promiseOf(each: AgreedPromise, computing: Computing): Promise<MeasuredPromise> {
  const { current, before, asOf } = computing.resolved;
  const instant = instantAfter(asOf);
  // What a draft says since keeps or breaks nothing: the promise is judged by what all signed.
  const promise = promiseAsOf(each, instant);
  const cases = isTimed(promise) ? await readCases(computing.scope, current, promise) : [];
  const now = await measure(promise, current, computing);
  const earlier = now.gap || promise.kind === 'typed' ? null : await measure(promise, before, computing);
  const previous = earlier && !earlier.gap ? { previous: earlier.figure } : {};
  const late = lateOnes(cases.filter(({ isCurrent }) => isCurrent));
  return {
    id: promise.id,
    figure: { ...now.figure, ...previous },
    verdict: verdictOf(promise, now, computing.scope.settings),
    why: now.why,
    gap: await gapOf(each, { terms: promise, now }, computing),
    tested: now.tested ?? null,
    isTyped: promise.kind === 'typed',
    version: versionInForce(promise, instant),
    late: late.slice(0, mostLate),
    lateTotal: late.length,
  };
}

/** What as many handoffs of the year before the last three months were worth, and what each of them brought. */
async function valueAtRisk(scope: Scope, asOf: LocalDay, handoffs: number) {
  const period = { from: asOf - 90 - 365, to: asOf - 90 };
  const { whole } = await revenueReader({ ...scope, span: null })({ period, asOf });
  const each = whole.revenue_per_mql;
  return {
    value: riskOf(each, handoffs, scope.settings),
    earlier: { from: formatLocalDate(period.from), to: formatLocalDate(period.to), mqls: each?.denominator ?? 0 },
  };
}

/** What handoffs are worth by what an MQL has brought, with how that is worked out and what it leaves out. */
export function riskOf(
  each: Figure | undefined,
  handoffs: number,
  { currency, smallSample }: Pick<ReviewSettings, 'currency' | 'smallSample'>,
): Figure {
  const unrated = each?.unrated ? { unrated: each.unrated } : {};
  const mqls = each?.denominator ?? 0;
  if (each && each.value === null && mqls >= smallSample)
    return { ...moneyFigure(null, currency, 'stock', each.note), ...unrated };
  if (!each?.value || mqls < smallSample) {
    const unknown = moneyFigure(null, currency, 'stock', 'Too little was won of earlier handoffs to tell.');
    const left = each?.unrated ? `${unratedWords(each.unrated)} are left out.` : null;
    return { ...withNotes(unknown, [unknown.note, left]), ...unrated };
  }
  const figure: Figure = { value: each.value * handoffs, unit: 'money', basis: 'stock', ...unrated };
  const brought = moneyWords(each.value, currency);
  return withNotes(figure, [
    `${numberWords(handoffs)} times ${brought}, what each of ${numberWords(mqls)} MQLs of the year up to three months ago has brought.`,
    each.note,
  ]);
}

/** After four weeks of work past its time a lead no longer slips: it is cold, and a call today is no rescue. */
const coldAfter = 20;

/** The leads past a promise, each once, by the promise that it is furthest over: those that slip, and those gone cold. */
export function slippingOnes(cases: ReadonlyMap<string, readonly JudgedCase[]>): {
  readonly now: readonly LateCase[];
  readonly cold: readonly LateCase[];
} {
  const open = [...cases.values()].flat().filter(({ state }) => state === 'overdue');
  const seen = new Set<number>();
  const ones = lateOnes(open).filter(({ hk }) => !seen.has(hk) && seen.add(hk));
  const isCold = (late: LateCase) => daysOver(late) > coldAfter;
  return { now: ones.filter((late) => !isCold(late)), cold: ones.filter(isCold) };
}

/** The cases of each timed promise that was ever in force, by what was signed: a draft lets nothing slip. */
export async function casesInForce(scope: Scope, window: Window): Promise<ReadonlyMap<string, readonly JudgedCase[]>> {
  const cases = new Map<string, readonly JudgedCase[]>();
  for (const each of scope.settings.promises) {
    const promise = promiseInForce(each);
    if (promise && isTimed(promise)) cases.set(promise.id, await readCases(scope, window, promise));
  }
  return cases;
}

/** Measures every promise over the query's period against the one before, and lists what slips now. */
export function computeSlas(
  db: AnalyticsDatabase,
  settings: ReviewSettings,
  query: ReviewQuery,
  { rulesOf, today }: { readonly rulesOf: RulesOf; readonly today?: LocalDay },
): Promise<SlaFigures> {
  return withQuery(db, settings, query, today, async ({ scope, resolved }) => {
    const { asOf, period, current } = resolved;
    const computing: Computing = { scope, resolved, rulesOf, timed: await timedFigures(scope, asOf) };
    const promises: MeasuredPromise[] = [];
    for (const promise of settings.promises) promises.push(await promiseOf(promise, computing));
    const { now: slipping, cold } = slippingOnes(await casesInForce(scope, current));
    return {
      period: { from: formatLocalDate(period.from), to: formatLocalDate(period.to) },
      asOf: formatLocalDate(asOf),
      timeZone: settings.timeZone,
      promises,
      slipping: {
        cases: slipping.slice(0, mostLate),
        byPromise: [...Map.groupBy(slipping, ({ promiseId }) => promiseId)]
          .map(([promiseId, ones]) => ({ promiseId, total: ones.length }))
          .sort((one, other) => other.total - one.total || (one.promiseId < other.promiseId ? -1 : 1)),
        total: slipping.length,
        cold: cold.length,
        ...(await valueAtRisk(scope, asOf, slipping.length)),
      },
    };
  });
}
