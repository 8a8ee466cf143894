import type { LocalDay } from '../calendar/local-day.ts';
import { dayOfWorkday, type Workday, workdayOf } from '../calendar/workdays.ts';
import { inOrderOfWork, type SortedLinks, sortLinks, type TaskLink } from './schedule-links.ts';

/** A task with both its days; `endsOn` is the last one. */
export interface DatedTask {
  readonly id: string;
  readonly startsOn: LocalDay;
  readonly endsOn: LocalDay;
  /** 0 to 1. */
  readonly progress: number;
  /** Working days of work in it; null for as many as its dates hold. */
  readonly workdays: number | null;
}

/** A plan as it was drawn. */
export interface Plan {
  readonly tasks: readonly DatedTask[];
  readonly links: readonly TaskLink[];
  /** The day of the launch; null where the plan leads to none. */
  readonly launchOn: LocalDay | null;
}

/** How one task will go, if work goes on from today at the planned pace. */
export interface TaskForecast {
  readonly startsOn: LocalDay;
  readonly endsOn: LocalDay;
  /** Working days that it is behind by itself, not for what it waits for. */
  readonly behind: number;
  /** True if what it waits for ends too late for its planned start. */
  readonly isPushed: boolean;
  /** Working days that it can still lose without moving the launch (the end, without one); null if it never would. */
  readonly slack: number | null;
  /** Not done, and any day lost moves the launch. */
  readonly isCritical: boolean;
}

export interface Forecast {
  readonly tasks: ReadonlyMap<string, TaskForecast>;
  readonly links: SortedLinks;
  /** When the launch will be; null without one. */
  readonly launchOn: LocalDay | null;
  /** Calendar days that the launch moves by. */
  readonly slip: number;
}

/** A task in working days: where it begins, where it ends (exclusive), how much of it is to do. */
interface Work {
  readonly id: string;
  readonly start: Workday;
  readonly end: Workday;
  readonly isDone: boolean;
  /** Under way or done: what it waited for holds it no more. */
  readonly isBegun: boolean;
  /** Working days left from today on. */
  readonly left: number;
  /** A task that ends before the launch's day has to; one that begins on it or later waits for it. */
  readonly place: 'before' | 'across' | 'after';
}

interface Span {
  readonly start: Workday;
  readonly end: Workday;
  /** The earliest start by plan and by what it waits for. */
  readonly due: Workday;
  /** Working days that it is behind by itself. */
  readonly behind: number;
}

/** Weekend events have no working days: they move by whole weekends. */
const weekOf = 5;
const isWeekendOnly = ({ start, end }: Pick<Work, 'start' | 'end'>): boolean => start === end;
const nextWeekend = (day: Workday): Workday => Math.ceil(day / weekOf) * weekOf;
const lastWeekend = (day: Workday): Workday => Math.floor(day / weekOf) * weekOf;

/** Less than a thousandth of a day is rounding, not work. */
const roundingOfWork = 1e-6;

function workOf(task: DatedTask, today: LocalDay, launchOn: LocalDay | null): Work {
  const start = workdayOf(task.startsOn);
  const endsOn = Math.max(task.startsOn, task.endsOn);
  const end = workdayOf(endsOn + 1);
  const amount = task.workdays ?? end - start;
  const isDone = task.progress >= 1;
  const left = Math.max(0, Math.ceil((1 - task.progress) * amount - roundingOfWork));
  return {
    id: task.id,
    start,
    end,
    isDone,
    isBegun: task.progress > 0,
    left: left === 0 && !isDone && today > endsOn ? 1 : left,
    place: launchOn === null || endsOn < launchOn ? 'before' : task.startsOn < launchOn ? 'across' : 'after',
  };
}

/** Where a task comes to lie that can't begin before `floor`. */
function spanOf(work: Work, floor: Workday, today: Workday): Span {
  const { start, end } = work;
  if (work.isDone) return { start, end: Math.max(start, Math.min(end, today)), due: start, behind: 0 };
  if (work.isBegun) {
    const ends = today > start ? Math.max(end, today + work.left) : end;
    return { start, end: ends, due: start, behind: ends - end };
  }
  const due = Math.max(start, floor);
  const begins = Math.max(due, today);
  const from = isWeekendOnly(work) ? nextWeekend(begins) : begins;
  return { start: from, end: from + (end - start), due, behind: begins - due };
}

interface Network {
  readonly order: readonly Work[];
  readonly waitsFor: ReadonlyMap<string, readonly TaskLink[]>;
  readonly followers: ReadonlyMap<string, readonly TaskLink[]>;
  readonly byId: ReadonlyMap<string, Work>;
  readonly today: Workday;
}

function forward(network: Network, launch: Workday | null): ReadonlyMap<string, Span> {
  const spans = new Map<string, Span>();
  for (const work of network.order) {
    const ends = (network.waitsFor.get(work.id) ?? []).map(({ before }) => spans.get(before)?.end ?? 0);
    const floor = Math.max(work.start, ...ends, work.place === 'after' && launch !== null ? launch : 0);
    spans.set(work.id, spanOf(work, floor, network.today));
  }
  return spans;
}

