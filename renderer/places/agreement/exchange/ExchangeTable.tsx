import type { Entity } from '../../../../shared/model/entities.ts';
import { workspaceHref } from '../../../app/routes.ts';
import { Card } from '../../../kit/Card.tsx';
import { PersonName } from '../../../kit/fields/PersonName.tsx';
import { formatDate, formatRelativeDay, formatWeekday } from '../../../kit/format.ts';
import table from '../../../kit/table.module.css';
import classes from './exchange.module.css';
import { exchangeName } from './exchange-words.ts';

interface ExchangeTableProps {
  readonly workspaceId: string;
  readonly exchanges: readonly Entity<'exchanges'>[];
  readonly chosen: string | null;
  readonly today: string;
}

/** Who was or will be with whom, when, and what came of it. */
export function ExchangeTable({ workspaceId, exchanges, chosen, today }: ExchangeTableProps) {
  return (
    <Card flush>
      <table className={`${table.table} ${classes.table}`} data-two-lines>
        <thead>
          <tr>
            <th scope="col">Exchange</th>
            <th scope="col">Guest</th>
            <th scope="col">With</th>
            <th scope="col">When</th>
            <th scope="col">What changes</th>
          </tr>
        </thead>
        <tbody>
          {exchanges.map((exchange) => (
            <tr key={exchange.id} className={exchange.id === chosen ? classes.chosen : undefined}>
              <td className={table.name}>
                <a
                  className={table.entry}
                  title={exchange.title}
                  href={workspaceHref(workspaceId, ['agreement', 'exchange', exchange.id])}
                  {...(exchange.id === chosen ? { 'aria-current': 'true' as const } : {})}
                >
                  {exchange.title || exchangeName(exchange.kind)}
                </a>
                {exchange.title !== '' && <div className={classes.second}>{exchangeName(exchange.kind)}</div>}
              </td>
              <td className={table.short}>
                <PersonName id={exchange.guest} />
              </td>
              <td className={table.short}>
                <PersonName id={exchange.host} />
              </td>
              <td className={table.short}>
                <When exchange={exchange} today={today} />
              </td>
              <td className={classes.change}>
                {exchange.change || <span className={classes.second}>nothing yet</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function When({ exchange, today }: { readonly exchange: Entity<'exchanges'>; readonly today: string }) {
  const { doneOn, plannedOn, until } = exchange;
  if (doneOn !== null) return <>done {formatDate(doneOn)}</>;
  if (plannedOn === null) return <span className={classes.second}>no day yet</span>;
  const isLate = (until ?? plannedOn) < today;
  return (
    <>
      {formatWeekday(plannedOn)}
      <div className={isLate ? classes.late : classes.second}>
        {isLate ? 'late, ' : ''}
        {formatRelativeDay(plannedOn)}
      </div>
    </>
  );
}
