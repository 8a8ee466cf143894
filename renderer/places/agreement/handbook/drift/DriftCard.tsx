import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { percentWords } from '../../../../../shared/metrics/words.ts';
import type { HandbookEntry } from '../../../../../shared/model/handbook-entry.ts';
import { Card } from '../../../../kit/Card.tsx';
import { formatDate } from '../../../../kit/format.ts';
import type { Measured } from '../lines/use-conformance.ts';
import { DriftChart } from './DriftChart.tsx';
import classes from './drift.module.css';
import { capital, isPart, judgedWords, newestWords, partWords, pointWords } from './drift-scale.ts';

interface DriftCardProps {
  readonly entry: HandbookEntry;
  readonly measured: Measured;
}

/** How many meet every line, week by week, and from when on that differs from what was usual. */
export function DriftCard({ entry, measured }: DriftCardProps) {
  const { version, signedOn, inForce } = measured;
  const [asks, setAsks] = useState<'in-force' | 'draft'>('in-force');
  const isDraft = version === null || (inForce !== null && asks === 'draft');
  // What is in force is drawn; a draft of the next version only where it is asked for.
  const data = inForce === null || isDraft ? measured.data : inForce.data;
  if (entry.kind === 'term' || data === null) return null;
  const { points, change } = data;
  const signed = version === null || signedOn === null ? null : { version, on: signedOn };
  const texts = inForce === null || isDraft ? new Map(entry.criteria.map(({ id, text }) => [id, text])) : inForce.texts;
  const rule = change?.rule ? (texts.get(change.rule.key) ?? null) : null;
  return (
    <Card
      title="Drift"
      about={`meet every line, by ${points.some(({ weeks }) => weeks > 1) ? 'weeks' : 'week'}${isDraft ? ', by the draft' : ''}`}
      actions={
        inForce !== null && (
          <SegmentedControl
            aria-label="By which version"
            size="xs"
            data={[
              { value: 'in-force', label: `Version ${version}` },
              { value: 'draft', label: 'Draft' },
            ]}
            value={asks}
            onChange={(value) => setAsks(value === 'draft' ? 'draft' : 'in-force')}
          />
        )
      }
    >
      {data.met === null ? (
        <p className={classes.words}>
          Not measured: no line is tied to a field of the data. Choose the field that tests a line, and this shows each
          week.
        </p>
      ) : points.length < 2 ? (
        <p className={classes.words}>
          Not enough yet: this needs two weeks with ten leads each. {data.entered} entered since{' '}
          {formatDate(data.since)}.
        </p>
      ) : (
        <>
          <DriftChart points={points} change={change} ruleName={rule} signed={signed} />
          <p className={classes.part}>{judgedWords({ version: isDraft ? null : version, draft: entry.version })}</p>
          <p className={classes.words}>
            {change === null ? (
              steadyWords(points)
            ) : (
              <>
                <strong>
                  {change.direction === 'down' ? 'Fewer' : 'More'} meet it since the week of {formatDate(change.from)}.
                </strong>{' '}
                {change.rule !== null && rule !== null
                  ? `Most moved: “${rule}”, from ${percentWords(change.rule.before, 0)} to ${percentWords(change.rule.since, 0)}.`
                  : 'No single line moved with it.'}
              </>
            )}
          </p>
          {points.some(isPart) && (
            <p className={classes.part}>
              {points
                .filter(isPart)
                .map((point) => capital(`${pointWords(point)}: ${partWords(point)} in the data`))
                .join('. ')}
              .
            </p>
          )}
          <WeekTable points={points} />
        </>
      )}
    </Card>
  );
}

/** Why it is no drift, also where single weeks lay outside. */
function steadyWords(points: NonNullable<Measured['data']>['points']): string {
  const outside = points.filter(({ isOutside }) => isOutside);
  const [one] = outside;
  const within = `No drift: ${newestWords(points, ['is', 'are'])} within the usual range.`;
  if (one === undefined) return within;
  const which = outside.length === 1 ? `The ${pointWords(one)} lay` : `${outside.length} points lay`;
  return `${within} ${which} outside it and did not last; it is drift while the newest weeks stay outside.`;
}

function WeekTable({ points }: { readonly points: NonNullable<Measured['data']>['points'] }) {
  return (
    <details className={classes.table}>
      <summary>As a table</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Week of</th>
            <th scope="col">Meet it</th>
            <th scope="col">Entered</th>
            <th scope="col">Share</th>
            <th scope="col">Usual</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ from, weeks, days, met, entered, share, usual, isOutside }) => (
            <tr key={from}>
              <th scope="row">
                {formatDate(from)}
                {weeks > 1 && ` (${weeks} weeks)`}
                {isPart({ weeks, days }) && ` (${partWords({ weeks, days })})`}
              </th>
              <td>{met}</td>
              <td>{entered}</td>
              <td>
                {percentWords(share, 0)}
                {isOutside && ', outside'}
              </td>
              <td>{usual === null ? 'n/a' : `${percentWords(usual[0], 0)} to ${percentWords(usual[1], 0)}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
