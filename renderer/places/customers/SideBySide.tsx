interface SideBySideProps {
  /** Empty ones are left out. */
  readonly parts: readonly (string | null)[];
}

/** Names and facts with commas between them, each for itself: one from right to left turns nothing beside it. */
export function SideBySide({ parts }: SideBySideProps) {
  const said = parts.filter((part) => part !== null && part !== '');
  return said.flatMap((part, index) => [
    index === 0 ? '' : ', ',
    // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice, and their places never change.
    <bdi key={index}>{part}</bdi>,
  ]);
}
