/** What says that two people on the list are one. */
interface Pointing {
  readonly id: string;
  readonly sameAs: string | null;
  readonly createdAt: string;
  readonly deletedAt: string | null;
}

type People<Person extends Pointing = Pointing> = ReadonlyMap<string, Person>;

/**
 * The id under which a person is shown: where `sameAs` leads in the end. Of people who point at each other in a round,
 * as after two windows said it both ways at once, it is the same one for all of them. An unknown id stays itself.
 */
export function personBehind(people: People, id: string): string {
  const way: Pointing[] = [];
  for (let at = people.get(id); at !== undefined; ) {
    const seen = way.indexOf(at);
    if (seen !== -1) return firstOf(way.slice(seen)).id;
    way.push(at);
    const next: Pointing | undefined = at.sameAs === null ? undefined : people.get(at.sameAs);
    if (next === undefined) return at.id;
    at = next;
  }
  return id;
}

/** Those who are shown as someone else, each with who that is. */
export function joinedPeople(people: People): ReadonlyMap<string, string> {
  const joined = new Map<string, string>();
  for (const { id, sameAs } of people.values()) {
    if (sameAs === null) continue;
    const shown = personBehind(people, id);
    if (shown !== id) joined.set(id, shown);
  }
  return joined;
}

/** Whoever is on the list still, then whoever came first. */
function firstOf(round: readonly Pointing[]): Pointing {
  const rank = ({ deletedAt, createdAt, id }: Pointing) => `${deletedAt === null ? 0 : 1} ${createdAt} ${id}`;
  return round.reduce((first, each) => (rank(each) < rank(first) ? each : first));
}
