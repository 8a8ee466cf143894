/** A task that can't begin before another has ended. */
export interface TaskLink {
  readonly id: string;
  readonly before: string;
  readonly after: string;
  /** An ISO instant: of links that go round in a circle the newest is left out. */
  readonly createdAt: string;
}

/** The links of a plan that can be computed with, and those that would make it go round in a circle. */
export interface SortedLinks {
  readonly used: readonly TaskLink[];
  readonly circular: readonly TaskLink[];
}

/** Whether a link from one task to another would make the plan go round in a circle. */
export function closesCircle(
  links: Iterable<Pick<TaskLink, 'before' | 'after'>>,
  before: string,
  after: string,
): boolean {
  const followers = Map.groupBy(links, (link) => link.before);
  const seen = new Set<string>();
  const waiting = [after];
  for (let task = waiting.pop(); task !== undefined; task = waiting.pop()) {
    if (task === before) return true;
    if (seen.has(task)) continue;
    seen.add(task);
    for (const link of followers.get(task) ?? []) waiting.push(link.after);
  }
  return false;
}

/**
 * Takes links one by one, the oldest first, and sets aside whichever would close a circle: two people who drew one half
 * each while apart both see it, in every window the same one. Links of tasks that are gone count for nothing.
 */
export function sortLinks(tasks: ReadonlySet<string>, links: readonly TaskLink[]): SortedLinks {
  const used: TaskLink[] = [];
  const circular: TaskLink[] = [];
  for (const link of links.toSorted(byAge)) {
    if (!tasks.has(link.before) || !tasks.has(link.after)) continue;
    (closesCircle(used, link.before, link.after) ? circular : used).push(link);
  }
  return { used, circular };
}

function byAge(one: TaskLink, other: TaskLink): number {
  if (one.createdAt !== other.createdAt) return one.createdAt < other.createdAt ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

/** The tasks so that each comes after those it waits for; `links` may not go round in a circle. */
export function inOrderOfWork(tasks: readonly string[], links: readonly TaskLink[]): readonly string[] {
  const open = new Map(tasks.map((task) => [task, 0]));
  for (const { after } of links) open.set(after, (open.get(after) ?? 0) + 1);
  const followers = Map.groupBy(links, (link) => link.before);
  const ready = tasks.filter((task) => open.get(task) === 0);
  for (const task of ready) {
    for (const { after } of followers.get(task) ?? []) {
      const left = (open.get(after) ?? 0) - 1;
      open.set(after, left);
      if (left === 0) ready.push(after);
    }
  }
  return ready;
}
