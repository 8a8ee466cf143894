import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { computeMetric } from '../../host/analytics/metrics/compute-metric.ts';
import { computeReview } from '../../host/analytics/metrics/compute-review.ts';
import { hasFlag, neededOption, readArguments, readQuery, reviewOptions, textOption } from '../arguments.ts';
import { UsageError } from '../exit.ts';
import { jsonText, type Output } from '../output.ts';
import { figureLines, reviewText } from '../review-text.ts';
import { withSession } from '../with-session.ts';

/** `tandem review`: all figures of a period, as text, JSON or a file. */
export async function review(args: readonly string[], output: Output): Promise<void> {
  const given = readArguments(args, reviewOptions);
  const query = readQuery(given);
  const out = textOption(given, 'out');
  if (out !== null) checkFormat(out);
  await withSession(neededOption(given, 'workspace'), {}, async (session) => {
    const result = await computeReview(await session.tables(), session.settings(), query);
    if (out !== null) {
      await writeFile(out, await reviewPage(result, out));
      output.notice(`Wrote ${out}.`);
    }
    if (hasFlag(given, 'json')) output.result(jsonText(result));
    else if (out === null) output.result(reviewText(result));
  });
}

/** `tandem metric <id>`: one figure with all that belongs to it. */
export async function metric(args: readonly string[], output: Output): Promise<void> {
  const given = readArguments(args, reviewOptions);
  const [id] = given.words;
  if (!id) throw new UsageError('Name a metric, such as mql_to_sal.');
  const query = readQuery(given);
  await withSession(neededOption(given, 'workspace'), {}, async (session) => {
    const figure = await computeMetric(
      await session.tables(),
      session.settings(),
      query,
      id,
      textOption(given, 'stages') ?? undefined,
    );
    output.result(
      hasFlag(given, 'json') ? jsonText(figure) : figureLines(id, figure, session.settings().currency).join('\n'),
    );
  });
}
