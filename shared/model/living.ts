interface Ordered {
  readonly id: string;
  readonly order: string;
  readonly deletedAt: string | null;
}

/** The entries of a root that are not deleted, in their order. */
export function livingInOrder<Value extends Ordered>(values: Iterable<Value>): readonly Value[] {
  return [...values]
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((one, other) =>
      one.order === other.order ? (one.id < other.id ? -1 : 1) : one.order < other.order ? -1 : 1,
    );
}