/** The last working day at whose beginning each task has to be over, so that the target holds; absent for none. */
function backward({ order, followers, byId }: Network, target: Workday): ReadonlyMap<string, Workday> {
  const latest = new Map<string, Workday>();
  for (const work of order.toReversed()) {
    const bounds = (followers.get(work.id) ?? []).flatMap(({ after }) => {
      const follower = byId.get(after);
      const end = latest.get(after);
      if (!follower || follower.isBegun || end === undefined) return [];
      return [isWeekendOnly(follower) ? lastWeekend(end) : end - (follower.end - follower.start)];
    });
    if (work.place === 'before') bounds.push(target);
    if (bounds.length > 0) latest.set(work.id, Math.min(...bounds));
  }
  return latest;
}

/** The first working day by which all that has to be done before the launch is done. */
function targetOf(network: Network, spans: ReadonlyMap<string, Span>, launchOn: LocalDay | null): Workday {
  const ends = network.order.filter(({ place }) => place === 'before').map(({ id }) => spans.get(id)?.end ?? 0);
  const planned = launchOn === null ? Number.NEGATIVE_INFINITY : workdayOf(launchOn);
  return Math.max(planned, ...ends);
}

/**
 * How a plan will go from `today` on: work that is behind goes on at its planned pace, what waits for it is pushed, and
 * so is the launch. A task that ends before the launch's day has to be done before it; one that begins on that day or
 * later moves with it. Days are working days, Monday to Friday.
 */
export function forecastOf({ tasks, links, launchOn }: Plan, today: LocalDay): Forecast {
  const sorted = sortLinks(new Set(tasks.map(({ id }) => id)), links);
  const byId = new Map(tasks.map((task) => [task.id, workOf(task, today, launchOn)]));
  const order = inOrderOfWork([...byId.keys()], sorted.used).flatMap((id) => byId.get(id) ?? []);
  const network: Network = {
    order,
    byId,
    waitsFor: Map.groupBy(sorted.used, ({ after }) => after),
    followers: Map.groupBy(sorted.used, ({ before }) => before),
    today: workdayOf(today),
  };
  const unheld = forward(network, null);
  const target = targetOf(network, unheld, launchOn);
  const spans = launchOn === null ? unheld : forward(network, target);
  const latest = backward(network, target);
  const launch = launchOn === null || target <= workdayOf(launchOn) ? launchOn : dayOfWorkday(target);
  return {
    links: sorted,
    launchOn: launch,
    slip: launch === null || launchOn === null ? 0 : launch - launchOn,
    tasks: new Map(
      tasks.map((task) => {
        const work = byId.get(task.id) ?? workOf(task, today, launchOn);
        const span = spans.get(task.id) ?? spanOf(work, work.start, network.today);
        return [task.id, taskForecast(task, work, span, latest.get(task.id), unheld.get(task.id))];
      }),
    ),
  };
}

function taskForecast(
  task: DatedTask,
  work: Work,
  span: Span,
  latest: Workday | undefined,
  unheld: Span | undefined,
): TaskForecast {
  const slack = work.isDone || latest === undefined || unheld === undefined ? null : latest - unheld.end;
  return {
    ...daysOf(task, work, span),
    behind: span.behind,
    isPushed: span.due > work.start,
    slack,
    isCritical: slack === 0,
  };
}

/** The days of a span: those of the plan where it did not move. */
function daysOf(task: DatedTask, work: Work, span: Span): { readonly startsOn: LocalDay; readonly endsOn: LocalDay } {
  const planned = { startsOn: task.startsOn, endsOn: Math.max(task.startsOn, task.endsOn) };
  if (work.isDone || (span.start === work.start && span.end === work.end)) return planned;
  if (work.isBegun) return { ...planned, endsOn: dayOfWorkday(span.end - 1) };
  if (isWeekendOnly(work)) {
    const by = dayOfWorkday(span.start) - dayOfWorkday(work.start);
    return { startsOn: planned.startsOn + by, endsOn: planned.endsOn + by };
  }
  return { startsOn: dayOfWorkday(span.start), endsOn: dayOfWorkday(span.end - 1) };
}

/** New days of a task; `workdays` keeps the amount of work of one that has begun. */
export interface ShiftedTask {
  readonly id: string;
  readonly startsOn: LocalDay;
  readonly endsOn: LocalDay;
  readonly workdays: number | null;
}

/** The tasks that have to move so that the plan says what the forecast says. */
export function shiftWithPlan({ tasks }: Plan, forecast: Forecast): readonly ShiftedTask[] {
  return tasks.flatMap((task) => {
    const to = forecast.tasks.get(task.id);
    if (!to || (to.startsOn === task.startsOn && to.endsOn === task.endsOn)) return [];
    return [{ id: task.id, startsOn: to.startsOn, endsOn: to.endsOn, workdays: workKept(task, to.endsOn) }];
  });
}

/** The work in a task whose end moves: it stays what it was once the task has begun. */
export function workKept(task: DatedTask, endsOn: LocalDay): number | null {
  const isBegun = task.progress > 0 && task.progress < 1;
  if (!isBegun || endsOn === task.endsOn) return task.workdays;
  return task.workdays ?? workdayOf(Math.max(task.startsOn, task.endsOn) + 1) - workdayOf(task.startsOn);
}
