import { formatLocalDate, parseLocalDate } from '../calendar/local-day.ts';
import type { launchPhases } from '../model/campaign.ts';
import type { Edit, NamedChange } from '../model/change.ts';
import type { Entity } from '../model/entities.ts';
import { dueOf, isOver } from './campaign-readiness.ts';
import { type CampaignEntry, campaignName } from './campaign-terms.ts';

type Phase = (typeof launchPhases)[number];
type Check = Pick<Entity<'launchChecks'>, 'id' | 'phase' | 'title' | 'due' | 'doneAt'>;

/** The days that lines of a checklist are due by. */
export type LaunchDays = Pick<CampaignEntry, 'launchOn' | 'endsOn'>;

/** What is usually done before a launch: phase, title, and days before the launch on which it is due. */
const usualChecks: readonly (readonly [Phase, string, number])[] = [
  ['plan', 'Message and proof agreed by both functions', 28],
  ['plan', 'Budget and benchmarks set', 28],
  ['ready', 'Form asks what the handbook wants to know', 10],
  ['ready', 'Campaign names are the same in the CRM', 10],
  ['ready', 'Call script and objections signed', 7],
  ['ready', 'Reps trained', 5],
  ['ready', 'Follow-up has a name on every shift', 5],
  ['launch', 'First leads reached somebody within the promised time', 0],
  ['run', 'First two weeks looked at together', -14],
  ['retro', 'What we learnt is written down', -35],
];

/** The usual lines of a launch's checklist, due by the launch's day where that is known; what is learnt, by its end. */
export function usualChecklist(entry: CampaignEntry, ids: readonly string[], orders: readonly string[]): NamedChange {
  return { name: `begin the checklist of ${campaignName(entry)}`, edits: usualCheckEdits(entry, ids, orders) };
}

/** The lines of `usualChecklist` as edits, for a campaign that may be made in the same change. */
export function usualCheckEdits(
  { id, ...days }: LaunchDays & Pick<CampaignEntry, 'id'>,
  ids: readonly string[],
  orders: readonly string[],
): readonly Edit[] {
  return usualChecks.map(([phase, title, daysBefore], index) => ({
    kind: 'create',
    root: 'launchChecks',
    id: ids[index] ?? `${id}|check|${index}`,
    fields: { campaignId: id, phase, title, due: usualDay(phase, daysBefore, days), order: orders[index] ?? '' },
  }));
}

/** How many lines `usualChecklist` gives. */
export const usualCheckCount = usualChecks.length;

function usualDay(phase: Phase, daysBefore: number, { launchOn, endsOn }: LaunchDays): string | null {
  const launch = launchOn === null ? null : parseLocalDate(launchOn);
  if (launch === null) return null;
  const day = formatLocalDate(launch - daysBefore);
  return phase === 'retro' && endsOn !== null && day < endsOn ? endsOn : day;
}

/**
 * The lines that move with the days of a launch: usual ones that are open and due on the day that these gave them. A day
 * that somebody chose stays, and so does the one that a line was done by.
 */
export function movedChecks(checks: readonly Check[], before: LaunchDays, after: LaunchDays): readonly Edit[] {
  return checks.flatMap(({ id, phase, title, due, doneAt }): readonly Edit[] => {
    const usual = usualChecks.find((one) => one[0] === phase && one[1] === title);
    if (!usual || doneAt !== null || due !== usualDay(phase, usual[2], before)) return [];
    const day = usualDay(phase, usual[2], after);
    return day === due ? [] : [{ kind: 'set', root: 'launchChecks', id, fields: { due: day } }];
  });
}

/** How an open line's day lies outside its phase; null where it lies in it, or where that can't be told. */
export function outsidePhase(
  check: Check,
  entry: LaunchDays & Pick<CampaignEntry, 'state'>,
): 'before-launch' | 'after-launch' | 'after-end' | null {
  const due = dueOf(check, entry);
  const { launchOn, endsOn } = entry;
  if (due === null || check.doneAt !== null || isOver(entry)) return null;
  const isBefore = check.phase === 'plan' || check.phase === 'ready';
  if (isBefore) return launchOn !== null && due > launchOn ? 'after-launch' : null;
  if (launchOn !== null && due < launchOn) return 'before-launch';
  return check.phase !== 'retro' && endsOn !== null && due > endsOn ? 'after-end' : null;
}
