import { usualTokens } from '../file-survey.ts';

const newline = String.fromCharCode(usualTokens.newline);
const cr = String.fromCharCode(usualTokens.cr);

/** Puts tokens for line ends into a cell's text; sheets hold no such control characters themselves. */
export function withTokens(text: string): string {
  return text.includes('\n') || text.includes('\r') ? text.replaceAll('\n', newline).replaceAll('\r', cr) : text;
}

/** Takes the tokens out again. */
export function withoutTokens(text: string): string {
  return text.replaceAll(newline, '\n').replaceAll(cr, '\r');
}

/** Tells which line ends a text with tokens holds. */
export function tokensIn(text: string): { readonly newline: boolean; readonly cr: boolean } {
  return { newline: text.includes(newline), cr: text.includes(cr) };
}

/** One row as a CSV line. */
export function rowLine(cells: readonly (string | undefined)[]): string {
  let line = '';
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at] ?? '';
    if (at > 0) line += ',';
    line += /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  }
  return `${line}\n`;
}
