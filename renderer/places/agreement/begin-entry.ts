import { formatLocalDate, type LocalDay } from '../../../shared/calendar/local-day.ts';
import { localDayOf } from '../../../shared/calendar/zone.ts';
import type { MemberFunction } from '../../../shared/contract/library.ts';
import type { StartingTerm } from '../../../shared/model/starting-terms.ts';
import { firstMeetingDay, sharedWorkdays } from '../../../shared/planning/goal-days.ts';
import { navigate, workspaceHref } from '../../app/routes.ts';
import { createEntry } from '../../commands/edit-entry.ts';
import { addTerm } from '../../commands/edit-term.ts';
import { addScheme } from '../../commands/incentive.ts';
import { currentSnapshot, freshId, lastOrder, runChange } from '../../document/index.ts';
import { nameNext } from '../../state/just-made.ts';
import { agreedStages } from './handoffs/agreed-stages.ts';
import type { SeriesProposal } from './rhythm/series-proposals.ts';

/** Adds a usual term to the handbook and opens it. */
export function beginUsualTerm(workspaceId: string, term: StartingTerm): void {
  // One that was deleted keeps its id: the new one gets another.
  const isTaken = currentSnapshot().definitions.has(term.stage);
  const stage = isTaken ? `${term.stage}-${freshId()}` : term.stage;
  runChange(addTerm({ ...term, stage }, lastOrder('definitions')));
  navigate(workspaceHref(workspaceId, ['agreement', 'handbook', stage]));
}

/** Adds a term of the team's own and opens it, to be named. */
export function beginTerm(workspaceId: string): void {
  const stage = `term-${freshId()}`;
  nameNext(stage);
  beginUsualTerm(workspaceId, { stage, label: 'New term', hint: '', meaning: '' });
}

/** Makes a promise of a side, to be put into words; answers with its id. */
export function beginPromise(isMarketing: boolean): string {
  const id = freshId();
  const definitions = [...currentSnapshot().definitions.values()].filter(({ deletedAt }) => deletedAt === null);
  const taking = agreedStages(definitions).find(({ key }) => key === 'sal')?.lane ?? 'sales';
  const by: MemberFunction = isMarketing ? 'marketing' : taking === 'marketing' ? 'sales' : taking;
  const to: MemberFunction = isMarketing ? 'sales' : 'marketing';
  const own = isMarketing
    ? ({ kind: 'volume', unit: 'count' } as const)
    : ({ kind: 'first-touch', unit: 'business-hours' } as const);
  nameNext(id);
  runChange(createEntry('slas', id, { by, to, calendar: by, order: lastOrder('slas'), ...own }, 'promise'));
  return id;
}

/** Makes a scheme for whoever begins it and opens it, to be named after its role. */
export function beginScheme(workspaceId: string, mine: MemberFunction): void {
  const id = freshId();
  const own = mine === 'sales' || mine === 'telequalification' ? mine : 'marketing';
  nameNext(id);
  runChange(addScheme(id, freshId(), { function: own, order: lastOrder('incentiveSchemes') }));
  navigate(workspaceHref(workspaceId, ['agreement', 'incentives', id]));
}

/** Makes a series from its next weekday on and opens it; one that is none of the usual is to be named. */
export function beginSeries(workspaceId: string, timeZone: string, proposal: SeriesProposal): void {
  const { why: _why, ...fields } = proposal;
  const id = freshId();
  const from = formatLocalDate(firstMeeting(localDayOf(Date.now(), timeZone), fields.requiredFunctions));
  if (proposal.kind === 'other') nameNext(id);
  runChange(createEntry('meetingSeries', id, { ...fields, from, order: lastOrder('meetingSeries') }, fields.title));
  navigate(workspaceHref(workspaceId, ['agreement', 'rhythm', id]));
}

/** On a day on which all who have to be there work. */
function firstMeeting(today: LocalDay, functions: SeriesProposal['requiredFunctions']): LocalDay {
  const { holidays, teamCalendars } = currentSnapshot();
  const calendars = { holidays: holidays.values(), teamCalendars: teamCalendars.values() };
  return firstMeetingDay(today, sharedWorkdays(functions ?? [], calendars));
}

/** Plans an exchange with somebody as its guest and opens it, to say what it is about. */
export function beginExchange(workspaceId: string, guest: string): void {
  const id = freshId();
  nameNext(id);
  runChange(createEntry('exchanges', id, { order: lastOrder('exchanges'), guest, title: '' }, 'exchange'));
  navigate(workspaceHref(workspaceId, ['agreement', 'exchange', id]));
}
