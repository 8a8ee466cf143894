import type { ReviewResult } from '../../../shared/contract/review.ts';
import { metricEntry } from '../../../shared/metrics/catalogue.ts';
import { type HeadlineSettings, headlineFor, headlineText } from '../../../shared/metrics/headlines.ts';
import { figureWords } from '../../../shared/metrics/words.ts';
import { html, raw } from './html.ts';
import { markdownInline } from './markdown.ts';
import { figureTable } from './minutes/figure-table.ts';
import { minutesStyle } from './minutes/minutes-style.ts';
import { dateWords, figureLine } from './minutes/minutes-words.ts';

const slides = ['funnel', 'quality', 'speed', 'pipeline'] as const;

interface Page {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly figures: Parameters<typeof figureTable>[0];
}

function collect(review: ReviewResult, settings: HeadlineSettings): Page {
  const figures = Object.entries(review.metrics).flatMap(([id, figure]) => {
    const entry = metricEntry(id);
    return entry ? [{ label: entry.name, definition: entry.definition, figure }] : [];
  });
  return {
    title: `Review ${dateWords(review.period.from)} to ${dateWords(review.period.to)}`,
    sentences: slides.map((kind) => headlineText(headlineFor(kind, review, settings))),
    figures,
  };
}

/** A review as one page of HTML: the answers, the funnel and every figure with its definition and basis. */
export function reviewHtml(review: ReviewResult, settings: HeadlineSettings): string {
  const page = collect(review, settings);
  const funnel = review.funnel.map(
    ({ stage, entered, toNext }) =>
      html`<tr><th scope="row">${settings.stages.get(stage)?.label || stage}</th><td>${entered}</td><td>${figureWords(toNext, review.currency)}</td></tr>`,
  );
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${page.title}</title><style>${raw(minutesStyle)}</style></head>
<body><main><h1>${page.title}</h1><p class="when">As of ${dateWords(review.asOf)}, ${review.timeZone}</p>
${page.sentences.map((sentence) => html`<p class="answer">${sentence}</p>`)}
<table><thead><tr><th>Stage</th><th>Leads</th><th>Went on</th></tr></thead><tbody>${funnel}</tbody></table>
${figureTable(page.figures, review.currency)}
${review.warnings.map(({ message }) => html`<p class="note">${message}</p>`)}
</main></body></html>
`.text;
}

/** A review as Markdown. */
export function reviewMarkdown(review: ReviewResult, settings: HeadlineSettings): string {
  const page = collect(review, settings);
  return [
    `# ${page.title}`,
    '',
    `As of ${dateWords(review.asOf)}, ${review.timeZone}.`,
    '',
    ...page.sentences.map((sentence) => `${markdownInline(sentence)}\n`),
    '| Stage | Leads | Went on |',
    '| --- | ---: | ---: |',
    ...review.funnel.map(
      ({ stage, entered, toNext }) =>
        `| ${markdownInline(settings.stages.get(stage)?.label || stage)} | ${entered} | ${figureWords(toNext, review.currency)} |`,
    ),
    '',
    ...page.figures.map((figure) => `- ${markdownInline(figureLine(figure, review.currency))}`),
    ...review.warnings.map(({ message }) => `- ${markdownInline(message)}`),
    '',
  ].join('\n');
}
