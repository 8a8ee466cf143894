import type { MethodArguments, MethodOutput } from '../../../../../shared/contract/contract.ts';
import type { AnalyticsDatabase } from '../../database.ts';
import { loadSql } from '../../load-sql.ts';
import { sqlText } from '../../sql-text.ts';
import { fillTemplate } from '../template.ts';

type Pieces = MethodArguments<'plan/contentReach'>['pieces'];
type Reach = MethodOutput<'plan/contentReach'>;

/** One row of content-reach.sql. */
interface ReachRow {
  readonly name: string;
  readonly named_in: 'content' | 'campaign';
  readonly written: string[];
  readonly touches: number;
  readonly leads: number;
}

/** How many leads touched each piece: by the touches' own field for content, else by their campaign. */
export async function contentReach(db: AnalyticsDatabase, pieces: Pieces): Promise<Reach> {
  const { touches } = await db.row<{ touches: number }>('SELECT count(*) AS touches FROM touch');
  const named = pieces.map(({ id, name }) => ({ id, name: name.trim().toLowerCase() }));
  const names = [...new Set(named.map(({ name }) => name))].filter((name) => name !== '');
  const rows = touches === 0 || names.length === 0 ? [] : await readReach(db, names);
  return {
    hasTouches: touches > 0,
    pieces: named.map(({ id, name }) => {
      const own = rows.filter((row) => row.name === name);
      const row = own.find(({ named_in }) => named_in === 'content') ?? own[0];
      if (!row) return { id, leads: 0, touches: 0, matched: null };
      return { id, leads: row.leads, touches: row.touches, matched: { column: row.named_in, values: row.written } };
    }),
  };
}

function readReach(db: AnalyticsDatabase, names: readonly string[]): Promise<ReachRow[]> {
  return db.rows<ReachRow>(
    fillTemplate(loadSql('metrics/personas/content-reach.sql'), { names: names.map(sqlText).join(', ') }),
  );
}
