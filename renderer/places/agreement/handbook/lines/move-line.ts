import type { Criterion } from '../../../../../shared/model/handbook-entry.ts';
import { orderBetween } from '../../../../document/index.ts';

/** The lines with the one at `from` standing at `to`, and the order keys that put them there; null where there is no such place. */
export function movedLine(lines: readonly Criterion[], from: number, to: number) {
  const line = lines[from];
  if (line === undefined || to < 0 || to >= lines.length) return null;
  const sequence = lines.toSpliced(from, 1).toSpliced(to, 0, line);
  const orders = new Map<string, string>();
  let before: string | null = null;
  for (const [index, each] of sequence.entries()) {
    const stays = each.id !== line.id && (before === null || each.order > before);
    const after = stays ? null : (sequence[index + 1]?.order ?? null);
    const order: string = stays ? each.order : orderBetween(before, after);
    if (order !== each.order) orders.set(each.id, order);
    before = order;
  }
  return { sequence, orders };
}
