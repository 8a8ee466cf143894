import { quarterWords } from '../../../../../shared/calendar/periods.ts';
import type { ReplayGap, ReplayQuarter } from '../../../../../shared/contract/alignment.ts';
import { metricEntry } from '../../../../../shared/metrics/catalogue.ts';
import type { Figure } from '../../../../../shared/metrics/figure.ts';
import { missingRates, unratedWords } from '../../../../../shared/metrics/left-out.ts';
import { figureWords, notAvailable } from '../../../../../shared/metrics/words.ts';
import type { SchemeEntry } from '../../../../../shared/model/incentive-entry.ts';
import {
  jointMetrics,
  type PullApart,
  paidMetricKey,
  pullsApart,
  type QuarterPay,
  replayMetrics,
  replayScheme,
} from '../../../../../shared/planning/incentive-replay.ts';
import { workspaceHref } from '../../../../app/routes.ts';
import { draftsOf } from '../../../../commands/incentive.ts';
import { useSettings } from '../../../../document/index.ts';
import { Card } from '../../../../kit/Card.tsx';
import { Defined } from '../../../../kit/chart/frame/Defined.tsx';
import { countWords } from '../../../../kit/figure-words.ts';
import { IconAlertTriangle } from '../../../../kit/icons.ts';
import { ProblemNotice } from '../../../../kit/ProblemNotice.tsx';
import { SkeletonRows } from '../../../../kit/SkeletonRows.tsx';
import { andList } from '../../../../kit/signing/sign-words.ts';
import table from '../../../../kit/table.module.css';
import { useHostQuery } from '../../../../state/use-host-query.ts';
import {
  gapWords,
  payText,
  type QuarterDays,
  type ReplayRemedies,
  remediesOf,
  unknownWords,
} from '../incentive-words.ts';
import classes from '../incentives.module.css';

interface ReplayCardProps {
  readonly workspaceId: string;
  readonly entry: SchemeEntry;
  readonly schemes: readonly SchemeEntry[];
}

