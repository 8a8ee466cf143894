import type { NamedChange } from '../../../../../shared/model/change.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { dueOf } from '../../../../../shared/planning/campaign-readiness.ts';
import type { CampaignEntry } from '../../../../../shared/planning/campaign-terms.ts';
import { outsidePhase } from '../../../../../shared/planning/launch-checklist.ts';
import { countOf, formatDate } from '../../../../kit/format.ts';

type Check = Entity<'launchChecks'>;

/** "8 lines of the checklist, 2 with days of their own stay"; empty where a change moves none. */
export function movedLineWords(checks: readonly Check[], { edits }: NamedChange): string {
  const moved = new Set(edits.flatMap(({ root, id }) => (root === 'launchChecks' ? [id] : [])));
  if (moved.size === 0) return '';
  const own = checks.filter(({ id, due, doneAt }) => due !== null && doneAt === null && !moved.has(id)).length;
  const stay = own === 0 ? '' : `, ${own} with ${own === 1 ? 'a day of its own stays' : 'days of their own stay'}`;
  return `${countOf(moved.size, 'line')} of the checklist${stay}`;
}

/** "12 Sep is after the launch on 7 Sep": how a line's day lies outside its phase; null where it lies in it. */
export function outsideWords(check: Check, entry: CampaignEntry): string | null {
  const day = dueOf(check, entry);
  const due = day === null ? '' : formatDate(day);
  const launch = entry.launchOn === null ? '' : formatDate(entry.launchOn);
  switch (outsidePhase(check, entry)) {
    case 'after-launch':
      return `${due} is after the launch on ${launch}`;
    case 'before-launch':
      return `${due} is before the launch on ${launch}`;
    case 'after-end':
      return `${due} is after the end on ${entry.endsOn === null ? '' : formatDate(entry.endsOn)}`;
    case null:
      return null;
  }
}
