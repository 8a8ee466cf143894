import { parseLocalDate } from '../../../../shared/calendar/local-day.ts';
import { localDayOf } from '../../../../shared/calendar/zone.ts';

/**
 * The day on which an export was taken, as days since 1970: the date in its name (`leads 2026-03-15.csv`), else the day
 * its file was last written, never later than the import. A changed status happened no later than that day.
 */
export function exportedDay(fileName: string, writtenAt: number | null, importedAt: number, timeZone: string): number {
  const today = localDayOf(importedAt, timeZone);
  const named = /(?<![0-9])(20[0-9]{2})[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12][0-9]|3[01])(?![0-9])/.exec(fileName);
  const day = named ? parseLocalDate(`${named[1]}-${named[2]}-${named[3]}`) : null;
  if (day !== null && day <= today) return day;
  return writtenAt === null ? today : Math.min(today, localDayOf(writtenAt, timeZone));
}
