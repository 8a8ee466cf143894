import { formatLocalDate, type LocalDay } from '../calendar/local-day.ts';
import { dayOfWorkday, workdayOf } from '../calendar/workdays.ts';
import type { MemberFunction } from '../contract/library.ts';
import type { Edit } from '../model/change.ts';
import type { EntityInput } from '../model/entities.ts';
import { taskLinkId } from '../planning/campaign-changes.ts';
import { usualCheckCount, usualCheckEdits } from '../planning/launch-checklist.ts';
import type { WorkspaceTemplate } from './template.ts';
import { goals, handbook, handoffs, made, place, reviews, series, weekdayAfter, workday } from './template-parts.ts';

const campaignId = 'launch';
const personaId = 'launch-buyer';
const workdaysToLaunch = 40;

/** A task, its first and last working day counted from the day of creation, and what it waits for. */
type TaskRow = readonly [id: string, title: string, from: number, to: number, after: readonly string[]];

const taskRows: readonly TaskRow[] = [
  ['buyer', 'Talk to ten customers about the problem', 0, 9, []],
  ['message', 'Message and proof, one page', 10, 16, ['buyer']],
  ['list', 'Accounts to begin with, open opportunities left out', 10, 19, ['buyer']],
  ['page', 'Landing page and form', 17, 27, ['message']],
  ['reference', 'A customer who speaks for it', 10, 29, ['buyer']],
  ['deck', 'First-call deck and one-page overview', 17, 26, ['message']],
  ['script', 'Call script and answers to objections', 20, 28, ['message']],
  ['training', 'Training of everyone who sells it', 31, 36, ['deck', 'script']],
  ['live', 'Launch', workdaysToLaunch, workdaysToLaunch, ['page', 'training', 'list']],
  ['follow', 'Follow-up of the first two weeks', workdaysToLaunch + 1, workdaysToLaunch + 10, ['live']],
];

const channels: readonly (readonly [string, MemberFunction, string])[] = [
  ['Mail to known accounts', 'marketing', 'open it'],
  ['Webinar', 'marketing', 'attend'],
  ['Calls to the first accounts', 'telequalification', 'talk to us'],
  ['Open opportunities told in person', 'sales', 'want to see it'],
];

const pieces: readonly (readonly [string, EntityInput<'content'>['kind']])[] = [
  ['First-call deck', 'deck'],
  ['One-page overview', 'guide'],
  ['Reference story', 'case-study'],
  ['Call script', 'script'],
];

const brief = [
  'Why now?',
  'For whom, and what do they do today instead?',
  'What changes for them, and what proves it?',
  'What do we ask them to do?',
  'How do we know in six weeks that it worked?',
].join('\n');

const dateOf = (first: number, workdays: number) => formatLocalDate(dayOfWorkday(first + workdays));

function campaign(today: LocalDay): readonly Edit[] {
  const first = workdayOf(today);
  const launchOn = dateOf(first, workdaysToLaunch);
  const endsOn = dateOf(first, workdaysToLaunch + 30);
  const positions = Array.from({ length: usualCheckCount }, (_, index) => index);
  return [
    made('campaigns', campaignId, {
      name: 'Product launch',
      kind: 'launch',
      brief,
      personaId,
      goalId: 'goal-pipeline',
      startsOn: dateOf(first, 0),
      launchOn,
      gateOn: dateOf(first, workdaysToLaunch - 5),
      endsOn,
      toStage: 'opportunity',
      order: place(0),
    }),
    ...channels.map(([name, owner, benchmarkOf], index) =>
      made('campaignChannels', `launch-channel-${index + 1}`, {
        campaignId,
        name,
        function: owner,
        benchmarkOf,
        order: place(index),
      }),
    ),
    ...usualCheckEdits(
      { id: campaignId, launchOn, endsOn },
      positions.map((index) => `launch-check-${index + 1}`),
      positions.map(place),
    ),
  ];
}

function tasks(today: LocalDay): readonly Edit[] {
  const first = workdayOf(today);
  const idOf = (id: string) => `launch-task-${id}`;
  return taskRows.flatMap(([id, title, from, to, after], index) => [
    made('tasks', idOf(id), {
      campaignId,
      title,
      startsOn: dateOf(first, from),
      endsOn: dateOf(first, to),
      order: place(index),
    }),
    ...after.map((before) =>
      made('taskLinks', taskLinkId(idOf(before), idOf(id)), { before: idOf(before), after: idOf(id) }),
    ),
  ]);
}

function content(): readonly Edit[] {
  return pieces.flatMap(([title, kind], index) => {
    const contentId = `launch-content-${index + 1}`;
    return [
      made('content', contentId, { title, kind, isDraft: true, order: place(index) }),
      made('campaignContent', `${campaignId}|${contentId}`, { campaignId, contentId, order: place(index) }),
    ];
  });
}

/** One launch from the first talk with customers to what was learnt of it. */
export const launchTemplate: WorkspaceTemplate = {
  key: 'launch',
  name: 'Product launch',
  promise:
    'One launch in eight weeks that marketing, callers and sales accept before it starts, and look back on after.',
  edits: (today, timeZone) => {
    const launch = dayOfWorkday(workdayOf(today) + workdaysToLaunch);
    return [
      ...goals(today, ['pipeline']),
      made('personas', personaId, { name: 'Buyer of the launch', order: place(0) }),
      ...campaign(today),
      ...tasks(today),
      ...content(),
      ...handbook(today),
      ...handoffs(),
      ...reviews(weekdayAfter(today, 10, 3), timeZone),
      series('launch', 1, weekdayAfter(today, 3, 1), {
        title: 'Launch call',
        kind: 'weekly-call',
        every: 1,
        unit: 'week',
        at: '09:30',
        minutes: 20,
        until: formatLocalDate(launch + 14),
        requiredFunctions: ['marketing', 'telequalification', 'sales'],
      }),
      series('retro', 2, workday(launch + 35), {
        title: 'What the launch taught us',
        kind: 'launch-retro',
        every: 1,
        unit: 'month',
        minutes: 60,
        until: formatLocalDate(workday(launch + 35)),
        requiredFunctions: ['marketing', 'telequalification', 'sales'],
      }),
      made('exchanges', 'launch-calls', {
        kind: 'joint-call',
        title: 'Marketing listens to the first calls',
        plannedOn: formatLocalDate(workday(launch + 2)),
        order: place(0),
      }),
    ];
  },
};
