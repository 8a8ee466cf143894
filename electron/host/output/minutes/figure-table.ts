import { figureWords, intervalWords } from '../../../../shared/metrics/words.ts';
import type { MinutesFigure } from '../../../../shared/minutes/minutes.ts';
import { html, type SafeHtml } from '../html.ts';
import { countWords } from './minutes-words.ts';

/** Figures as a table: value, count, interval and the value before, each with its definition. */
export function figureTable(figures: readonly MinutesFigure[], currency: string): SafeHtml {
  const rows = figures.map(
    ({ label, definition, figure }) => html`<tr>
<th scope="row">${label}<span class="quiet">${definition}</span></th>
<td>${figureWords(figure, currency)}${bar(figure.unit === 'ratio' ? figure.value : null)}</td>
<td>${countWords(figure) ?? ''}</td>
<td>${intervalWords(figure) ?? ''}</td>
<td>${figure.previous ? figureWords(figure.previous, currency) : ''}</td>
</tr>`,
  );
  return html`<table class="figures"><thead><tr><th>Figure</th><th>Value</th><th>Count</th><th>95% interval</th><th>Before</th></tr></thead><tbody>${rows}</tbody></table>`;
}

/** A share as a bar from zero, drawn in the page itself. */
function bar(share: number | null): SafeHtml | null {
  if (share === null) return null;
  const width = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return html`<svg viewBox="0 0 100 6" width="100" height="6" aria-hidden="true"><rect width="100" height="6" fill="#ecebe7"/><rect width="${width}" height="6" fill="#0f6f5c"/></svg>`;
}
