import { type BusinessClock, businessClock } from '../../../../shared/calendar/business-hours.ts';
import { ratioFigure, withNotes } from '../../../../shared/metrics/build-figure.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import { readClock, type When } from '../../../../shared/planning/sla-clock.ts';
import { clockGap } from '../../../../shared/planning/sla-gap.ts';
import {
  type AgreedPromise,
  isPromised,
  isTimed,
  promiseAsOf,
  type SlaTerms,
  termsInForce,
} from '../../../../shared/planning/sla-terms.ts';
import { isEarly } from './clock-times.ts';
import {
  type ClockRow,
  clockCase,
  clockSql,
  knownOf,
  lastMoments,
  readClocks,
  readCreationClocks,
  startInstant,
} from './clocks.ts';
import { type MetricReader, metricReader } from './metric-reader.ts';
import type { Scope, Segmented, Window } from './scope.ts';

/** The clocks of each timed promise, in the order of the promises. */
type PromiseRows = readonly (readonly ClockRow[])[];

interface Verdicts {
  readonly kept: number;
  readonly broken: number;
  readonly overdue: number;
  readonly waiting: number;
  readonly invalid: number;
  readonly byDay: number;
}

/** What a promise in time allows; null for one without an amount or in a unit that is no time. */
export function limitOf({ amount, unit }: Pick<SlaTerms, 'amount' | 'unit'>) {
  if (amount === null || unit === 'count' || unit === 'attempts') return null;
  return { amount, unit };
}

interface Judging {
  readonly promise: AgreedPromise;
  readonly clock: BusinessClock;
  readonly timeZone: string;
}

function judge(rows: readonly ClockRow[], asOf: When, { promise, clock, timeZone }: Judging): Verdicts {
  const counts = { kept: 0, broken: 0, overdue: 0, waiting: 0, invalid: 0, byDay: 0 };
  for (const row of rows) {
    const timing = clockCase(row, asOf);
    const limit = limitOf(termsInForce(promise, startInstant(timing.start, timeZone)));
    if (limit === null) continue;
    const isInvalid = promise.kind === 'first-touch' && isEarly({ row, end: timing.end });
    const reading = readClock(timing, limit, clock);
    counts[isInvalid ? 'invalid' : reading.state] += row.n;
    if (!isInvalid && reading.isByDay) counts.byDay += row.n;
  }
  return counts;
}

function promiseFigure(counts: Verdicts): Figure {
  const many = (n: number, one: string, more: string) => (n === 0 ? null : `${n} ${n === 1 ? one : more}`);
  return withNotes(ratioFigure(counts.kept, counts.kept + counts.broken + counts.overdue, 'resolved'), [
    many(counts.overdue, 'waits past its time and counts as broken.', 'wait past their time and count as broken.'),
    many(counts.waiting, 'is not due yet.', 'are not due yet.'),
    many(counts.invalid, 'ended before it began and is left out.', 'ended before they began and are left out.'),
    many(
      counts.byDay,
      'without times of day is counted in whole business days.',
      'without times of day are counted in whole business days.',
    ),
  ]);
}

/** The figure of each promise, in their order. */
function promiseFigures(rows: PromiseRows, promises: readonly AgreedPromise[], at: At): readonly Figure[] {
  return promises.map((promise, index) => {
    const clock = at.clocks[index];
    if (!clock || at.untold.has(promise.id)) return unmeasured();
    return promiseFigure(judge(rows[index] ?? [], at.asOf, { promise, clock, timeZone: at.timeZone }));
  });
}

/** The promise that stands for all: that of a first touch, of those about time that all have signed. */
export function headlinePromise(promises: readonly AgreedPromise[]): AgreedPromise | undefined {
  const inForce = promises.filter((promise) => isTimed(promise) && isPromised(promise) && clockGap(promise) === null);
  return inForce.find(({ kind }) => kind === 'first-touch') ?? inForce[0];
}

const namedAtMost = 3;

/** "“First touch in 4 hours”, “Answer in 2 days” and 3 more". */
function namesOf(promises: readonly AgreedPromise[]): string {
  const names = promises.map(({ title }) => `“${title || 'Promise without words'}”`);
  const more = names.length - namedAtMost;
  return more > 0 ? `${names.slice(0, namedAtMost).join(', ')} and ${more} more` : names.join(', ');
}

/** The promises about time that the headline leaves out: those that not all have signed, and those without a clock. */
function leftOut(all: readonly AgreedPromise[]): readonly (string | null)[] {
  const timed = all.filter(isTimed);
  const drafts = timed.filter((promise) => !isPromised(promise));
  const untold = timed.filter((promise) => isPromised(promise) && clockGap(promise) !== null);
  return [
    drafts.length === 0 ? null : `A draft, not signed by all and not counted: ${namesOf(drafts)}.`,
    untold.length === 0 ? null : `Can’t be measured: ${namesOf(untold)}.`,
  ];
}

interface Told {
  /** All promises, by the words in force. */
  readonly all: readonly AgreedPromise[];
  /** Those that the data has a clock for, as the figures are. */
  readonly promises: readonly AgreedPromise[];
  readonly hasItems: boolean;
}

