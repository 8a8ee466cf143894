import { formatLocalDate, type LocalDay } from '../../../../../shared/calendar/local-day.ts';
import { percentWords } from '../../../../../shared/metrics/words.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { type CampaignParts, datedTask } from '../../../../../shared/planning/campaign-parts.ts';
import { isOver } from '../../../../../shared/planning/campaign-readiness.ts';
import type { DatedTask, Forecast, TaskForecast } from '../../../../../shared/planning/schedule.ts';
import { outsideOf, workdaysLate } from '../../../../../shared/planning/task-days.ts';
import { countOf, formatDate } from '../../../../kit/format.ts';

type Task = Entity<'tasks'>;
type Run = Pick<Entity<'campaigns'>, 'startsOn' | 'endsOn'>;

const dateWords = (day: LocalDay): string => formatDate(formatLocalDate(day));

/** What a task is called where it has no name yet. */
export function taskName({ title }: Pick<Task, 'title'>): string {
  return title || 'Untitled task';
}

/** "10 Jun to 27 Jun", or the one day. */
export function spanWords({ startsOn, endsOn }: Pick<DatedTask, 'startsOn' | 'endsOn'>): string {
  return endsOn <= startsOn ? dateWords(startsOn) : `${dateWords(startsOn)} to ${dateWords(endsOn)}`;
}

/** All of a task in one sentence, read aloud where its bar is drawn. */
export function taskWords(task: Task, dated: DatedTask, forecast: TaskForecast | undefined, today: LocalDay): string {
  return [
    taskName(task),
    spanWords(dated),
    task.progress >= 1 ? 'done' : `${percentWords(task.progress, 0)} done`,
    forecast && forecast.behind > 0 ? behindWords(dated, forecast.behind, today) : '',
    forecast?.isPushed ? `waits, begins on ${dateWords(forecast.startsOn)}` : '',
    forecast?.isCritical ? 'no day to spare' : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** "3 days behind" while it is not due, then "2 working days late", from its last day on. */
export function behindWords(dated: DatedTask, behind: number, today: LocalDay): string {
  const late = workdaysLate(dated, today);
  return late > 0 ? `${countOf(late, 'working day')} late` : `${countOf(behind, 'day')} behind`;
}

/** Where a task lies outside of the campaign's days; null inside them. */
export function outsideWords(run: Run, dated: DatedTask): string | null {
  const outside = outsideOf(run, dated);
  if (outside === null) return null;
  return outside === 'after'
    ? `It ends after the campaign’s last day, ${formatDate(run.endsOn ?? '')}.`
    : `It begins before the campaign’s first day, ${formatDate(run.startsOn ?? '')}.`;
}

/** "Training is done, but Script, which it waits for, is not." */
export function tooEarlyWords(done: Task, before: Task): string {
  return `${taskName(done)} is done, but ${taskName(before)}, which it waits for, is not.`;
}

/** The words beside a bar: how far behind, else how far along. */
export function barWords(
  task: Task,
  dated: DatedTask,
  forecast: TaskForecast | undefined,
  today: LocalDay,
): { readonly text: string; readonly isBad: boolean } {
  if (forecast && forecast.behind > 0) return { text: behindWords(dated, forecast.behind, today), isBad: true };
  const isUnderWay = task.progress > 0 && task.progress < 1;
  return { text: isUnderWay ? percentWords(task.progress, 0) : '', isBad: false };
}

/** The task that holds things up most: behind, on the critical chain before any other. */
function worst(tasks: readonly Task[], forecast: Forecast, today: LocalDay) {
  const behind = tasks.flatMap((task) => {
    const of = forecast.tasks.get(task.id);
    const dated = datedTask(task);
    return of && dated && of.behind > 0 ? [{ task, of, words: behindWords(dated, of.behind, today) }] : [];
  });
  const weight = (of: TaskForecast) => (of.isCritical ? 1000 : 0) + of.behind;
  return behind.toSorted((one, other) => weight(other.of) - weight(one.of))[0] ?? null;
}

/** What the forecast comes to in one sentence; null where nothing has dates. */
export function planSentence(
  tasks: readonly Task[],
  forecast: Forecast,
  launchOn: LocalDay | null,
  today: LocalDay,
): string | null {
  if (forecast.tasks.size === 0) return null;
  const late = worst(tasks, forecast, today);
  const launch = forecast.launchOn;
  if (forecast.slip > 0 && launch !== null) {
    const moves = `the launch to ${dateWords(launch)}`;
    if (late) return `${taskName(late.task)} is ${late.words} and moves ${moves}`;
    return `Tasks that wait for others no longer fit before the launch and move ${moves}`;
  }
  if (late) {
    const holds = launchOn !== null && launchOn > today ? ', the launch holds' : '';
    return `${taskName(late.task)} is ${late.words}${holds}`;
  }
  if (launchOn === null || launchOn <= today) return 'On plan';
  const slacks = [...forecast.tasks.values()].flatMap(({ slack }) => slack ?? []);
  if (slacks.length === 0) return 'On plan';
  const least = Math.min(...slacks);
  return least === 0
    ? 'On plan, without a day to spare before the launch'
    : `On plan, ${countOf(least, 'working day')} to spare before the launch`;
}

/** ", 2 tasks end after the campaign": of those that are not done; empty where none does. */
export function afterRunWords(tasks: readonly Task[], run: Run): string {
  const after = tasks.filter((task) => {
    const dated = datedTask(task);
    return dated !== null && dated.progress < 1 && outsideOf(run, dated) === 'after';
  }).length;
  return after === 0 ? '' : `, ${countOf(after, 'task')} ${after === 1 ? 'ends' : 'end'} after the campaign`;
}

/** Why a link was refused. */
export function circleWords(before: Task, after: Task): string {
  if (before.id === after.id) return `${taskName(before)} can’t wait for itself.`;
  return `${taskName(after)} can’t wait for ${taskName(before)}, which waits for it already: neither could ever begin.`;
}

/** How the tasks of a campaign stand, in one sentence; null where nothing has dates. */
export function timelineSentence(
  { entry, tasks }: Pick<CampaignParts, 'entry' | 'tasks'>,
  forecast: Forecast,
  launchOn: LocalDay | null,
  today: LocalDay,
): string | null {
  if (forecast.tasks.size === 0) return null;
  if (!isOver(entry)) return `${planSentence(tasks, forecast, launchOn, today)}${afterRunWords(tasks, entry)}`;
  const open = tasks.filter(({ progress }) => progress < 1).length;
  return open === 0 ? 'All done' : `${open} of ${countOf(tasks.length, 'task')} not done`;
}
