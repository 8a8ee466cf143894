import type { LocalDay } from '../calendar/local-day.ts';
import { dayOfWorkday, workdayOf } from '../calendar/workdays.ts';
import type { Edit } from '../model/change.ts';
import type { EntityInput } from '../model/entities.ts';
import { taskLinkId } from '../planning/campaign-changes.ts';
import { workdayBefore } from './clock.ts';
import type { SampleMemberId } from './company.ts';
import { launchDay } from './launch-campaign.ts';
import { dateText, instantText, orderText } from './plan-dates.ts';

const campaignId = 'campaign-predict';

/** Title, owner, first and last working day counted from today, and how much is done. */
type TaskRow = readonly [id: string, title: string, owner: SampleMemberId, from: number, to: number, done: number];

/** Working days from today's; the launch is thirteen of them ahead. */
const taskRows: readonly TaskRow[] = [
  ['message', 'Message and proof points', 'priya', -17, -8, 1],
  ['calculator', 'Standstill calculator', 'niklas', -8, 3, 0.7],
  ['proof', 'Redline Freight as reference', 'carla', -6, 1, 0.4],
  ['script', 'Call script and objections', 'sofia', 2, 6, 0],
  ['training', 'Rep training, two mornings', 'tom', 7, 12, 0],
];

const links: readonly (readonly [string, string])[] = [
  ['message', 'calculator'],
  ['message', 'proof'],
  ['proof', 'script'],
  ['script', 'training'],
  ['training', 'live'],
  ['calculator', 'live'],
];

type Check = readonly [
  phase: EntityInput<'launchChecks'>['phase'],
  title: string,
  owner: SampleMemberId,
  /** Days from today. */
  due: number,
  isDone: boolean,
];

const checks: readonly Check[] = [
  ['plan', 'Brief read by all three functions', 'priya', -26, true],
  ['plan', 'Budget and benchmarks set', 'maren', -26, true],
  ['plan', 'Target list cut to 100 to 500 vehicles', 'nora', -22, true],
  ['plan', 'Open opportunities left out of the list', 'nora', -20, true],
  ['ready', 'Landing page says what happens next', 'niklas', -9, true],
  ['ready', 'Consent text checked', 'nora', -8, true],
  ['ready', 'Price shown to Sales first', 'priya', -6, true],
  ['ready', 'Match the CRM’s campaign names', 'nora', -2, false],
  ['ready', 'Names for the open house', 'daniel', -3, false],
  ['ready', 'Form asks the minimum', 'niklas', 6, false],
  ['ready', 'Call script signed by Sales', 'sofia', 9, false],
  ['ready', 'Reps trained, 6 of 11', 'tom', 12, false],
  ['run', 'First two weeks reviewed', 'maren', 34, false],
];

/** The tasks of the launch with a reference that is behind, and its checklist with two late lines. */
export function launchParts(today: LocalDay): Edit[] {
  const now = workdayOf(today);
  const launch = launchDay(today);
  const day = (workdays: number) => dateText(dayOfWorkday(now + workdays));
  const task = (id: string, fields: Readonly<Record<string, unknown>>): Edit => ({
    kind: 'create',
    root: 'tasks',
    id: taskId(id),
    fields: { campaignId, ...fields },
  });
  return [
    ...taskRows.map(([id, title, owner, from, to, progress], index) =>
      task(id, { title, owner, startsOn: day(from), endsOn: day(to), progress, order: orderText(index) }),
    ),
    task('live', {
      title: 'Webinar, ads, open house',
      owner: 'elif',
      startsOn: dateText(launch),
      endsOn: dateText(launch + 18),
      order: orderText(taskRows.length),
    }),
    ...links.map(
      ([before, after]): Edit => ({
        kind: 'create',
        root: 'taskLinks',
        id: taskLinkId(taskId(before), taskId(after)),
        fields: { before: taskId(before), after: taskId(after) },
      }),
    ),
    ...checks.map(
      ([phase, title, owner, due, isDone], index): Edit => ({
        kind: 'create',
        root: 'launchChecks',
        id: `predict-check-${index + 1}`,
        fields: {
          campaignId,
          phase,
          title,
          owner,
          due: dateText(today + due),
          doneAt: isDone ? instantText(workdayBefore(today + due - 1), 15) : null,
          order: orderText(index),
        },
      }),
    ),
  ];
}

const taskId = (id: string): string => `predict-${id}`;
