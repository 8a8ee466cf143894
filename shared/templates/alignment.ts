import type { WorkspaceTemplate } from './template.ts';
import { actions, goals, handbook, handoffs, healthCheck, reviews, series, weekdayAfter } from './template-parts.ts';

/** Six weeks from separate numbers to signed words, promises and a review that comes back. */
export const alignmentTemplate: WorkspaceTemplate = {
  key: 'alignment',
  name: 'Alignment programme',
  promise: 'Makes shared goals, definitions, promises and a review every two weeks, ready to fill in and change.',
  edits: (today, timeZone) => [
    ...goals(today, ['pipeline', 'acceptance', 'velocity', 'volume']),
    ...handbook(today),
    ...handoffs(),
    ...reviews(weekdayAfter(today, 10, 3), timeZone),
    series('call', 1, weekdayAfter(today, 1, 0), {
      title: 'Weekly call',
      kind: 'weekly-call',
      every: 1,
      unit: 'week',
      at: '09:00',
      minutes: 20,
      requiredFunctions: ['sales', 'marketing'],
    }),
    series('feedback', 2, weekdayAfter(today, 24, 1), {
      title: 'What leads and customers tell us',
      kind: 'feedback',
      every: 1,
      unit: 'month',
      at: '14:00',
      minutes: 45,
      requiredFunctions: ['marketing', 'telequalification', 'sales'],
    }),
    series('quarter', 3, weekdayAfter(today, 80, 2), {
      title: 'Quarterly business review',
      kind: 'quarterly-review',
      every: 3,
      unit: 'month',
      at: '13:00',
      minutes: 90,
      requiredFunctions: ['marketing', 'sales', 'leadership'],
    }),
    healthCheck(today, 'Where we start'),
    ...actions(today, [
      ['Import leads and opportunities of the last four quarters', 5],
      ['Score the health check, each side apart', 7],
      ['Write apart what an MQL is, then compare', 10],
      ['Set targets and owners for the goals', 14],
      ['Sign the stages of the handbook', 21],
      ['Sign the promises of both sides', 28],
      ['Each side joins a day of the other', 35],
      ['Look at what changed, and score again', 42],
    ]),
  ],
};
