import { extname } from 'node:path';
import { ProblemError } from '../../../shared/contract/problem.ts';
import { computeMetric } from '../../host/analytics/metrics/compute-metric.ts';
import { computeReview } from '../../host/analytics/metrics/compute-review.ts';
import { printWithBrowser } from '../../host/output/printer.ts';
import { metricHtml, metricMarkdown, reviewHtml, reviewMarkdown } from '../../host/output/review-page.ts';
import {
  hasFlag,
  metricOptions,
  neededOption,
  readArguments,
  readQuery,
  reviewOptions,
  textOption,
} from '../arguments.ts';
import { UsageError } from '../exit.ts';
import { jsonText, type Output } from '../output.ts';
import { figureLines, reviewText } from '../review-text.ts';
import { withSession } from '../with-session.ts';
import { writeOut } from '../write-out.ts';

/** `tandem review`: all figures of a period, as text, JSON or a file. */
export async function review(args: readonly string[], output: Output): Promise<void> {
  const given = readArguments(args, reviewOptions);
  const query = readQuery(given);
  const out = textOption(given, 'out');
  if (out !== null) checkFormat(out);
  await withSession(neededOption(given, 'workspace'), {}, async (session) => {
    const settings = session.settings();
    const result = await computeReview(await session.tables(), settings, query);
    if (out !== null) {
      await writeOut(out, await written(out, reviewHtml(result, settings), reviewMarkdown(result, settings)));
      output.notice(`Wrote ${out}.`);
    }
    if (hasFlag(given, 'json')) output.result(jsonText(result));
    else if (out === null) output.result(reviewText(result));
  });
}

/** `tandem metric <id>`: one figure with all that belongs to it. */
export async function metric(args: readonly string[], output: Output): Promise<void> {
  const given = readArguments(args, metricOptions);
  const [id] = given.words;
  if (!id) throw new UsageError('Name a metric, such as mql_to_sal.');
  const query = readQuery(given);
  const out = textOption(given, 'out');
  if (out !== null) checkFormat(out);
  const stages = textOption(given, 'stages') ?? undefined;
  await withSession(neededOption(given, 'workspace'), {}, async (session) => {
    const settings = session.settings();
    const figure = await computeMetric(await session.tables(), settings, query, id, stages);
    if (out !== null) {
      await writeOut(
        out,
        await written(out, metricHtml(id, figure, settings.currency), metricMarkdown(id, figure, settings.currency)),
      );
      output.notice(`Wrote ${out}.`);
    }
    if (hasFlag(given, 'json')) output.result(jsonText(figure));
    else if (out === null) output.result(figureLines(id, figure, settings.currency).join('\n'));
  });
}

const formats = ['.html', '.md', '.pdf'];

function checkFormat(out: string): void {
  if (formats.includes(extname(out))) return;
  throw new ProblemError({
    code: 'output.unsupported',
    message: `${out}: a review is written as ${formats.join(', ')}.`,
    remedy: 'Choose another ending.',
  });
}

async function written(out: string, page: string, markdown: string): Promise<string | Uint8Array> {
  if (extname(out) === '.md') return markdown;
  return extname(out) === '.pdf' ? printWithBrowser(page) : page;
}
