/** HTML that is known to be safe: made by `html` or by `raw`. */
export class SafeHtml {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML shows it, letter for letter. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => escapes[character] ?? character);
}

type Part = string | number | SafeHtml | readonly SafeHtml[] | null | false;

function partText(part: Part): string {
  if (part === null || part === false) return '';
  if (part instanceof SafeHtml) return part.text;
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return part.map((piece) => piece.text).join('');
}

/** A template whose parts are escaped unless they are HTML themselves; null and false give nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): SafeHtml {
  return new SafeHtml(strings.reduce((text, piece, index) => text + partText(parts[index - 1] ?? null) + piece));
}

/** HTML written here, not by a person or a file. */
export function raw(text: string): SafeHtml {
  return new SafeHtml(text);
}
