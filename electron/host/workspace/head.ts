import { checksum, sameSum } from './checksum.ts';
import type { WorkspaceDatabase } from './workspace-database.ts';

/** Where the file stands: written anew in every transaction, so that records missing at the end are noticed too. */
export interface Head {
  readonly seq: number;
  /** Sum of the last update, which covers all before it. */
  readonly chain: Uint8Array;
  readonly imports: number;
  readonly datasets: number;
  readonly reviews: number;
}

function headSum(head: Head): Uint8Array {
  return checksum(['head', head.seq, head.chain, head.imports, head.datasets, head.reviews]);
}

/** Reads the head row and checks it. */
export function readHead(database: WorkspaceDatabase): Head {
  const row = database.one('head', 'SELECT * FROM head WHERE id = 1');
  if (!row) throw database.damaged('its head is missing');
  const head = {
    seq: row.integer('seq'),
    chain: row.blob('chain'),
    imports: row.integer('imports'),
    datasets: row.integer('datasets'),
    reviews: row.integer('reviews'),
  };
  if (!sameSum(row.blob('sum'), headSum(head))) throw database.damaged('its head does not match its checksum');
  return head;
}

/** Writes the head row; inside the transaction that changed what it counts. */
export function writeHead(database: Pick<WorkspaceDatabase, 'run'>, head: Head): void {
  database.run(
    'INSERT OR REPLACE INTO head (id, seq, chain, imports, datasets, reviews, sum) VALUES (1, ?, ?, ?, ?, ?, ?)',
    [head.seq, head.chain, head.imports, head.datasets, head.reviews, headSum(head)],
  );
}
