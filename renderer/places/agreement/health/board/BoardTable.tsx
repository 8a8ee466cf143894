import type { BoardRow } from '../../../../../shared/planning/health-board.ts';
import { useCollection } from '../../../../document/index.ts';
import { FunctionMark } from '../../../../kit/FunctionMark.tsx';
import { Pill } from '../../../../kit/Pill.tsx';
import table from '../../../../kit/table.module.css';
import { findingWords, pointsText, scoresText } from '../health-words.ts';
import type { Findings } from '../use-health.ts';
import classes from './board.module.css';

interface BoardTableProps {
  readonly rows: readonly BoardRow[];
  readonly chosen: string;
  readonly findings: Findings;
  onChoose(itemId: string): void;
}

/** One line an item: where each function stands from 0 to 4, how far apart, and what the data says. */
export function BoardTable({ rows, chosen, findings, onChoose }: BoardTableProps) {
  const plans = useCollection('changePlans');
  return (
    <table className={table.table} aria-busy={findings.isCounting}>
      <thead>
        <tr>
          <th>Statement</th>
          <th>
            <span className={classes.axis}>
              <span>0 never</span>
              <span>always 4</span>
            </span>
          </th>
          <th className={table.number}>Gap</th>
          <th>Data</th>
          <th className={table.number}>Plans</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { item, gap } = row;
          const said = findingWords(findings.byItem.get(item.id), item.symptom !== null, findings.isCounting);
          const open = plans.filter(({ itemId, state }) => itemId === item.id && state === 'open').length;
          return (
            <tr key={item.id} className={item.id === chosen ? table.chosen : undefined}>
              <td>
                <button
                  type="button"
                  className={classes.choose}
                  aria-pressed={item.id === chosen}
                  onClick={() => onChoose(item.id)}
                >
                  {item.statement}
                </button>
              </td>
              <td>
                <DotStrip row={row} />
              </td>
              <td className={table.number}>{pointsText(gap)}</td>
              <td className={table.short}>
                <Pill tone={said.tone}>{said.label}</Pill>
              </td>
              <td className={table.number}>{open === 0 ? '' : open}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The medians on a line from 0 to 4; marks at one place stand over each other. */
function DotStrip({ row }: { readonly row: BoardRow }) {
  const { scores } = row;
  if (scores.length === 0) return <span className={table.second}>Nobody scored it</span>;
  const medians = scores.map(({ median }) => median);
  const low = Math.min(...medians);
  const high = Math.max(...medians);
  const at = (value: number) => `${(value / 4) * 100}%`;
  return (
    <span className={classes.strip}>
      <span className="unseen">{scoresText(row)}</span>
      <span className={classes.span} style={{ left: at(low), width: `${((high - low) / 4) * 100}%` }} />
      {scores.map((one, index) => {
        const before = scores.slice(0, index).filter(({ median }) => median === one.median).length;
        return (
          <span key={one.function} className={classes.dot} style={{ left: at(one.median), top: 8 + before * 9 }}>
            <FunctionMark function={one.function} size={10} />
          </span>
        );
      })}
    </span>
  );
}
