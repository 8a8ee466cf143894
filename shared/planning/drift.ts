/** Whom an entry without a day of its own stands for, to be said beside the entries: "2 of them skipped the stage, ...". */
export function impliedWords(implied: number): string {
  return implied === 1
    ? '1 of them skipped the stage and counts from the day of the next one it reached.'
    : `${implied} of them skipped the stage and count from the day of the next one they reached.`;
}

/** One week of a stage: how many entered it, met everything, and met each rule. */
export interface ConformanceWeek {
  /** The first day of the week, as `2026-03-09`. */
  readonly from: string;
  /** How many of its days the data has; of a whole week all seven. */
  readonly days: number;
  readonly entered: number;
  readonly met: number;
  /** By the rule's key. */
  readonly rules: Readonly<Record<string, number>>;
}

/** One point of the chart: a week, or several that were too small to stand alone. */
export interface DriftPoint extends ConformanceWeek {
  readonly weeks: number;
  readonly share: number;
  /** Where it usually lies; null while there is too little before it. */
  readonly usual: readonly [number, number] | null;
  readonly isOutside: boolean;
}

export interface Drift {
  readonly points: readonly DriftPoint[];
  /** Where the shares of late lie outside what was usual; null where they don't. */
  readonly change: {
    readonly from: string;
    readonly direction: 'down' | 'up';
    /** The rule whose share moved most that way, with its shares before and since; null where none did. */
    readonly rule: { readonly key: string; readonly before: number; readonly since: number } | null;
  } | null;
}

const leastEntered = 10;
const trailing = 12;
const fewestBefore = 4;

/**
 * Finds where a stage began to be filled otherwise (p-chart): a point lies outside if it is more than three standard
 * errors from the share of the twelve usual points before it. Weeks with fewer than ten entries are pooled with those
 * that follow. Points outside don't become usual by lasting.
 */
export function driftOf(weeks: readonly ConformanceWeek[]): Drift {
  const usual: DriftPoint[] = [];
  const points = pooled(weeks).map((point): DriftPoint => {
    const range = usualRange(usual.slice(-trailing), point.entered);
    const share = point.met / point.entered;
    const isOutside = range !== null && (share < range[0] || share > range[1]);
    const judged = { ...point, share, usual: range, isOutside };
    if (!isOutside) usual.push(judged);
    return judged;
  });
  return { points, change: changeOf(points) };
}

/** Weeks joined until each has enough entries; what is left at the end is joined to nothing and not judged. */
function pooled(weeks: readonly ConformanceWeek[]): readonly (ConformanceWeek & { readonly weeks: number })[] {
  const points: (ConformanceWeek & { readonly weeks: number })[] = [];
  let open: (ConformanceWeek & { readonly weeks: number }) | null = null;
  for (const week of weeks) {
    open = open === null ? { ...week, weeks: 1 } : joined(open, week);
    if (open.entered < leastEntered) continue;
    points.push(open);
    open = null;
  }
  return points;
}

function joined(one: ConformanceWeek & { readonly weeks: number }, other: ConformanceWeek) {
  const keys = new Set([...Object.keys(one.rules), ...Object.keys(other.rules)]);
  return {
    from: one.from,
    weeks: one.weeks + 1,
    days: one.days + other.days,
    entered: one.entered + other.entered,
    met: one.met + other.met,
    rules: Object.fromEntries([...keys].map((key) => [key, (one.rules[key] ?? 0) + (other.rules[key] ?? 0)])),
  };
}

const sum = (points: readonly ConformanceWeek[], of: (point: ConformanceWeek) => number) =>
  points.reduce((total, point) => total + of(point), 0);

/**
 * Three standard errors about the share so far, and never less than one entry. All or none met says nothing of the
 * spread: one more of each is added.
 */
function usualRange(before: readonly ConformanceWeek[], entered: number): readonly [number, number] | null {
  if (before.length < fewestBefore) return null;
  const n = sum(before, (point) => point.entered);
  const met = sum(before, (point) => point.met);
  const share = met / n;
  const spreadAt = met === 0 || met === n ? (met + 1) / (n + 2) : share;
  const reach = Math.max(3 * Math.sqrt((spreadAt * (1 - spreadAt)) / entered), 1 / entered) + 1e-9;
  return [Math.max(0, share - reach), Math.min(1, share + reach)];
}

/** The last unbroken run of points outside on one side, where it reaches the newest point. */
function changeOf(points: readonly DriftPoint[]): Drift['change'] {
  const last = points.at(-1);
  if (!last?.isOutside || last.usual === null) return null;
  const direction = last.share < last.usual[0] ? 'down' : 'up';
  const isOn = ({ isOutside, share, usual }: DriftPoint) =>
    isOutside && usual !== null && (direction === 'down' ? share < usual[0] : share > usual[1]);
  const start = points.findLastIndex((point) => !isOn(point)) + 1;
  const since = points.slice(start);
  const before = points
    .slice(0, start)
    .filter(({ isOutside }) => !isOutside)
    .slice(-trailing);
  return { from: since[0]?.from ?? last.from, direction, rule: movedMost(before, since, direction) };
}

function movedMost(before: readonly DriftPoint[], since: readonly DriftPoint[], direction: 'down' | 'up') {
  const share = (points: readonly DriftPoint[], key: string) =>
    sum(points, ({ rules }) => rules[key] ?? 0) / sum(points, ({ entered }) => entered);
  const keys = new Set(since.flatMap(({ rules }) => Object.keys(rules)));
  const moves = [...keys].map((key) => ({ key, before: share(before, key), since: share(since, key) }));
  const towards = (move: (typeof moves)[number]) =>
    direction === 'down' ? move.before - move.since : move.since - move.before;
  const most = moves.toSorted((one, other) => towards(other) - towards(one))[0];
  return most && towards(most) > 0 ? most : null;
}
