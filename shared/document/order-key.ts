const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const base = digits.length;

function digitAt(key: string, position: number): number {
  return position < key.length ? digits.indexOf(key.charAt(position)) : 0;
}

function isOrderKey(key: string): boolean {
  return /^[0-9A-Za-z]*[1-9A-Za-z]$/.test(key);
}

/** At an end of the list the neighbouring digit will do: keys then grow by a digit every thirty entries, not every six. */
function digitBetween(from: number, to: number, isAppending: boolean, isPrepending: boolean): number {
  if (isAppending) return Math.min(from + 1, base - 1);
  return isPrepending ? Math.max(to - 1, from) : Math.floor((from + to) / 2);
}

/** A key above `low` and, if there is one, below `high`; keys never end in the lowest digit, so there is always room. */
function midpoint(low: string, high: string | null): string {
  let prefix = '';
  for (let position = 0; ; position += 1) {
    const from = digitAt(low, position);
    const to = high === null ? base : digitAt(high, position);
    if (from === to) {
      prefix += digits.charAt(from);
      continue;
    }
    const middle = digitBetween(from, to, high === null && position < low.length, low === '' && high !== null);
    if (middle > from) return prefix + digits.charAt(middle);
    // Neighbouring digits: keep the lower one, and anything above the rest of `low` will do.
    return prefix + digits.charAt(from) + midpoint(low.slice(position + 1), null);
  }
}

/**
 * A fractional index between two neighbours: `null` stands for the start or the end of the list. Where there is no room
 * between them (two people inserted at one place and got the same key) the key comes after `before`; `ordersFor` spreads
 * such neighbours.
 */
export function orderBetween(before: string | null, after: string | null): string {
  const low = before !== null && isOrderKey(before) ? before : '';
  const high = after !== null && isOrderKey(after) && after > low ? after : null;
  return midpoint(low, high);
}

interface Ordered {
  readonly id: string;
  readonly order: string;
}

/** By order, and by id where two people inserted at one place; compares code units, as the same on every machine. */
export function byOrder(left: Ordered, right: Ordered): number {
  if (left.order !== right.order) return left.order < right.order ? -1 : 1;
  if (left.id === right.id) return 0;
  return left.id < right.id ? -1 : 1;
}

/**
 * The new `order` of every entry that has to change so that the entries stand in the given sequence: usually the one
 * that was moved, more where keys had collided.
 */
export function ordersFor(sequence: readonly Ordered[]): ReadonlyMap<string, string> {
  const changed = new Map<string, string>();
  const kept = increasingKeys(sequence);
  let last: string | null = null;
  sequence.forEach((entry, position) => {
    if (kept.has(position)) {
      last = entry.order;
      return;
    }
    const next = sequence.find((_, later) => later > position && kept.has(later));
    last = orderBetween(last, next?.order ?? null);
    changed.set(entry.id, last);
  });
  return changed;
}

/** Positions of a longest run of strictly increasing keys: these entries can stay as they are. */
function increasingKeys(sequence: readonly Ordered[]): ReadonlySet<number> {
  const best: { length: number; previous: number }[] = [];
  let end = -1;
  sequence.forEach((entry, position) => {
    let length = 0;
    let previous = -1;
    if (isOrderKey(entry.order)) {
      length = 1;
      for (let earlier = 0; earlier < position; earlier += 1) {
        const candidate = best[earlier];
        const isBelow = (sequence[earlier]?.order ?? '') < entry.order;
        if (candidate && candidate.length > 0 && isBelow && candidate.length + 1 > length) {
          length = candidate.length + 1;
          previous = earlier;
        }
      }
    }
    best.push({ length, previous });
    if (length > (best[end]?.length ?? 0)) end = position;
  });
  const kept = new Set<number>();
  for (let position = end; position >= 0; position = best[position]?.previous ?? -1) kept.add(position);
  return kept;
}
