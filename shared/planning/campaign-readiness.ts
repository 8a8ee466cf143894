import { formatLocalDate, type LocalDay, parseLocalDate } from '../calendar/local-day.ts';
import { localDateOf } from '../calendar/zone.ts';
import type { MemberFunction } from '../contract/library.ts';
import { launchPhases } from '../model/campaign.ts';
import type { Entity } from '../model/entities.ts';
import { waitingFor } from '../model/signing.ts';
import { type CampaignParts, planOf } from './campaign-parts.ts';
import { firstDayOf } from './campaign-terms.ts';
import { type Forecast, forecastOf } from './schedule.ts';

type Check = Entity<'launchChecks'>;
type Person = Pick<Entity<'people'>, 'id' | 'function'>;
export type LaunchPhase = (typeof launchPhases)[number];

type Standing = Pick<Entity<'campaigns'>, 'state' | 'endsOn'>;

/** Whether a campaign came to its end or was stopped: what of it was not done by then is not done, and no longer late. */
export function isOver({ state }: Pick<Standing, 'state'>): boolean {
  return state === 'done' || state === 'stopped';
}

/** When a line is due: what is learnt of a campaign, not before its end while it runs, whatever day was given it. */
export function dueOf({ due, phase }: Pick<Check, 'due' | 'phase'>, entry: Standing): string | null {
  if (due === null || phase !== 'retro' || isOver(entry) || entry.endsOn === null) return due;
  return due < entry.endsOn ? entry.endsOn : due;
}

/**
 * How many days a line of a checklist is late; 0 if it is done, not due, or without a date. Of a campaign that is over
 * only what is learnt of it can still be late, and nothing of one that was stopped.
 */
export function daysLate(check: Pick<Check, 'due' | 'doneAt' | 'phase'>, entry: Standing, today: LocalDay): number {
  const due = dueOf(check, entry);
  const day = due === null ? null : parseLocalDate(due);
  if (day === null || check.doneAt !== null) return 0;
  return isOver(entry) && (entry.state === 'stopped' || check.phase !== 'retro') ? 0 : Math.max(0, today - day);
}

/** How far a checklist is. */
export interface Readiness {
  readonly done: number;
  readonly total: number;
  readonly late: number;
}

/** How far the checklist of a campaign is on a day. */
export function readinessOf(checks: readonly Check[], entry: Standing, today: LocalDay): Readiness {
  return {
    done: checks.filter(({ doneAt }) => doneAt !== null).length,
    total: checks.length,
    late: checks.filter((check) => daysLate(check, entry, today) > 0).length,
  };
}

/** How many of the lines that have to be done before the launch were done by the end of a day in the past, in a zone. */
export function doneBy(checks: readonly Check[], day: LocalDay, timeZone: string): Pick<Readiness, 'done' | 'total'> {
  const before = checks.filter(({ phase }) => phase === 'plan' || phase === 'ready');
  const last = formatLocalDate(day);
  const done = before.filter(({ doneAt }) => doneAt !== null && localDateOf(doneAt, timeZone) <= last);
  return { done: done.length, total: before.length };
}

/** The lines of a checklist by phase, in the order of phases and, within one, by what is due first. */
export function checksByPhase(checks: readonly Check[]): readonly (readonly [LaunchPhase, readonly Check[]])[] {
  const groups = Map.groupBy(checks, ({ phase }) => phase);
  return launchPhases.flatMap((phase) => {
    const group = groups.get(phase);
    return group ? [[phase, group.toSorted(byDue)] as const] : [];
  });
}

function byDue(one: Check, other: Check): number {
  const [left, right] = [one.due ?? '9999', other.due ?? '9999'];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** The functions that have to have somebody in the team of a launch. */
const neededInLaunch: readonly MemberFunction[] = ['marketing', 'sales'];

/** What a team lacks. */
export interface TeamGaps {
  /** Functions without anybody; empty for a campaign that is no launch. */
  readonly missing: readonly MemberFunction[];
  /** How many people answer for it; one is right. */
  readonly accountable: number;
}

/** What the team of a campaign lacks: people who were removed count for nobody. */
export function teamGaps({ entry, roles }: CampaignParts, people: readonly Person[]): TeamGaps {
  const known = new Map(people.map((person) => [person.id, person.function]));
  const present = roles.filter(({ personId }) => known.has(personId));
  const functions = new Set(present.map(({ personId }) => known.get(personId)));
  return {
    missing: entry.kind === 'launch' ? neededInLaunch.filter((one) => !functions.has(one)) : [],
    accountable: present.filter(({ raci }) => raci === 'accountable').length,
  };
}

/** What a campaign that goes on lacks: it may go on all the same. */
export interface OpenThings {
  readonly hasDays: boolean;
  /** Functions that did not accept it as it stands. */
  readonly waiting: readonly MemberFunction[];
  /** Lines to be done before the launch that are not, of how many; null for a launch without any. */
  readonly checks: Pick<Readiness, 'done' | 'total'> | null;
  /** Functions of a launch without anybody in the team. */
  readonly missing: readonly MemberFunction[];
}

/** What is open about a campaign that begins; null where nothing is. */
export function openThings(
  parts: CampaignParts,
  signers: readonly MemberFunction[],
  people: readonly Person[],
): OpenThings | null {
  const { entry } = parts;
  const before = parts.checks.filter(({ phase }) => phase === 'plan' || phase === 'ready');
  const done = before.filter(({ doneAt }) => doneAt !== null).length;
  const open: OpenThings = {
    hasDays: firstDayOf(entry) !== null,
    waiting: waitingFor(entry, signers),
    checks: entry.kind === 'launch' && parts.checks.length === 0 ? null : { done, total: before.length },
    missing: teamGaps(parts, people).missing,
  };
  const isReady = open.checks !== null && done === before.length && open.missing.length === 0;
  return open.hasDays && open.waiting.length === 0 && isReady ? null : open;
}

/** What is late about a campaign. */
export interface Lateness {
  readonly checks: number;
  readonly tasks: number;
  /** Calendar days by which the launch is going to move. */
  readonly slip: number;
}

/** How the tasks of a campaign will go; of one that is over they go nowhere any more, and none is behind. */
export function campaignForecast(parts: Pick<CampaignParts, 'entry' | 'tasks' | 'links'>, today: LocalDay): Forecast {
  const plan = planOf(parts);
  const forecast = forecastOf(plan, today);
  if (!isOver(parts.entry)) return forecast;
  const rest = { behind: 0, isPushed: false, slack: null, isCritical: false };
  return {
    links: forecast.links,
    launchOn: plan.launchOn,
    slip: 0,
    tasks: new Map(plan.tasks.map(({ id, startsOn, endsOn }) => [id, { startsOn, endsOn, ...rest }])),
  };
}

/** What is late about a campaign, by the forecast of its tasks. */
export function latenessOf({ entry, checks }: CampaignParts, forecast: Forecast, today: LocalDay): Lateness {
  return {
    checks: readinessOf(checks, entry, today).late,
    tasks: [...forecast.tasks.values()].filter(({ behind }) => behind > 0).length,
    slip: forecast.slip,
  };
}
