import { SegmentedControl } from '@mantine/core';
import type { LocalDay } from '../../../../../shared/calendar/local-day.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';
import {
  type FiscalPart,
  fiscalYearOf,
  goalDays,
  halvesOf,
  yearsOf,
} from '../../../../../shared/planning/goal-periods.ts';
import { QuietSelect } from '../../../../kit/fields/QuietSelect.tsx';

interface PeriodSwitchProps {
  readonly period: FiscalPart;
  readonly goals: readonly Entity<'goals'>[];
  readonly today: LocalDay;
  /** Of the fiscal year, 1 to 12. */
  readonly startMonth: number;
  onChoose(period: FiscalPart): void;
}

/** Which goals are shown: those of a half of the fiscal year, or of all of it; other years where goals have them, and always today's. */
export function PeriodSwitch({ period, goals, today, startMonth, onChoose }: PeriodSwitchProps) {
  const parts = halvesOf(period.from, startMonth);
  const years = yearsOf([period.from, today, ...goalDays(goals)], startMonth);
  const choose = (key: string) => {
    const part = parts.find((each) => each.key === key);
    if (part) onChoose(part);
  };
  return (
    <>
      {years.length > 1 && (
        <QuietSelect
          label="Fiscal year"
          hasCaret
          data={years.map(({ key, label }) => ({ value: key, label }))}
          value={fiscalYearOf(period.from, startMonth).key}
          onChoose={(key) => {
            const year = years.find((each) => each.key === key);
            if (year) onChoose(year);
          }}
        />
      )}
      <SegmentedControl
        aria-label="Period"
        data={parts.map(({ key, label }) => ({ value: key, label }))}
        value={period.key}
        onChange={choose}
      />
    </>
  );
}
