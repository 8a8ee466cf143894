import { formatLocalDate, type LocalDay } from '../../../../../shared/calendar/local-day.ts';
import type { MethodArguments, MethodOutput } from '../../../../../shared/contract/contract.ts';
import type { ReviewSettings } from '../../../../../shared/metrics/review-settings.ts';
import { funnelSteps, type TouchColumn } from '../../../../../shared/model/programme.ts';
import type { AnalyticsDatabase } from '../../database.ts';
import { loadSql } from '../../load-sql.ts';
import { withQuery } from '../context.ts';
import { stepTransition } from '../landmark-effect.ts';
import { yearOfData } from '../personas/compute-personas.ts';
import { answerOf, type Scope, type Window } from '../scope.ts';
import { fillTemplate } from '../template.ts';
import { programmeFigure, readProgrammes } from './programme-effect.ts';
import { type TouchName, touchedSql, touchKey } from './touched.ts';

type Asked = MethodArguments<'plan/programmes'>['programmes'];
type Answer = MethodOutput<'plan/programmes'>;

/** Whether programmes go with moving on, step by step. Throws `review.noData` where there is none. */
export async function computeProgrammes(
  db: AnalyticsDatabase,
  settings: ReviewSettings,
  programmes: Asked,
  today?: LocalDay,
): Promise<Answer> {
  const query = await yearOfData(db, today);
  return withQuery(db, settings, query, today, async ({ scope, resolved: { current } }) => {
    const { touches } = await db.row<{ touches: number }>('SELECT count(*) AS touches FROM touch');
    const counts = touches === 0 ? new Map<string, CountRow>() : await touchCounts(scope, current, programmes);
    return {
      from: formatLocalDate(current.period.from),
      to: formatLocalDate(current.period.to),
      asOf: formatLocalDate(current.asOf),
      hasTouches: touches > 0,
      programmes: await figuresOf(scope, current, programmes, counts),
    };
  });
}

async function figuresOf(
  scope: Scope,
  window: Window,
  programmes: Asked,
  counts: ReadonlyMap<string, CountRow>,
): Promise<Answer['programmes']> {
  const known = programmes.filter((programme) => counts.has(touchKey(programme)));
  const rows = new Map<string, Awaited<ReturnType<typeof readProgrammes>>>();
  for (const step of funnelSteps) {
    const asked = known.filter(({ steps }) => steps.includes(step));
    if (asked.length > 0) rows.set(step, await readProgrammes(scope, stepTransition(step), window, asked));
  }
  return programmes.map((programme) => {
    const key = touchKey(programme);
    const count = counts.get(key);
    return {
      id: programme.id,
      touches: count?.touches ?? 0,
      leads: count?.leads ?? 0,
      effects: funnelSteps
        .filter((step) => count !== undefined && programme.steps.includes(step))
        .map((step) => ({ step, figure: programmeFigure(rows.get(step) ?? [], key) })),
    };
  });
}

interface CountRow {
  readonly named_in: TouchColumn;
  readonly name: string;
  readonly touches: number;
  readonly leads: number;
}

async function touchCounts(scope: Scope, { asOf }: Window, asked: readonly TouchName[]) {
  const sql = fillTemplate(loadSql('metrics/programmes/touch-counts.sql'), { touched: touchedSql(asked), asOf });
  const rows = await answerOf<CountRow>(scope, sql);
  return new Map(rows.map((row) => [`${row.named_in}|${row.name}`, row]));
}

/** What touches are called in one of their columns, as the data write it most often; empty without data. */
export async function touchNames(
  db: AnalyticsDatabase,
  column: TouchColumn,
): Promise<MethodOutput<'plan/touchNames'>['names']> {
  const name = column === 'campaign' ? "coalesce(nullif(trim(campaign), ''), trim(campaign_id))" : `trim(${column})`;
  return db.rows(
    `SELECT mode(name) AS value, count(*) AS touches, count(DISTINCT person_id) AS leads
    FROM (SELECT ${name} AS name, person_id FROM touch WHERE coalesce(responded, true)) WHERE name <> ''
    GROUP BY lower(name) ORDER BY leads DESC, value LIMIT 500`,
  );
}
