/** One thing that a signed entry says: "Score threshold", "60". Several may be of one kind, as criteria are. */
export interface TermLine {
  readonly what: string;
  readonly words: string;
}

/** A line of one version, told against the version before it. */
export interface VersionLine extends TermLine {
  readonly state: 'same' | 'new' | 'gone';
}

/**
 * What a version says, line by line; `before` is what the version before it said, null where there is none or it can't be
 * read. What was said no longer stands behind what is said of the same kind.
 */
export function versionLines(said: readonly TermLine[], before: readonly TermLine[] | null): readonly VersionLine[] {
  if (before === null) return said.map((line) => ({ ...line, state: 'same' }));
  const left = [...before];
  const lines = said.map((line): VersionLine => {
    const at = left.findIndex((other) => isSame(other, line));
    if (at >= 0) left.splice(at, 1);
    return { ...line, state: at >= 0 ? 'same' : 'new' };
  });
  for (const gone of left) {
    const behind = lines.findLastIndex(({ what }) => what === gone.what);
    lines.splice(behind < 0 ? lines.length : behind + 1, 0, { ...gone, state: 'gone' });
  }
  return lines;
}

const isSame = (one: TermLine, other: TermLine) => one.what === other.what && one.words === other.words;
