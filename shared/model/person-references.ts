import type { z } from 'zod';
import { type Entity, type RootName, rootNames, roots } from './entities.ts';
import { author, personId, severalPeople, someone } from './entity.ts';
import { agreements } from './meeting.ts';

/** Says who someone is. */
export type Who = (id: string) => string;

type Rename = (value: unknown, who: Who) => unknown;

const one: Rename = (value, who) => (typeof value === 'string' ? who(value) : value);
const several: Rename = (value, who) => [...new Set((value as z.output<typeof severalPeople>).map(who))];
const eachAgreed: Rename = (value, who) =>
  (value as z.output<typeof agreements>).map((agreement) => ({ ...agreement, by: who(agreement.by) }));

/** How fields that name people are read, by the schema that they have. */
const renames: ReadonlyMap<z.ZodType, Rename> = new Map<z.ZodType, Rename>([
  [author, one],
  [personId, one],
  [someone, one],
  [severalPeople, several],
  [agreements, eachAgreed],
]);

type Naming = readonly (readonly [field: string, rename: Rename])[];

const namingOf = Object.fromEntries(
  rootNames.map((root) => [
    root,
    Object.entries<z.ZodType>(roots[root].shape).flatMap(([field, schema]) => {
      const rename = renames.get(schema);
      return rename ? [[field, rename] as const] : [];
    }),
  ]),
) as unknown as Readonly<Record<RootName, Naming>>;

/** The fields of a root that name people. */
export function fieldsWithPeople(root: RootName): readonly string[] {
  return namingOf[root].map(([field]) => field);
}

/** Roots of which each person has an entry of their own: its id ends in `|` and theirs. */
export const rootsByPerson: ReadonlySet<RootName> = new Set<RootName>([
  'campaignRoles',
  'contentRatings',
  'healthScores',
  'seriesGuests',
  'attendances',
]);

/** An entry with each person in it named as `who` says; the same object if nobody is named otherwise. */
export function withPeopleAs<Root extends RootName>(root: Root, entity: Entity<Root>, who: Who): Entity<Root> {
  const known: Readonly<Record<string, unknown>> = { ...entity };
  const renamed = namingOf[root].flatMap(([field, rename]) => {
    const before = known[field];
    const after = rename(before, who);
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [[field, Object.freeze(after)] as const];
  });
  if (renamed.length === 0) return entity;
  // A person's id stands where a person's id stood.
  return Object.freeze({ ...entity, ...Object.fromEntries(renamed) }) as unknown as Entity<Root>;
}
