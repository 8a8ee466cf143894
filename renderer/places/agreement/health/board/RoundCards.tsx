import { functionLabel } from '../../../../../shared/model/function-label.ts';
import { type HealthRound, perceptionGaps, trendOf } from '../../../../../shared/planning/health-board.ts';
import { Card } from '../../../../kit/Card.tsx';
import { FunctionMark } from '../../../../kit/FunctionMark.tsx';
import { formatDate } from '../../../../kit/format.ts';
import table from '../../../../kit/table.module.css';
import { perceptionText, pointsText } from '../health-words.ts';
import type { Health } from '../use-health.ts';
import classes from './board.module.css';

interface PerceptionCardProps {
  readonly round: HealthRound;
  readonly health: Health;
}

/** How well each function knew what the other one would say. */
export function PerceptionCard({ round, health }: PerceptionCardProps) {
  const gaps = perceptionGaps(round.id, health.scores);
  return (
    <Card title="How well you know each other">
      {gaps.length === 0 && <p className={classes.good}>Nobody guessed what the other side says.</p>}
      <ul className={classes.lines}>
        {gaps.map((gap) => (
          <li key={gap.function}>
            <FunctionMark function={gap.function} />
            <span>
              <strong>{functionLabel(gap.function)}</strong> {perceptionText(gap)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const rounded = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10);

/** The rounds one under the other: each function's mean over all items, and the mean gap. */
export function TrendCard({ health }: { readonly health: Health }) {
  const trend = trendOf(health.rounds, health.scores);
  const functions = [...new Set(trend.flatMap(({ levels }) => levels.map((one) => one.function)))];
  return (
    <Card flush title="Over the rounds" about="mean of all items, 0 to 4">
      <table className={table.table}>
        <thead>
          <tr>
            <th>Round</th>
            {functions.map((one) => (
              <th key={one} className={table.number}>
                <FunctionMark function={one} /> {functionLabel(one)}
              </th>
            ))}
            <th className={table.number}>Gap</th>
          </tr>
        </thead>
        <tbody>
          {trend.map(({ round, levels, gap }) => (
            <tr key={round.id}>
              <td className={table.short}>{round.title || formatDate(round.startedOn ?? '')}</td>
              {functions.map((one) => {
                const level = levels.find((each) => each.function === one);
                return (
                  <td key={one} className={table.number}>
                    {level ? `${pointsText(rounded(level.level))} (n ${level.people})` : 'n/a'}
                  </td>
                );
              })}
              <td className={table.number}>{pointsText(rounded(gap))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