function complianceFigure(figures: readonly Figure[], { all, promises, hasItems }: Told): Figure {
  const promise = headlinePromise(promises);
  const headline = promise && figures[promises.indexOf(promise)];
  if (!headline || !promise) {
    const isAny = all.some(isTimed);
    const note = isAny ? 'No promise about time that can be measured is in force yet.' : noPromise;
    return withNotes({ value: null, unit: 'ratio', basis: 'resolved', note }, leftOut(all));
  }
  const named = withNotes(headline, [`“${promise.title}”.`]);
  if (!hasItems) return named;
  const items = promises.flatMap((each, index) => {
    const figure = figures[index];
    return figure && isPromised(each) ? [{ key: each.title || each.id, ...figure }] : [];
  });
  return { ...withNotes(named, leftOut(all)), items };
}

const noPromise = 'No promise about time is agreed yet.';

/** Said where no touch can stop a clock. */
export const noOutreach = 'No calls or mails are imported, so first touches are not known.';

/** The instant up to which a signature counts for what is seen on a day. */
export function instantAfter(day: number): number {
  return (day + 1) * 86_400_000;
}

function unmeasured(): Figure {
  return {
    value: null,
    unit: 'ratio',
    basis: 'resolved',
    note: noOutreach,
  };
}

interface At {
  readonly asOf: When;
  readonly clocks: readonly BusinessClock[];
  readonly timeZone: string;
  /** Promises whose clocks the data can't stop. */
  readonly untold: ReadonlySet<string>;
}

/** The timed promises that the data can have a clock for. */
function measuredPromises(promises: readonly AgreedPromise[]): readonly AgreedPromise[] {
  return promises.filter((promise) => isTimed(promise) && clockGap(promise) === null);
}

interface PromiseReading {
  readonly all: readonly AgreedPromise[];
  readonly promises: readonly AgreedPromise[];
  read(window: Window): Promise<Segmented<PromiseRows>>;
  figures(rows: PromiseRows, window: Window): readonly Figure[];
}

async function readingOf(scope: Scope, asOfDay: number): Promise<PromiseReading> {
  const { settings } = scope;
  // What a draft says since changes no clock: each runs from where all have signed that it does.
  const all = settings.promises.map((promise) => promiseAsOf(promise, instantAfter(asOfDay)));
  const promises = measuredPromises(all);
  const known = await knownOf(scope);
  const momentOn = await lastMoments(scope, asOfDay);
  const at: Omit<At, 'asOf'> = {
    clocks: promises.map(({ calendar }) => businessClock(settings.hours[calendar])),
    timeZone: settings.timeZone,
    untold: new Set(known.outreach ? [] : promises.filter(({ kind }) => kind === 'first-touch').map(({ id }) => id)),
  };
  const clocksOf = (promise: AgreedPromise, window: Window) => {
    const sql = clockSql(promise);
    const isFromCreation = sql === null || (!known.handoffs && promise.kind === 'first-touch');
    return isFromCreation ? readCreationClocks(scope, window) : readClocks(scope, window, sql);
  };
  return {
    all,
    promises,
    async read(window) {
      const merged = new Map<string, (readonly ClockRow[])[]>();
      for (const [index, promise] of promises.entries()) {
        for (const [seg, clocks] of await clocksOf(promise, window)) {
          const own = merged.get(seg) ?? promises.map(() => []);
          own[index] = clocks;
          merged.set(seg, own);
        }
      }
      return merged;
    },
    figures: (rows, window) => promiseFigures(rows, promises, { ...at, asOf: momentOn(window.asOf) }),
  };
}

const mergeRows = (promises: readonly AgreedPromise[], all: readonly PromiseRows[]): PromiseRows =>
  promises.map((_, index) => all.flatMap((rows) => rows[index] ?? []));

/** The figures of all timed promises over a window, by the id of the promise. */
export async function timedFigures(
  scope: Scope,
  asOfDay: number,
): Promise<(window: Window) => Promise<ReadonlyMap<string, Figure>>> {
  const { promises, read, figures } = await readingOf(scope, asOfDay);
  return async (window) => {
    const rows = mergeRows(promises, [...(await read(window)).values()]);
    const found = figures(rows, window);
    return new Map(promises.flatMap(({ id }, index) => (found[index] ? [[id, found[index]] as const] : [])));
  };
}

/**
 * M-13: handoffs within the promised time, of those that were answered or ran out of it. The headline is the promise of
 * a first touch that all have signed; the items are all timed promises in force, left out where the query splits by a
 * dimension. Drafts are said in words.
 */
export async function slaComplianceReader(scope: Scope, asOfDay: number): Promise<MetricReader> {
  const { all, promises, read, figures } = await readingOf(scope, asOfDay);
  return metricReader<PromiseRows>({
    read,
    merge: (all) => mergeRows(promises, all),
    figures: (rows, window) => ({
      sla_compliance: complianceFigure(figures(rows, window), { all, promises, hasItems: scope.by === null }),
    }),
  });
}
