import { parseLocalDate } from '../calendar/local-day.ts';
import type { Entity } from '../model/entities.ts';
import type { CampaignEntry } from './campaign-terms.ts';
import type { DatedTask, Plan } from './schedule.ts';

/** A campaign with all that belongs to it, each list in its order. */
export interface CampaignParts {
  readonly entry: CampaignEntry;
  readonly lines: readonly Entity<'campaignChannels'>[];
  readonly matches: readonly Entity<'campaignMatches'>[];
  readonly tasks: readonly Entity<'tasks'>[];
  /** Between tasks of this campaign only. */
  readonly links: readonly Entity<'taskLinks'>[];
  readonly checks: readonly Entity<'launchChecks'>[];
  readonly roles: readonly Entity<'campaignRoles'>[];
  readonly contents: readonly Entity<'campaignContent'>[];
}

/** The lists of the document that campaigns are made of. */
export interface CampaignLists {
  readonly campaignChannels: readonly Entity<'campaignChannels'>[];
  readonly campaignMatches: readonly Entity<'campaignMatches'>[];
  readonly tasks: readonly Entity<'tasks'>[];
  readonly taskLinks: readonly Entity<'taskLinks'>[];
  readonly launchChecks: readonly Entity<'launchChecks'>[];
  readonly campaignRoles: readonly Entity<'campaignRoles'>[];
  readonly campaignContent: readonly Entity<'campaignContent'>[];
}

/** Puts each campaign together with what belongs to it. */
export function campaignParts(entries: readonly CampaignEntry[], lists: CampaignLists): readonly CampaignParts[] {
  const groups = {
    lines: byCampaign(lists.campaignChannels),
    matches: byCampaign(lists.campaignMatches),
    tasks: byCampaign(lists.tasks),
    checks: byCampaign(lists.launchChecks),
    roles: byCampaign(lists.campaignRoles),
    contents: byCampaign(lists.campaignContent),
  };
  return entries.map((entry) => {
    const tasks = groups.tasks.get(entry.id) ?? [];
    const ids = new Set(tasks.map(({ id }) => id));
    return {
      entry,
      tasks,
      links: lists.taskLinks.filter(({ before, after }) => ids.has(before) && ids.has(after)),
      lines: groups.lines.get(entry.id) ?? [],
      matches: groups.matches.get(entry.id) ?? [],
      checks: groups.checks.get(entry.id) ?? [],
      roles: groups.roles.get(entry.id) ?? [],
      contents: groups.contents.get(entry.id) ?? [],
    };
  });
}

function byCampaign<Part extends { readonly campaignId: string }>(
  parts: readonly Part[],
): ReadonlyMap<string, readonly Part[]> {
  return Map.groupBy(parts, ({ campaignId }) => campaignId);
}

/** A task with both its days; null while one of them is missing or no date. */
export function datedTask(task: Entity<'tasks'>): DatedTask | null {
  const startsOn = task.startsOn === null ? null : parseLocalDate(task.startsOn);
  const endsOn = task.endsOn === null ? null : parseLocalDate(task.endsOn);
  if (startsOn === null || endsOn === null) return null;
  return { id: task.id, startsOn, endsOn, progress: task.progress, workdays: task.workdays };
}

/** The plan that a campaign's tasks make; those without dates are no part of it. */
export function planOf({ entry, tasks, links }: Pick<CampaignParts, 'entry' | 'tasks' | 'links'>): Plan {
  return {
    tasks: tasks.flatMap((task) => datedTask(task) ?? []),
    links,
    launchOn: entry.launchOn === null ? null : parseLocalDate(entry.launchOn),
  };
}

/** What the channels and the reserve come to; null while no channel has a budget and nothing is held back. */
export function budgetOf({ entry, lines }: Pick<CampaignParts, 'entry' | 'lines'>): number | null {
  const budgets = lines.flatMap(({ budget }) => budget ?? []);
  if (budgets.length === 0 && entry.reserve === 0) return null;
  return budgets.reduce((sum, budget) => sum + budget, entry.reserve);
}
