import type { Minutes, MinutesAction, MinutesItem } from '../../../../shared/minutes/minutes.ts';
import { html, raw, type SafeHtml } from '../html.ts';
import { figureTable } from './figure-table.ts';
import { minutesStyle } from './minutes-style.ts';
import { actionWords, agreementWords, basisLines, dateWords, heldOn } from './minutes-words.ts';

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
<p class="when">${dateWords(heldOn(minutes))}${minutes.attendees.length > 0 && html`, with ${minutes.attendees.join(', ')}`}</p>
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
