import { ActionIcon, Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { shortNumberWords } from '../../../../shared/metrics/words.ts';
import type { Entity } from '../../../../shared/model/entities.ts';
import { createEntry, type EntryFields, editEntry } from '../../../commands/edit-entry.ts';
import { removeEntry } from '../../../commands/remove-entry.ts';
import { freshId, runChange, useCollection, useSettings } from '../../../document/index.ts';
import { Card } from '../../../kit/Card.tsx';
import { EditableText } from '../../../kit/EditableText.tsx';
import { ExportMenu } from '../../../kit/ExportMenu.tsx';
import { amountInFull, moneyInFull } from '../../../kit/fields/amount-text.ts';
import { plainNumber } from '../../../kit/fields/number-text.ts';
import { countOf } from '../../../kit/format.ts';
import { IconPlus, IconTrash } from '../../../kit/icons.ts';
import table from '../../../kit/table.module.css';
import { showToast } from '../../../kit/toast.tsx';
import classes from './CalendarScreen.module.css';
import { periodProblem, periodText, quotaProblem, readPeriod, readQuota, twiceProblem } from './quota-text.ts';

type Quota = Entity<'quotas'>;

/** What is to be sold in a quarter or a month, by the whole team or by one owner: coverage is measured on it. */
export function QuotasCard({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const { currency } = useSettings();
  const quotas = useCollection('quotas').toSorted(
    (a, b) => b.period.localeCompare(a.period) || a.owner.localeCompare(b.owner),
  );
  const list = () => ({
    name: 'Quotas',
    columns: [
      { label: 'Period' },
      { label: 'Quota', kind: 'number' as const },
      { label: 'Currency' },
      { label: 'Owner' },
    ],
    rows: quotas.map((quota) => [periodText(quota.period), quota.amount, quota.currency || currency, quota.owner]),
  });
  return (
    <Card
      flush
      title="Quotas"
      about={quotas.length === 0 ? undefined : countOf(quotas.length, 'quota')}
      actions={quotas.length === 0 ? undefined : <ExportMenu list={list} />}
    >
      {quotas.length > 0 && (
        <table className={table.table} aria-label="Quotas">
          <thead>
            <tr>
              <th scope="col">Period</th>
              <th scope="col">Owner</th>
              <th scope="col" className={table.number}>
                Quota
              </th>
              <th scope="col">
                <span className="unseen">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {quotas.map((quota) => (
              <QuotaRow key={quota.id} quota={quota} quotas={quotas} isReadOnly={isReadOnly} />
            ))}
          </tbody>
        </table>
      )}
      {!isReadOnly && <AddQuota quotas={quotas} />}
      <p className={classes.note}>
        A quarter’s own quota counts before those of its months, the whole team’s before those of its owners, and quotas
        typed here before imported ones. An owner is named as the CRM names them.
      </p>
    </Card>
  );
}

interface QuotaRowProps {
  readonly quota: Quota;
  readonly quotas: readonly Quota[];
  readonly isReadOnly: boolean;
}

function QuotaRow({ quota, quotas, isReadOnly }: QuotaRowProps) {
  const home = useSettings().currency;
  const { id, period, amount, owner } = quota;
  const whose = `${periodText(period)} of ${owner || 'the whole team'}`;
  const change = (fields: EntryFields<'quotas'>) =>
    runChange(editEntry('quotas', id, fields, `quota for ${periodText(period)}`));
  const remove = () => {
    runChange(removeEntry('quotas', id, `the quota for ${periodText(period)}`));
    showToast({
      icon: <IconTrash size={18} />,
      text: `The quota for ${whose} is deleted`,
      canUndo: true,
    });
  };
  return (
    <tr>
      <td>
        <EditableText
          value={periodText(period)}
          label={`Period of the quota for ${whose}`}
          readOnly={isReadOnly}
          validate={(text) =>
            periodProblem(text) ?? twiceProblem(quotas, { id, owner, period: readPeriod(text) ?? period })
          }
          onKeep={(text) => change({ period: readPeriod(text) ?? period })}
        />
      </td>
      <td>
        <EditableText
          value={owner}
          label={`Owner of the quota for ${whose}`}
          placeholder="Whole team"
          readOnly={isReadOnly}
          validate={(text) => twiceProblem(quotas, { id, period, owner: text })}
          onKeep={(text) => change({ owner: text })}
        />
      </td>
      <td className={table.number}>
        <EditableText
          value={plainNumber(amount)}
          shown={shortNumberWords(amount, 2)}
          label={`Quota for ${whose}`}
          readOnly={isReadOnly}
          validate={quotaProblem}
          understood={moneyInFull(quota.currency || home)}
          onKeep={(text) => change({ amount: readQuota(text) ?? amount })}
        />{' '}
        <span className={table.quiet}>{quota.currency || home}</span>
      </td>
      <td className={table.number}>
        {!isReadOnly && (
          <ActionIcon aria-label={`Delete the quota for ${whose}`} onClick={remove}>
            <IconTrash size={16} />
          </ActionIcon>
        )}
      </td>
    </tr>
  );
}

const nothingTyped = { period: '', owner: '', amount: '' };

/** Period, owner and amount of a new quota: it is there once they make sense, never half of it. */
function AddQuota({ quotas }: { readonly quotas: readonly Quota[] }) {
  const { currency } = useSettings();
  const [typed, setTyped] = useState(nothingTyped);
  const [isAsked, setAsked] = useState(false);
  const period = readPeriod(typed.period);
  const amount = readQuota(typed.amount);
  const owner = typed.owner.trim();
  const wrong = {
    period: periodProblem(typed.period) ?? twiceProblem(quotas, { id: '', period: period ?? '', owner }),
    amount: quotaProblem(typed.amount),
  };
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (wrong.period !== null || wrong.amount !== null || period === null || amount === null) return setAsked(true);
    runChange(createEntry('quotas', freshId(), { period, amount, owner, currency }, `quota for ${periodText(period)}`));
    setTyped(nothingTyped);
    setAsked(false);
  };
  const field = (name: keyof typeof nothingTyped, label: string, placeholder: string) => (
    <TextInput
      size="xs"
      label={label}
      placeholder={placeholder}
      value={typed[name]}
      error={isAsked && name !== 'owner' ? wrong[name] : null}
      description={name === 'amount' ? amountInFull(typed.amount) : null}
      onChange={({ currentTarget: { value } }) => setTyped((before) => ({ ...before, [name]: value }))}
    />
  );
  return (
    <form className={classes.addQuota} onSubmit={add} noValidate>
      {field('period', 'Quarter or month', 'Q3 2026')}
      {field('owner', 'Owner', 'Whole team')}
      {field('amount', `Quota in ${currency}`, '1200000')}
      <Button type="submit" variant="default" size="xs" leftSection={<IconPlus size={15} />}>
        Add the quota
      </Button>
    </form>
  );
}
