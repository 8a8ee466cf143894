import { dayOf, formatLocalDate, type LocalDay, partsOf } from '../../../../../shared/calendar/local-day.ts';
import type { Period } from '../../../../../shared/calendar/periods.ts';
import type { MethodArguments, MethodOutput } from '../../../../../shared/contract/contract.ts';
import { type ReviewQuery, reviewQuerySchema } from '../../../../../shared/contract/review.ts';
import type { ReviewSettings } from '../../../../../shared/metrics/review-settings.ts';
import type { AnalyticsDatabase } from '../../database.ts';
import { withQuery } from '../context.ts';
import { dataThrough } from '../resolve-query.ts';
import { claimFigures, testValues } from './claim-figures.ts';
import { personaFigures } from './persona-figures.ts';

type Asked = Omit<MethodArguments<'plan/personas'>, 'workspaceId'>;

/** Twelve months up to and including a day. */
export function twelveMonthsThrough(day: LocalDay): Period {
  const to = day + 1;
  const { year, month, day: date } = partsOf(to);
  const lastOfMonth = dayOf(year - 1, month + 1, 1) - 1;
  return { from: Math.min(dayOf(year - 1, month, date), lastOfMonth), to };
}

/** The query over the twelve months up to the data's end; without data it is left open, and resolving it says so. */
export async function yearOfData(db: AnalyticsDatabase, today: LocalDay | undefined): Promise<ReviewQuery> {
  const end = await dataThrough(db, today);
  if (end === null) return reviewQuerySchema.parse({});
  const { from, to } = twelveMonthsThrough(end);
  return reviewQuerySchema.parse({
    from: formatLocalDate(from),
    to: formatLocalDate(to),
    asOf: formatLocalDate(end),
  });
}

/** How personas do, and what the data say of their claims. Throws `review.noData` where there is none. */
export async function computePersonas(
  db: AnalyticsDatabase,
  settings: ReviewSettings,
  { personas, tests }: Asked,
  today?: LocalDay,
): Promise<MethodOutput<'plan/personas'>> {
  const query = await yearOfData(db, today);
  const found = await withQuery(db, settings, query, today, async ({ scope, resolved: { current } }) => {
    const byDimension = Map.groupBy(personas, ({ dimension }) => dimension);
    const figures = [];
    for (const [by, group] of byDimension) figures.push(...(await personaFigures({ ...scope, by }, current, group)));
    return { current, figures, claims: await claimFigures(scope, current, personas, tests) };
  });
  const { period, asOf } = found.current;
  const order = new Map(personas.map(({ id }, index) => [id, index]));
  return {
    from: formatLocalDate(period.from),
    to: formatLocalDate(period.to),
    asOf: formatLocalDate(asOf),
    personas: found.figures.sort((one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0)),
    tests: found.claims,
  };
}

/** The values that a test among these can name. Throws `review.noData` where there is no data. */
export async function computeTestValues(
  db: AnalyticsDatabase,
  settings: ReviewSettings,
  { among, dimension }: Omit<MethodArguments<'plan/testValues'>, 'workspaceId'>,
  today?: LocalDay,
): Promise<MethodOutput<'plan/testValues'>> {
  const query = await yearOfData(db, today);
  return withQuery(db, settings, query, today, async ({ scope, resolved: { current } }) => ({
    values: await testValues(scope, current, among, dimension),
  }));
}
