import { Button, Popover } from '@mantine/core';
import { useState } from 'react';
import { useSettings } from '../../document/index.ts';
import { DateField } from '../DateField.tsx';
import { IconCalendar, IconCheck, IconChevronDown } from '../icons.ts';
import { periodGroups } from './period-choices.ts';
import styles from './period-picker.module.css';
import { type DatedPeriod, longPeriod } from './period-words.ts';

interface PeriodPickerProps {
  /** What is shown now, `to` exclusive. */
  readonly period: DatedPeriod;
  readonly asOf: string;
  onChoose(period: DatedPeriod): void;
}

/** Chooses the period: review periods, quarters, months, or any two dates. */
export function PeriodPicker({ period, asOf, onChoose }: PeriodPickerProps) {
  const [isOpen, setOpen] = useState(false);
  const settings = useSettings();
  const calendar = { ...settings, cadenceDays: settings.reviewCadenceDays };
  const choose = (chosen: DatedPeriod) => {
    setOpen(false);
    onChoose({ from: chosen.from, to: chosen.to });
  };
  return (
    <Popover width={280} opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconCalendar size={15} />}
          rightSection={<IconChevronDown size={14} />}
          onClick={() => setOpen(!isOpen)}
        >
          {longPeriod(period, settings.fiscalYearStart)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.picker} aria-label="Period">
        {periodGroups(asOf, calendar).map((group) => (
          <fieldset key={group.label} className={styles.pickerGroup}>
            <legend>{group.label}</legend>
            {group.choices.map((choice) => (
              <button key={choice.label} type="button" className={styles.pickerItem} onClick={() => choose(choice)}>
                {choice.label}
                {choice.from === period.from && choice.to === period.to && <IconCheck size={14} aria-label="chosen" />}
              </button>
            ))}
          </fieldset>
        ))}
        <CustomPeriod period={period} onChoose={choose} />
      </Popover.Dropdown>
    </Popover>
  );
}

const nextDay = (date: string, days: number): string => {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
};

function CustomPeriod({ period, onChoose }: Pick<PeriodPickerProps, 'period' | 'onChoose'>) {
  const [from, setFrom] = useState(period.from);
  const [last, setLast] = useState(nextDay(period.to, -1));
  const isValid = from <= last;
  return (
    <form
      className={styles.customPeriod}
      onSubmit={(event) => {
        event.preventDefault();
        if (isValid) onChoose({ from, to: nextDay(last, 1) });
      }}
    >
      <DateField label="From" value={from} onChange={setFrom} />
      <DateField label="To and with" value={last} error={isValid ? null : 'Ends before it begins'} onChange={setLast} />
      <Button type="submit" variant="default" disabled={!isValid}>
        Use these dates
      </Button>
    </form>
  );
}
