import { parseLocalDate } from '../calendar/local-day.ts';
import { campaignParts } from '../planning/campaign-parts.ts';
import { campaignForecast, latenessOf } from '../planning/campaign-readiness.ts';
import { campaignEntry } from '../planning/campaign-terms.ts';
import type { Snapshot } from './entities.ts';
import { nextReviewOf } from './next-review.ts';
import { nameOfPerson } from './person.ts';

/** What the start screen says of a workspace besides its file. */
export interface WorkspaceSummary {
  readonly name: string;
  readonly client: string;
  /** ISO instants, null if there is none. */
  readonly lastReview: string | null;
  readonly nextReview: string | null;
  readonly openActions: number;
  /** Tasks that are behind by themselves, of campaigns that are not over. */
  readonly tasksBehind: number;
  /** Open actions whose due date is before today, the longest late first. */
  readonly lateActions: readonly { readonly title: string; readonly owner: string; readonly due: string }[];
}

const living = <Value extends { readonly deletedAt: string | null }>(values: ReadonlyMap<string, Value>): Value[] =>
  [...values.values()].filter((value) => value.deletedAt === null);

/** Sums up a document for the start screen; `today` is a local date. */
export function summariseWorkspace(snapshot: Snapshot, today: string): WorkspaceSummary {
  const settings = snapshot.settings.get('settings');
  const meetings = living(snapshot.meetings);
  const ended = meetings.map((meeting) => meeting.endedAt).filter((at) => at !== null);
  const open = living(snapshot.actions).filter((action) => action.status === 'open');
  return {
    name: settings?.name ?? '',
    client: settings?.client ?? '',
    lastReview: ended.sort().at(-1) ?? null,
    nextReview: nextReviewOf(meetings, settings?.nextReviewAt ?? null),
    openActions: open.length,
    tasksBehind: tasksBehind(snapshot, today),
    lateActions: open
      .flatMap((action) => (action.due !== null && action.due < today ? [{ ...action, due: action.due }] : []))
      .sort((left, right) => (left.due < right.due ? -1 : 1))
      .map(({ title, owner, due }) => ({ title, due, owner: nameOfPerson(snapshot.people, owner) })),
  };
}

function tasksBehind(snapshot: Snapshot, todayText: string): number {
  const today = parseLocalDate(todayText);
  if (today === null) return 0;
  const campaigns = living(snapshot.campaigns).map((campaign) => campaignEntry(campaign, [], []));
  const parts = campaignParts(campaigns, {
    campaignChannels: [],
    campaignMatches: [],
    tasks: living(snapshot.tasks),
    taskLinks: living(snapshot.taskLinks),
    launchChecks: [],
    campaignRoles: [],
    campaignContent: [],
  });
  return parts.reduce((sum, each) => sum + latenessOf(each, campaignForecast(each, today), today).tasks, 0);
}
