import { percentWords } from '../../../../../shared/metrics/words.ts';
import type { HandbookEntry } from '../../../../../shared/model/handbook-entry.ts';
import { Card } from '../../../../kit/Card.tsx';
import { formatDate } from '../../../../kit/format.ts';
import type { Measured } from '../lines/use-conformance.ts';
import { DriftChart } from './DriftChart.tsx';
import classes from './drift.module.css';

interface DriftCardProps {
  readonly entry: HandbookEntry;
  readonly measured: Measured;
}

/** How many meet every line, week by week, and from when on that differs from what was usual. */
export function DriftCard({ entry, measured: { data, version, signedOn } }: DriftCardProps) {
  if (entry.kind === 'term' || data === null) return null;
  const { points, change } = data;
  const signed = version === null || signedOn === null ? null : { version, on: signedOn };
  const rule = entry.criteria.find(({ id }) => id === change?.rule?.key);
  return (
    <Card title="Drift" about="meet every line, by week">
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
          <DriftChart points={points} change={change} ruleName={rule?.text ?? null} signed={signed} />
          <p className={classes.words}>
            {change === null ? (
              steadyWords(points)
            ) : (
              <>
                <strong>
                  {change.direction === 'down' ? 'Fewer' : 'More'} meet it since the week of {formatDate(change.from)}.
                </strong>{' '}
                {change.rule !== null && rule
                  ? `Most moved: “${rule.text}”, from ${percentWords(change.rule.before, 0)} to ${percentWords(change.rule.since, 0)}.`
                  : 'No single line moved with it.'}
              </>
            )}
          </p>
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
  if (one === undefined) return 'No drift: the newest week is within the usual range.';
  const which = outside.length === 1 ? `The week of ${formatDate(one.from)} lay` : `${outside.length} weeks lay`;
  return `No drift: the newest week is within the usual range. ${which} outside it and did not last; it is drift while the newest weeks stay outside.`;
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
          {points.map(({ from, weeks, met, entered, share, usual, isOutside }) => (
            <tr key={from}>
              <th scope="row">
                {formatDate(from)}
                {weeks > 1 && ` (${weeks} weeks)`}
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
