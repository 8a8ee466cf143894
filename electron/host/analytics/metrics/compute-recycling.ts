import type { z } from 'zod';
import type { LocalDay } from '../../../../shared/calendar/local-day.ts';
import type { ReviewQuery, recycleFlowSchema } from '../../../../shared/contract/review.ts';
import type { ReviewSettings } from '../../../../shared/metrics/review-settings.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { withQuery } from './context.ts';
import { scan } from './scope.ts';

type RecycleFlow = z.infer<typeof recycleFlowSchema>;

/** One row of recycle-flow.sql: handoffs that went the same way. */
interface FlowRow {
  readonly answer: 'accepted' | 'refused' | 'waiting';
  readonly way: 'recycled' | 'disqualified' | null;
  readonly back: 'back' | 'nurture' | 'left' | null;
  readonly second: 'accepted' | 'refused' | 'waiting' | null;
  readonly is_opportunity: boolean;
  readonly is_won: boolean;
  readonly n: number;
}

/** The nodes in the order they are drawn, with what they are called and the stage whose owner has them. */
const nodes = [
  { key: 'handoffs', label: 'handed over', stage: 'mql' },
  { key: 'accepted', label: 'accepted', stage: 'sal' },
  { key: 'waiting', label: 'waiting', stage: 'sal' },
  { key: 'rejected', label: 'rejected', stage: 'sal' },
  { key: 'recycled', label: 'recycled', stage: 'mql' },
  { key: 'disqualified', label: 'disqualified', stage: '' },
  { key: 'came-back', label: 'came back', stage: 'mql' },
  { key: 'in-nurture', label: 'in nurture', stage: 'mql' },
  { key: 'left', label: 'left the list', stage: '' },
  { key: 'accepted-again', label: 'accepted', stage: 'sal' },
  { key: 'rejected-again', label: 'again no', stage: 'sal' },
  { key: 'waiting-again', label: 'waiting', stage: 'sal' },
  { key: 'opportunity', label: 'opportunities', stage: 'sql' },
  { key: 'won', label: 'won', stage: 'won' },
] as const;
type NodeKey = (typeof nodes)[number]['key'];

const answerNode = { accepted: 'accepted', refused: 'rejected', waiting: 'waiting' } as const;
const backNode = { back: 'came-back', nurture: 'in-nurture', left: 'left' } as const;
const secondNode = { accepted: 'accepted-again', refused: 'rejected-again', waiting: 'waiting-again' } as const;

function pathOf(row: FlowRow): NodeKey[] {
  const path: NodeKey[] = ['handoffs', answerNode[row.answer]];
  if (row.way) path.push(row.way);
  if (row.back) path.push(backNode[row.back]);
  if (row.second) path.push(secondNode[row.second]);
  if (row.second && row.is_opportunity) path.push('opportunity');
  if (row.second && row.is_opportunity && row.is_won) path.push('won');
  return path;
}

/** Where the first handoffs of the period went, and where the recycled ones came back; what enters a node leaves or stays. */
export function computeRecycling(
  db: AnalyticsDatabase,
  settings: ReviewSettings,
  query: ReviewQuery,
  today?: LocalDay,
): Promise<RecycleFlow> {
  return withQuery(db, settings, query, today, async ({ scope, resolved }) =>
    recycleFlow(await scan<FlowRow>(scope, 'recycle-flow', resolved.current), settings),
  );
}

function recycleFlow(rows: readonly FlowRow[], settings: ReviewSettings): RecycleFlow {
  const counts = new Map<string, number>();
  const links = new Map<string, { from: string; to: string; count: number }>();
  for (const row of rows) {
    const path = pathOf(row);
    for (const [index, key] of path.entries()) {
      counts.set(key, (counts.get(key) ?? 0) + row.n);
      const from = path[index - 1];
      if (!from) continue;
      const link = links.get(`${from} ${key}`) ?? { from, to: key, count: 0 };
      links.set(`${from} ${key}`, { ...link, count: link.count + row.n });
    }
  }
  const order = nodes.map((node) => node.key as string);
  const place = (key: string) => order.indexOf(key);
  return {
    nodes: nodes.flatMap(({ key, label, stage }) => {
      const count = counts.get(key) ?? 0;
      const owner = settings.stages.get(stage)?.ownerFunction ?? 'other';
      return count === 0 ? [] : [{ key, label, count, owner }];
    }),
    links: [...links.values()].sort(
      (left, right) => place(left.from) - place(right.from) || place(left.to) - place(right.to),
    ),
  };
}
