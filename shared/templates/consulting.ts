import { formatLocalDate } from '../calendar/local-day.ts';
import type { WorkspaceTemplate } from './template.ts';
import {
  actions,
  goals,
  handbook,
  handoffs,
  healthCheck,
  made,
  place,
  reviews,
  series,
  weekdayAfter,
  workday,
} from './template-parts.ts';

/** Ten weeks at a client: see, say what is seen, agree on changes, and leave them running. */
export const consultingTemplate: WorkspaceTemplate = {
  key: 'consulting',
  name: 'Consulting engagement',
  promise: 'In ten weeks a client sees where its funnel leaks and why, agrees on three changes, and keeps the file.',
  edits: (today, timeZone) => [
    healthCheck(today, 'What we found'),
    ...goals(today, ['pipeline', 'acceptance']),
    ...handbook(today),
    ...handoffs(),
    ...reviews(weekdayAfter(today, 17, 3), timeZone),
    series('steering', 1, weekdayAfter(today, 10, 1), {
      title: 'Steering meeting',
      kind: 'planning',
      every: 2,
      unit: 'week',
      at: '15:00',
      minutes: 30,
      until: formatLocalDate(today + 70),
      requiredFunctions: ['marketing', 'sales', 'leadership'],
    }),
    made('exchanges', 'shadowing', {
      kind: 'shadowing',
      title: 'Marketing sits in on a morning of first calls',
      plannedOn: formatLocalDate(workday(today + 16)),
      order: place(0),
    }),
    made('exchanges', 'planning', {
      kind: 'touchpoint',
      title: 'Sales joins the planning of a campaign',
      plannedOn: formatLocalDate(workday(today + 30)),
      order: place(1),
    }),
    ...actions(today, [
      ['Talk to three people of each function, one by one', 10],
      ['Import two years of leads and opportunities', 10],
      ['Have both sides score the health check apart', 12],
      ['Draw the handoffs as they happen, not as they should', 16],
      ['Write down what each role is paid for', 20],
      ['Both sides label the same twenty leads, apart', 21],
      ['Present what the data and the people say', 24],
      ['Agree on three changes, each with an owner and a number', 31],
      ['Sign the words and promises that change', 42],
      ['Check whether the changes worked', 63],
      ['Score again, and hand over the file', 70],
    ]),
  ],
};
