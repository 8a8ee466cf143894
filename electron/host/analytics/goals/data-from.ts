import type { LocalDay } from '../../../../shared/calendar/local-day.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { loadSql } from '../load-sql.ts';

/** A period's data may begin this many days into it and still be whole: nobody closes a deal on 1 January. */
const lateStart = 14;

/** The day from which on the data is whole; null without data. */
export async function firstWholeDay(db: AnalyticsDatabase): Promise<LocalDay | null> {
  return (await db.row<{ day: number | null }>(loadSql('goals/data-from.sql'))).day;
}

/** Whether the data has the whole of a period that begins on a day. */
export function isWhole(from: LocalDay, dataFrom: LocalDay): boolean {
  return from >= dataFrom - lateStart;
}
