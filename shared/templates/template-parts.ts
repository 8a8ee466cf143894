import { formatLocalDate, type LocalDay, weekdayOf } from '../calendar/local-day.ts';
import { instantOf } from '../calendar/zone.ts';
import type { Edit } from '../model/change.ts';
import { type EntityInput, type RootName, roots } from '../model/entities.ts';
import { startingTerms } from '../model/starting-terms.ts';
import { usualAgenda } from '../model/usual-agenda.ts';
import { fiscalYearOf, goalDates } from '../planning/goal-periods.ts';
import { type GoalTemplate, goalTemplates, usualGoals } from '../planning/goal-templates.ts';
import { proposedSteps } from '../planning/handoff-steps.ts';
import { proposedPromises } from '../planning/sla-proposal.ts';

/** Keeps a list in its order, behind the stages of a new workspace. */
export const place = (position: number): string =>
  `${String.fromCharCode('m'.charCodeAt(0) + Math.floor(position / 8))}${(position % 8) + 1}`;

/** An entry of a template. */
export function made<Root extends RootName>(root: Root, id: string, fields: Omit<EntityInput<Root>, 'id'>): Edit {
  return { kind: 'create', root, id, fields };
}

/** The day itself if people work on it, else the Monday after. */
export function workday(day: LocalDay): LocalDay {
  const weekday = weekdayOf(day);
  return weekday < 5 ? day : day + 7 - weekday;
}

/** The first of a weekday (0 for Monday) at least so many days after a day. */
export function weekdayAfter(day: LocalDay, days: number, weekday: number): LocalDay {
  const first = day + days;
  return first + ((weekday - weekdayOf(first) + 7) % 7);
}

/** In the last month of a year the goals are those of the next one. */
const lastMonth = 31;

/** Revenue and what feeds it, for the fiscal year, or the next where this one ends soon; targets are the teams' to set. */
export function goals(today: LocalDay, feeding: readonly GoalTemplate['key'][]): readonly Edit[] {
  const startMonth = roots.settings.parse({ id: 'settings' }).fiscalYearStart;
  const current = fiscalYearOf(today, startMonth);
  const year = current.to - today <= lastMonth ? fiscalYearOf(current.to, startMonth) : current;
  const root = made('goals', 'goal-revenue', { ...usualGoals.root.fields, ...goalDates(year), order: place(0) });
  const others = feeding.flatMap((key) => goalTemplates.filter((template) => template.key === key));
  return [
    root,
    ...others.map(({ key, fields }, index) =>
      made('goals', `goal-${key}`, {
        ...fields,
        parentId: 'goal-revenue',
        ...goalDates(year),
        order: place(index + 1),
      }),
    ),
  ];
}

/** The words that stages speak of, with a day on which stages and words are looked at again. */
export function handbook(today: LocalDay): readonly Edit[] {
  return startingTerms.map(({ stage, label, hint, meaning }, index) =>
    made('definitions', stage, {
      kind: 'term',
      stage,
      label,
      hint,
      meaning,
      ownerFunction: 'marketing',
      reviewOn: formatLocalDate(workday(today + 90)),
      order: place(index),
    }),
  );
}

/** The usual steps of a lead, and what both sides usually promise about them, for both to change and sign. */
export function handoffs(): readonly Edit[] {
  return [
    ...proposedSteps(
      () => undefined,
      (index) => `step-${index + 1}`,
      place,
    ),
    ...proposedPromises({ taking: 'telequalification', idOf: (index) => `promise-${index + 1}`, orderOf: place }),
  ];
}

/** Things to do, each by a day so many days after the first one. */
export function actions(today: LocalDay, rows: readonly (readonly [title: string, days: number])[]): readonly Edit[] {
  return rows.map(([title, days], index) =>
    made('actions', `action-${index + 1}`, {
      title,
      due: formatLocalDate(workday(today + days)),
      order: place(index),
    }),
  );
}

type SeriesFields = Omit<EntityInput<'meetingSeries'>, 'id' | 'order' | 'from'>;

/** A series of meetings from a day on. */
export function series(id: string, position: number, from: LocalDay, fields: SeriesFields): Edit {
  return made('meetingSeries', `series-${id}`, { ...fields, from: formatLocalDate(from), order: place(position) });
}

/** The funnel review that comes back, and the first of them with its agenda. */
export function reviews(first: LocalDay, timeZone: string): readonly Edit[] {
  const plannedAt = new Date(instantOf(first, 10 * 60, timeZone)).toISOString();
  return [
    series('review', 0, first, { title: 'Funnel review', kind: 'funnel-review', every: 2, unit: 'week', minutes: 45 }),
    made('meetings', 'review-1', {
      number: 1,
      title: 'Review 1',
      plannedAt,
      state: 'planned',
      agenda: [...usualAgenda],
      order: place(0),
    }),
  ];
}

/** A health check that both sides score apart. */
export function healthCheck(today: LocalDay, title: string): Edit {
  return made('healthRounds', 'health-1', { title, startedOn: formatLocalDate(today), order: place(0) });
}
