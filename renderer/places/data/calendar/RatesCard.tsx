import { ActionIcon, Button, Select } from '@mantine/core';
import { removeRate, setRate } from '../../../commands/set-rate.ts';
import { currentSnapshot, freshId, runChange, useCollection, useSettings } from '../../../document/index.ts';
import { Card } from '../../../kit/Card.tsx';
import { currencies } from '../../../kit/currencies.ts';
import { DateInWords } from '../../../kit/DateField.tsx';
import { EditableText } from '../../../kit/EditableText.tsx';
import { ExportMenu } from '../../../kit/ExportMenu.tsx';
import { countOf } from '../../../kit/format.ts';
import { IconPlus, IconTrash } from '../../../kit/icons.ts';
import table from '../../../kit/table.module.css';
import { showToast } from '../../../kit/toast.tsx';
import { today } from '../../../kit/today.ts';
import { writtenDate } from '../../../kit/typed-date.ts';
import classes from './CalendarScreen.module.css';
import { rateProblem, readRate } from './rate-text.ts';

/** The exchange rates of the workspace: the latest at or before a date counts, a missing one leaves rows out. */
export function RatesCard({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const { currency } = useSettings();
  const rates = useCollection('rates').toSorted(
    (a, b) => a.currency.localeCompare(b.currency) || b.from.localeCompare(a.from),
  );
  const list = () => ({
    name: 'Rates',
    columns: [
      { label: 'Currency' },
      { label: 'From', kind: 'date' as const },
      { label: `One is worth, ${currency}`, kind: 'number' as const },
    ],
    rows: rates.map((rate) => [rate.currency, rate.from, rate.rate]),
  });
  const add = () => {
    const other = currency === 'USD' ? 'EUR' : 'USD';
    runChange(setRate(currentSnapshot(), freshId(), { currency: other, from: today(), rate: 1 }));
  };
  return (
    <Card
      flush
      title={`Rates into ${currency}`}
      about={rates.length === 0 ? undefined : countOf(rates.length, 'rate')}
      actions={rates.length === 0 ? undefined : <ExportMenu list={list} />}
    >
      {rates.length > 0 && (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">Currency</th>
              <th scope="col">From</th>
              <th scope="col" className={table.number}>
                One is worth
              </th>
              <th scope="col">
                <span className="unseen">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rates.map((rate) => (
              <RateRow key={rate.id} rate={rate} isReadOnly={isReadOnly} />
            ))}
          </tbody>
        </table>
      )}
      {!isReadOnly && (
        <div className={classes.addRow}>
          <Button variant="subtle" leftSection={<IconPlus size={15} />} onClick={add}>
            Add a rate
          </Button>
        </div>
      )}
      <p className={classes.note}>
        The latest rate at or before a date counts: won and lost by the day of closing, new pipeline by the day of
        creation, cost by its own day. Without a rate the amount is left out and listed, never taken as 1.
      </p>
    </Card>
  );
}

interface RateRowProps {
  readonly rate: { readonly id: string; readonly currency: string; readonly from: string; readonly rate: number };
  readonly isReadOnly: boolean;
}

function RateRow({ rate, isReadOnly }: RateRowProps) {
  const home = useSettings().currency;
  const { id, currency, from, rate: worth } = rate;
  const change = (fields: Parameters<typeof setRate>[2]) => runChange(setRate(currentSnapshot(), id, fields));
  const remove = () => {
    runChange(removeRate(id));
    showToast({
      icon: <IconTrash size={18} />,
      text: `Rate of ${currency} from ${writtenDate(from)} is removed`,
      canUndo: true,
    });
  };
  return (
    <tr>
      <td>
        <Select
          aria-label="Currency of the rate"
          size="xs"
          searchable
          disabled={isReadOnly}
          data={currencies().filter(({ value }) => value !== home)}
          value={currency}
          onChange={(value) => value !== null && change({ currency: value })}
        />
      </td>
      <td className={classes.from}>
        {isReadOnly ? (
          writtenDate(from)
        ) : (
          <DateInWords
            label="Counts from"
            value={from}
            words={writtenDate(from)}
            onChange={(date) => change({ from: date })}
          />
        )}
      </td>
      <td className={table.number}>
        <EditableText
          value={String(worth)}
          label={`One ${currency} in ${home}`}
          readOnly={isReadOnly}
          validate={rateProblem}
          onKeep={(text) => change({ rate: readRate(text) ?? worth })}
        />{' '}
        <span className={table.quiet}>{home}</span>
      </td>
      <td className={table.number}>
        {!isReadOnly && (
          <ActionIcon aria-label={`Remove the rate of ${currency} from ${writtenDate(from)}`} onClick={remove}>
            <IconTrash size={16} />
          </ActionIcon>
        )}
      </td>
    </tr>
  );
}
