import { formatLocalDate } from '../../../../shared/calendar/local-day.ts';
import { functionLabel } from '../../../../shared/model/function-label.ts';
import { cadenceWords } from '../../../../shared/planning/rhythm.ts';
import { workspaceHref } from '../../../app/routes.ts';
import { Card } from '../../../kit/Card.tsx';
import { FunctionMark } from '../../../kit/FunctionMark.tsx';
import { formatRelativeDay, formatWeekday } from '../../../kit/format.ts';
import table from '../../../kit/table.module.css';
import { HeldStrip } from './HeldStrip.tsx';
import classes from './rhythm.module.css';
import type { SeriesReport } from './use-series.ts';

interface SeriesTableProps {
  readonly workspaceId: string;
  readonly reports: readonly SeriesReport[];
  readonly chosen: string | null;
}

/** Every series with its next day and how it was kept. */
export function SeriesTable({ workspaceId, reports, chosen }: SeriesTableProps) {
  return (
    <Card flush>
      <table className={table.table} data-two-lines>
        <thead>
          <tr>
            <th scope="col">Series</th>
            <th scope="col">Has to be there</th>
            <th scope="col">Next</th>
            <th scope="col">Held of planned</th>
          </tr>
        </thead>
        <tbody>
          {reports.map((report) => (
            <SeriesRow
              key={report.series.id}
              report={report}
              href={workspaceHref(workspaceId, ['agreement', 'rhythm', report.series.id])}
              isChosen={report.series.id === chosen}
            />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

interface SeriesRowProps {
  readonly report: SeriesReport;
  readonly href: string;
  readonly isChosen: boolean;
}

function SeriesRow({ report: { series, past, share, next }, href, isChosen }: SeriesRowProps) {
  return (
    <tr className={isChosen ? classes.chosen : undefined}>
      <td className={table.name}>
        <a className={table.entry} href={href} {...(isChosen ? { 'aria-current': 'true' as const } : {})}>
          {series.title || 'Without a name'}
        </a>
        <div className={classes.second}>
          {cadenceWords(series)}, <span className={table.short}>{`${series.at}, ${series.minutes} min`}</span>
        </div>
      </td>
      <td>
        <span className={classes.functions}>
          {series.requiredFunctions.map((each) => (
            <span key={each} className={classes.function}>
              <FunctionMark function={each} /> {functionLabel(each)}
            </span>
          ))}
        </span>
      </td>
      <td className={table.short}>
        {next === null ? (
          <span className={classes.second}>no day yet</span>
        ) : (
          <>
            {formatWeekday(formatLocalDate(next))}
            <div className={classes.second}>{formatRelativeDay(formatLocalDate(next))}</div>
          </>
        )}
      </td>
      <td>
        {share.planned === 0 ? (
          <span className={classes.second}>none planned yet</span>
        ) : (
          <span className={classes.kept}>
            <strong>
              {share.held} of {share.planned}
            </strong>
            <HeldStrip days={past} />
          </span>
        )}
      </td>
    </tr>
  );
}
