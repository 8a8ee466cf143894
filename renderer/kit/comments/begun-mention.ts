/** The letters after an @ that the caret stands behind; null where no mention is being typed. */
export function begunMention(text: string, caret: number): string | null {
  return /(?:^|\s)@([^\s@]*)$/.exec(text.slice(0, caret))?.[1] ?? null;
}

/** A text and where the caret stands in it. */
export interface TextAtCaret {
  readonly text: string;
  readonly caret: number;
}

/** The text with the mention that is being typed made whole, and where the caret stands then. */
export function withMention(text: string, caret: number, name: string): TextAtCaret {
  const begun = begunMention(text, caret);
  if (begun === null) return { text, caret };
  const before = text.slice(0, caret - begun.length);
  const after = text.slice(caret);
  const space = after.startsWith(' ') ? '' : ' ';
  return { text: `${before}${name}${space}${after}`, caret: before.length + name.length + 1 };
}
