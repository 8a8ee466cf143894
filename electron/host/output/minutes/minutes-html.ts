import type { Minutes, MinutesAction, MinutesFigure, MinutesItem } from '../../../../shared/minutes/minutes.ts';
import { formatDate } from '../../../../shared/words/dates.ts';
import { countWords, intervalWords, valueWords } from '../../../../shared/words/figure-words.ts';
import { html, raw, type SafeHtml } from '../html.ts';
import { minutesStyle } from './minutes-style.ts';
import { actionWords, agreementWords, basisLines } from './minutes-words.ts';

/** Minutes as one page without scripts or links to elsewhere: to send, to print, to keep. */
export function minutesHtml(minutes: Minutes): string {
  const where = [minutes.workspace, minutes.client].filter((part) => part !== '').join(', ');
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${minutes.title}</title>
<style>${raw(minutesStyle)}</style>
</head>
<body>
<main>
<header>
<p class="where">${where}</p>
<h1>${minutes.title}</h1>
<p class="when">${formatDate(minutes.heldAt.slice(0, 10))}${minutes.attendees.length > 0 && html`, with ${minutes.attendees.join(', ')}`}</p>
</header>
${summarySection(minutes)}
${minutes.items.map((item) => itemSection(item, minutes.currency))}
${minutes.carriedOver.length > 0 && html`<section><h2>Still open from earlier reviews</h2>${actionTable(minutes.carriedOver)}</section>`}
<footer>
<h2>What the numbers stand on</h2>
<ul>${[...basisLines(minutes), ...minutes.warnings].map((line) => html`<li>${line}</li>`)}</ul>
</footer>
</main>
</body>
</html>
`;
  return page.text;
}

/** What was decided and who does what, first: most readers need no more. */
function summarySection({ items }: Minutes): SafeHtml | null {
  const decisions = items.flatMap((item) => item.decisions);
  const actions = items.flatMap((item) => item.actions);
  if (decisions.length === 0 && actions.length === 0) return null;
  return html`<section class="summary">
<h2>Decided and agreed to do</h2>
${decisions.length > 0 && html`<ol>${decisions.map((decision) => html`<li><strong>${decision.title}</strong> <span class="quiet">${agreementWords(decision)}</span></li>`)}</ol>`}
${actions.length > 0 && actionTable(actions)}
</section>`;
}

function actionTable(actions: readonly MinutesAction[]): SafeHtml {
  const rows = actions.map((action) => html`<tr><td>${action.title}</td><td>${actionWords(action)}</td></tr>`);
  return html`<table class="actions"><thead><tr><th>Action</th><th>Who and by when</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function itemSection(item: MinutesItem, currency: string): SafeHtml {
  const notes = item.notes.split('\n').filter((line) => line.trim() !== '');
  return html`<section>
<h2>${item.question}</h2>
${item.answer !== '' && html`<p class="answer">${item.answer}</p>`}
${item.figures.length > 0 && figureTable(item.figures, currency)}
${item.quotes.map((quote) => html`<blockquote>“${quote.text}” <cite>${quote.from}</cite></blockquote>`)}
${notes.map((line) => html`<p class="note">${line}</p>`)}
${item.decisions.map((decision) => html`<p class="decision"><strong>Decision:</strong> ${decision.title}. <span class="quiet">${agreementWords(decision)}</span></p>`)}
${item.actions.length > 0 && actionTable(item.actions)}
</section>`;
}

function figureTable(figures: readonly MinutesFigure[], currency: string): SafeHtml {
  const rows = figures.map(
    ({ label, definition, figure }) => html`<tr>
<th scope="row">${label}<span class="quiet">${definition}</span></th>
<td>${valueWords(figure, currency)}${bar(figure.unit === 'ratio' ? figure.value : null)}</td>
<td>${countWords(figure) ?? ''}</td>
<td>${intervalWords(figure) ?? ''}</td>
<td>${figure.previous ? valueWords(figure.previous, currency) : ''}</td>
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
