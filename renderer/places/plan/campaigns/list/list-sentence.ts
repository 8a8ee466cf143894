import { formatLocalDate } from '../../../../../shared/calendar/local-day.ts';
import { acceptedLate, wasAcceptedInTime } from '../../../../../shared/planning/campaign-terms.ts';
import { countOf } from '../../../../kit/format.ts';
import type { Campaigns } from '../campaigns.ts';

/** "5 campaigns, 3 running. Sales accepted 3 of 4 before they began." */
export function listSentence({ all, today, timeZone }: Pick<Campaigns, 'all' | 'today' | 'timeZone'>): string {
  const running = all.filter(({ entry }) => entry.state === 'running').length;
  const clock = { today: formatLocalDate(today), timeZone };
  const began = all.flatMap(({ entry }) => wasAcceptedInTime(entry, 'sales', clock) ?? []);
  const accepted = began.filter(Boolean).length;
  const count = `${countOf(all.length, 'campaign')}, ${running === 0 ? 'none' : running} running.`;
  if (began.length === 0) return count;
  const late = all.filter(({ entry }) => acceptedLate(entry, ['sales'], clock).length > 0).length;
  const after = late === 0 ? '' : `, ${late} after`;
  return `${count} Sales accepted ${accepted} of ${began.length} before ${began.length === 1 ? 'it' : 'they'} began${after}.`;
}
