import type { ReviewResult } from '../../../shared/contract/review.ts';
import { metricEntry } from '../../../shared/metrics/catalogue.ts';
import type { Figure } from '../../../shared/metrics/figure.ts';
import { type HeadlineSettings, headlineFor, headlineText } from '../../../shared/metrics/headlines.ts';
import { figureWords } from '../../../shared/metrics/words.ts';
import type { MinutesFigure } from '../../../shared/minutes/minutes.ts';
import { html, raw, type SafeHtml } from './html.ts';
import { markdownInline } from './markdown.ts';
import { figureTable } from './minutes/figure-table.ts';
import { minutesStyle } from './minutes/minutes-style.ts';
import { dateWords, figureLine } from './minutes/minutes-words.ts';

const slides = ['funnel', 'quality', 'speed', 'pipeline'] as const;

interface Page {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly figures: readonly MinutesFigure[];
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
  return pageHtml(
    page.title,
    html`<p class="when">As of ${dateWords(review.asOf)}, ${review.timeZone}</p>
${page.sentences.map((sentence) => html`<p class="answer">${sentence}</p>`)}
<table><thead><tr><th>Stage</th><th>Leads</th><th>Went on</th></tr></thead><tbody>${funnel}</tbody></table>
${figureTable(page.figures, review.currency)}
${review.warnings.map(({ message }) => html`<p class="note">${message}</p>`)}`,
  );
}

function pageHtml(title: string, body: SafeHtml): string {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title><style>${raw(minutesStyle)}</style></head>
<body><main><h1>${title}</h1>
${body}
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

/** One figure with its variants and items, each a line of its own under the figure's name. */
function figuresUnder(label: string, definition: string, figure: Figure): readonly MinutesFigure[] {
  return [
    { label, definition, figure },
    ...Object.entries(figure.variants ?? {}).flatMap(([name, variant]) =>
      figuresUnder(`${label}, ${name.replaceAll('_', ' ')}`, variant.note ?? '', variant),
    ),
    ...(figure.items ?? []).flatMap((item) => figuresUnder(`${label}, ${item.key || '(blank)'}`, '', item)),
  ];
}

function metricFigures(id: string, figure: Figure): readonly MinutesFigure[] {
  const entry = metricEntry(id);
  return figuresUnder(entry?.name ?? id, entry?.definition ?? '', figure);
}

/** One metric as a page of HTML. */
export function metricHtml(id: string, figure: Figure, currency: string): string {
  return pageHtml(metricEntry(id)?.name ?? id, figureTable(metricFigures(id, figure), currency));
}

/** One metric as Markdown. */
export function metricMarkdown(id: string, figure: Figure, currency: string): string {
  const lines = metricFigures(id, figure).map((each) => `- ${markdownInline(figureLine(each, currency))}`);
  return [`# ${markdownInline(metricEntry(id)?.name ?? id)}`, '', ...lines, ''].join('\n');
}
