import { extname } from 'node:path';
import { parseLocalDate } from '../../../shared/calendar/local-day.ts';
import { localDayOf } from '../../../shared/calendar/zone.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import type { ReviewQuery } from '../../../shared/contract/review.ts';
import type { Figure } from '../../../shared/metrics/figure.ts';
import { computeGoalPace } from '../../host/analytics/goals/goal-pace.ts';
import { computeMetric } from '../../host/analytics/metrics/compute-metric.ts';
import { computeReview } from '../../host/analytics/metrics/compute-review.ts';
import { printWithBrowser } from '../../host/output/printer.ts';
import { metricHtml, metricMarkdown, reviewHtml, reviewMarkdown } from '../../host/output/review-page.ts';
import type { Session } from '../../host/session/session.ts';
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
  await withSession(neededOption(given, 'workspace'), { onCopied: output.notice }, async (session) => {
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
  await withSession(neededOption(given, 'workspace'), { onCopied: output.notice }, async (session) => {
    const settings = session.settings();
    const figure = await figureOf(session, id, query, stages);
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

/** A metric of the review, or one that needs what was planned besides the data. */
async function figureOf(session: Session, id: string, query: ReviewQuery, stages: string | undefined): Promise<Figure> {
  const db = await session.tables();
  const settings = session.settings();
  if (id !== 'goal_pace') return computeMetric(db, settings, query, id, stages);
  // Without a day of its own a goal is told for the data's last one, as on the screen.
  const today = localDayOf(Date.now(), settings.timeZone);
  return computeGoalPace(db, session.live.snapshot(), { today: dayOf(query.asOf) ?? today, asOf: query.asOf });
}

const dayOf = (text: string | null) => (text === null ? null : parseLocalDate(text));

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
