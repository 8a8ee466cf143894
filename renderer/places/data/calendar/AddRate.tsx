import { Button, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Entity } from '../../../../shared/model/entities.ts';
import { setRate } from '../../../commands/set-rate.ts';
import { currentSnapshot, freshId, runChange, useSettings } from '../../../document/index.ts';
import { currencies } from '../../../kit/currencies.ts';
import { DateField } from '../../../kit/DateField.tsx';
import { IconPlus } from '../../../kit/icons.ts';
import classes from './CalendarScreen.module.css';
import { rateProblem, rateTwiceProblem, readRate } from './rate-text.ts';

interface Typed {
  readonly currency: string | null;
  readonly from: string | null;
  readonly worth: string;
}

const nothingTyped: Typed = { currency: null, from: null, worth: '' };

/** What is wrong with each part of a rate, in one sentence; null where nothing is. */
function problemsOf({ currency, from, worth }: Typed, rates: readonly Entity<'rates'>[]) {
  const twice = currency === null || from === null ? null : rateTwiceProblem(rates, { currency, from });
  return {
    currency: currency === null ? 'A currency is needed.' : null,
    from: from === null ? 'A day is needed: what is older stays left out.' : twice,
    worth: rateProblem(worth),
  };
}

/** Currency, first day and worth of a new rate: it counts at once, so it is there once all are typed, never half of it. */
export function AddRate({ rates }: { readonly rates: readonly Entity<'rates'>[] }) {
  const home = useSettings().currency;
  const [typed, setTyped] = useState(nothingTyped);
  const [isAsked, setAsked] = useState(false);
  const { currency, from, worth } = typed;
  const change = (fields: Partial<Typed>) => setTyped((before) => ({ ...before, ...fields }));
  const wrong = problemsOf(typed, rates);
  const shown = isAsked ? wrong : { currency: null, from: null, worth: null };
  const add = (event: FormEvent) => {
    event.preventDefault();
    const rate = readRate(worth);
    if (currency === null || from === null || rate === null || wrong.from !== null) return setAsked(true);
    runChange(setRate(currentSnapshot(), freshId(), { currency, from, rate }));
    setTyped(nothingTyped);
    setAsked(false);
  };
  return (
    <form className={classes.addForm} data-rate onSubmit={add} noValidate>
      <Select
        label="Rate of"
        placeholder="USD"
        searchable
        data={currencies().filter(({ value }) => value !== home)}
        value={currency}
        error={shown.currency}
        onChange={(code) => change({ currency: code })}
      />
      <DateField label="Counts from" value={from} error={shown.from} onChange={(date) => change({ from: date })} />
      <TextInput
        label={currency === null ? `One is worth, in ${home}` : `One ${currency} is worth, in ${home}`}
        placeholder="0.92"
        value={worth}
        error={shown.worth}
        onChange={({ currentTarget }) => change({ worth: currentTarget.value })}
      />
      <Button type="submit" variant="default" leftSection={<IconPlus size={15} />}>
        Add the rate
      </Button>
    </form>
  );
}
