import { localDateOf } from '../../../../../shared/calendar/zone.ts';
import type { CampaignEntry } from '../../../../../shared/planning/campaign-terms.ts';

/** "after it ended": when somebody accepted who did not before the campaign began. */
export function lateWords(
  { kind, launchOn, endsOn }: Pick<CampaignEntry, 'kind' | 'launchOn' | 'endsOn'>,
  at: string,
  timeZone: string,
): string {
  if (endsOn !== null && localDateOf(at, timeZone) > endsOn) return 'after it ended';
  return kind === 'launch' && launchOn !== null ? 'after the launch' : 'after it began';
}