/** What a scheme and each of its drafts would have paid in the last four quarters. */
export function ReplayCard({ workspaceId, entry, schemes }: ReplayCardProps) {
  const { currency } = useSettings();
  const sides = sidesOf(entry, schemes);
  const metrics = replayMetrics(sides.flatMap(({ scheme }) => scheme.parts));
  const { data, problem } = useHostQuery('plan/incentiveReplay', { workspaceId, metrics });
  if (problem) return <ProblemNotice problem={problem} />;
  if (!data)
    return (
      <Card title="On the last four quarters">
        <SkeletonRows rows={4} />
      </Card>
    );
  if (data.quarters.length === 0) {
    return (
      <Card title="On the last four quarters">
        <p className={classes.note}>Nothing is imported yet: there is no past to replay it on.</p>
      </Card>
    );
  }
  const replays = sides.map(({ label, scheme }) => ({
    label,
    pays: replayScheme(scheme, scheme.parts, data.quarters),
  }));
  const apart = replays.flatMap(({ label, pays }) =>
    pullsApart(pays, data.quarters).map((one) => ({ ...one, scheme: label })),
  );
  return (
    <Card
      flush
      title="On the last four quarters"
      about="what each would have paid of the variable pay, for the team as a whole"
    >
      <table className={`${table.table} ${classes.replay}`}>
        <thead>
          <tr>
            <th>Quarter</th>
            {replays.map(({ label }) => (
              <th key={label} className={table.number}>
                {label}
              </th>
            ))}
            {jointMetrics.map((joint) => (
              <th key={joint.metric} className={table.number}>
                <Defined words={metricEntry(joint.metric)?.definition ?? ''} lines={noteLines(joint, data.quarters)}>
                  {metricEntry(joint.metric)?.name}
                </Defined>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.quarters.map((quarter, index) => (
            <tr key={quarter.label}>
              <td className={`${table.name} ${table.short}`}>{quarterWords(quarter.label)}</td>
              {replays.map(({ label, pays }) => (
                <PayCell key={label} pay={pays[index]} quarter={quarter} />
              ))}
              {jointMetrics.map((joint) => (
                <td key={joint.metric} className={table.number}>
                  <FigureText
                    figure={quarter.figures[paidMetricKey(joint)] ?? null}
                    gap={quarter.gaps[paidMetricKey(joint)]}
                    quarter={quarter}
                    currency={currency}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes.replayNotes}>
        {apart.map((one) => (
          <p key={`${one.scheme} ${one.label} ${one.metric}`} className={classes.apart}>
            <IconAlertTriangle size={15} aria-hidden />
            {apartWords(one, one.scheme, currency)}
          </p>
        ))}
        <p className={classes.note}>
          Each part pays in proportion to its target, at most one and a half times. A part that is not known is left
          out, never taken as nothing.
        </p>
        <Remedies
          workspaceId={workspaceId}
          remedies={remediesOf(
            replays.flatMap(({ pays }) => pays),
            data.quarters,
          )}
        />
      </div>
    </Card>
  );
}

/** What the newest quarter that is known says of how the metric is counted, such as the days that a lead had. */
function noteLines(joint: (typeof jointMetrics)[number], quarters: readonly ReplayQuarter[]): readonly string[] {
  const figures = quarters.flatMap(({ figures: all }) => all[paidMetricKey(joint)] ?? []);
  const newest = figures.findLast(({ value }) => value !== null);
  return newest?.note === undefined ? [] : [newest.note];
}

/** What would make more of it known, each with the way there. */
function Remedies({ workspaceId, remedies }: { readonly workspaceId: string; readonly remedies: ReplayRemedies }) {
  const { currencies, hasGap } = remedies;
  return (
    <>
      {currencies.length > 0 && (
        <p className={classes.note}>
          A part with deals without a rate is left out whole: the rest would pay too little.{' '}
          <a href={workspaceHref(workspaceId, ['data', 'calendar'])}>Enter the rates for {andList(currencies)}</a>
        </p>
      )}
      {hasGap && (
        <p className={classes.note}>
          A quarter that the data has only some days of is not paid for those alone.{' '}
          <a href={workspaceHref(workspaceId, ['data', 'imports', 'new'])}>Import what was before</a>
        </p>
      )}
    </>
  );
}

interface Side {
  readonly label: string;
  readonly scheme: SchemeEntry;
}

/** The scheme that is paid now and every draft that would replace it, side by side. */
function sidesOf(entry: SchemeEntry, schemes: readonly SchemeEntry[]): readonly Side[] {
  const replaced = entry.state === 'draft' ? schemes.find(({ id }) => id === entry.replaces) : entry;
  const drafts = replaced === undefined ? [entry] : draftsOf(replaced, schemes);
  const now = replaced === undefined ? [] : [{ label: nowWords[replaced.state], scheme: replaced }];
  return [...now, ...drafts.map((scheme) => ({ label: draftWords(scheme), scheme }))];
}

const nowWords = { 'in-force': 'Paid now', draft: 'Draft', past: 'Paid then' } as const;
const draftWords = ({ draftNumber }: SchemeEntry) => (draftNumber === null ? 'Draft' : `Draft ${draftNumber}`);

function PayCell({ pay, quarter }: { readonly pay: QuarterPay | undefined; readonly quarter: QuarterDays }) {
  const known = pay?.known ?? 0;
  const reasons = new Set((pay?.parts ?? []).flatMap(({ why }) => (why === null ? [] : [unknownWords(why, quarter)])));
  return (
    <td className={table.number}>
      {payText(pay?.paid ?? null)}
      {known > 0 && known < 0.9995 && <div className={table.second}>of {payText(known)} known</div>}
      {[...reasons].map((reason) => (
        <div key={reason} className={table.second}>
          {reason}
        </div>
      ))}
    </td>
  );
}

interface FigureTextProps {
  readonly figure: Figure | null;
  readonly gap: ReplayGap | undefined;
  readonly quarter: QuarterDays;
  readonly currency: string;
}

/** A figure with what it leaves out, or why it isn't known. */
function FigureText({ figure, gap, quarter, currency }: FigureTextProps) {
  const unrated = figure?.unrated ?? [];
  const isKnown = figure !== null && figure.value !== null;
  const left = unrated.length === 0 ? '' : isKnown ? unratedWords(unrated) : missingRates(unrated);
  const about = gap === undefined ? left : gapWords(gap, quarter);
  const counts = isKnown && figure.unit === 'ratio' ? countWords(figure) : null;
  return (
    <span title={figure?.note}>
      {isKnown ? figureWords(figure, currency) : notAvailable}
      {counts !== null && <div className={table.second}>{counts}</div>}
      {about !== '' && <div className={table.second}>{about}</div>}
    </span>
  );
}

const apartNames = (label: string) => (label.startsWith('Draft') ? label.toLowerCase() : 'the scheme');

function apartWords({ label, metric, before, now }: PullApart, scheme: string, currency: string): string {
  const name = metricEntry(metric)?.name ?? metric;
  return `${quarterWords(label)}: ${apartNames(scheme)} would have paid more than the quarter before while ${name} fell from ${figureWords(before, currency)} to ${figureWords(now, currency)}.`;
}
