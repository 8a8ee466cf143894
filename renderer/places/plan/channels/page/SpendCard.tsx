import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { formatLocalDate, parseLocalDate, partsOf } from '../../../../../shared/calendar/local-day.ts';
import { exactMoneyWords, monthWords } from '../../../../../shared/metrics/words.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { dayOfNewSum, isSumWithin, spendByMonth } from '../../../../../shared/planning/channel-spend.ts';
import { useCollection } from '../../../../document/index.ts';
import { Card } from '../../../../kit/Card.tsx';
import { EditableText, TextEditing } from '../../../../kit/EditableText.tsx';
import { amountProblem, moneyInFull, readAmount } from '../../../../kit/fields/amount-text.ts';
import { DateText } from '../../../../kit/fields/DateText.tsx';
import { NumberText } from '../../../../kit/fields/NumberText.tsx';
import { formatDate } from '../../../../kit/format.ts';
import { IconPlus, IconTrash } from '../../../../kit/icons.ts';
import table from '../../../../kit/table.module.css';
import { addSpend, changeSpend, removeSpend } from '../channel-edits.ts';
import { channelName } from '../channel-name.ts';
import classes from '../channels.module.css';
import { CampaignMoneyTable } from './CampaignMoneyTable.tsx';
import type { ChannelPartProps } from './channel-part.ts';

/** The channel's money by month, and the sums that were written down. */
export function SpendCard({ all, view }: ChannelPartProps) {
  const { channel, parts, spend } = view;
  const sums = useCollection('spend')
    .filter(({ channelId }) => channelId === channel.id)
    .toSorted((one, other) => (one.on < other.on ? 1 : -1));
  const [isAdding, setAdding] = useState(false);
  const words = (amount: number) => (amount === 0 ? '–' : exactMoneyWords(Math.round(amount), all.currency));
  return (
    <Card
      flush
      title="Money by month"
      about="Each sum counts once"
      actions={
        !all.isReadOnly &&
        !isAdding && (
          <Button size="sm" leftSection={<IconPlus size={14} />} onClick={() => setAdding(true)}>
            Write down a sum
          </Button>
        )
      }
    >
      {isAdding && <NewSum all={all} view={view} onClose={() => setAdding(false)} />}
      <table className={`${table.table} ${classes.rows}`} aria-label="Money by month">
        <thead>
          <tr>
            <th scope="col">Month</th>
            <th scope="col" className={table.number}>
              Written down
            </th>
            <th scope="col" className={table.number}>
              Typed at campaigns
            </th>
            <th scope="col" className={table.number}>
              From the CRM
            </th>
            <th scope="col" className={table.number}>
              Together
            </th>
          </tr>
        </thead>
        <tbody>
          {spendByMonth(parts, all.period).map(({ month, spend: own }) => (
            <tr key={month.from}>
              <th scope="row">
                {monthWords(partsOf(month.from).month)} {partsOf(month.from).year}
              </th>
              <td className={table.number}>{words(own.written)}</td>
              <td className={table.number}>{words(own.typed)}</td>
              <td className={table.number}>{words(own.crm)}</td>
              <td className={table.number}>
                <span className={classes.value}>{own.amount === null ? 'n/a' : words(own.amount)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <CampaignMoneyTable all={all} view={view} />
      {spend.undated.length > 0 && (
        <p className={classes.legend}>
          Not in any month, because no date is given:{' '}
          {spend.undated.map(({ label, amount }) => `${label || 'a sum'}, ${words(amount)}`).join('; ')}.
        </p>
      )}
      {sums.length > 0 && (
        <table className={`${table.table} ${classes.sums}`} aria-label="Sums written down">
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col" className={table.number}>
                Sum
              </th>
              <th scope="col">For what</th>
              <th scope="col">All that it cost in</th>
              <th scope="col">
                <span className="unseen">Delete</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sums.map((sum) => (
              <SumRow key={sum.id} all={all} view={view} sum={sum} />
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}

/** A sum while it is typed: written down for a day that shows it at once, which can be changed below. */
function NewSum({ all, view: { channel, spend }, onClose }: ChannelPartProps & { onClose(): void }) {
  const day = dayOfNewSum(all.today, all.period);
  const on = formatLocalDate(day);
  return (
    <div className={classes.newSum}>
      <TextEditing
        value=""
        label={`Sum spent on ${channelName(channel)}, in ${all.currency}`}
        placeholder={`Sum in ${all.currency}`}
        validate={amountProblem}
        understood={moneyInFull(all.currency)}
        onKeep={(text) => {
          const amount = readAmount(text);
          if (amount !== null) addSpend(channel, on, amount);
        }}
        onClose={onClose}
      />
      <span className={classes.second}>
        Enter writes it down for {day === all.today ? 'today' : `${formatDate(on)}, the nearest day of the period`}; its
        day can be changed.
        {spend.crm + spend.typed > 0 &&
          ' It is added to what campaigns cost, so leave that out, or say below that it is all of its month.'}
      </span>
    </div>
  );
}

/** "Sep 2026"; its day as it is written where that can't be read. */
function monthOfSum(on: string): string {
  const day = parseLocalDate(on);
  return day === null ? on : `${monthWords(partsOf(day).month)} ${partsOf(day).year}`;
}

function SumRow({ all, view: { channel }, sum }: ChannelPartProps & { readonly sum: Entity<'spend'> }) {
  const what = sum.note || exactMoneyWords(sum.amount, all.currency);
  return (
    <tr>
      <td className={table.short}>
        <DateText
          label={`Day of ${what}`}
          value={sum.on}
          isReadOnly={all.isReadOnly}
          onChange={(on) => on !== null && changeSpend(sum.id, channel, { on }, 'day')}
        />
        {!isSumWithin(sum, all.period) && <span className={classes.second}>not in this period</span>}
      </td>
      <td className={table.number}>
        <NumberText
          currency={all.currency}
          value={sum.amount}
          label={`Sum of ${what}`}
          isReadOnly={all.isReadOnly}
          show={(value) => exactMoneyWords(value, all.currency)}
          validate={(value) => (value === null ? 'A sum needs a number.' : null)}
          onKeep={(amount) => amount !== null && changeSpend(sum.id, channel, { amount }, 'amount')}
        />
      </td>
      <td className={table.rest} dir="auto">
        <EditableText
          value={sum.note}
          label={`What ${exactMoneyWords(sum.amount, all.currency)} was for`}
          placeholder="For what?"
          readOnly={all.isReadOnly}
          onKeep={(note) => changeSpend(sum.id, channel, { note }, 'note')}
        />
      </td>
      <td>
        <Checkbox
          checked={sum.isWholeMonth}
          disabled={all.isReadOnly}
          label={monthOfSum(sum.on)}
          aria-label={`${what} is all that it cost in ${monthOfSum(sum.on)}`}
          onChange={(event) =>
            changeSpend(sum.id, channel, { isWholeMonth: event.currentTarget.checked }, 'how much of the month')
          }
        />
        {sum.isWholeMonth && <span className={classes.second}>campaigns are not added</span>}
      </td>
      <td className={table.number}>
        {!all.isReadOnly && (
          <ActionIcon aria-label={`Delete ${what}`} onClick={() => removeSpend(sum.id, channel)}>
            <IconTrash size={15} />
          </ActionIcon>
        )}
      </td>
    </tr>
  );
}
