import { SegmentedControl } from '@mantine/core';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { type FiscalPart, fiscalYearOf, halvesOf } from '../../../../../shared/planning/goal-periods.ts';
import { goalPeriod } from '../../../../../shared/planning/goal-standing.ts';
import { isUsable } from '../../../../../shared/planning/pace.ts';
import { QuietSelect } from '../../../../kit/fields/QuietSelect.tsx';

interface PeriodSwitchProps {
  readonly period: FiscalPart;
  readonly goals: readonly Entity<'goals'>[];
  /** Of the fiscal year, 1 to 12. */
  readonly startMonth: number;
  onChoose(period: FiscalPart): void;
}

/** Which goals are shown: those of a half of the fiscal year, or of all of it; other years where goals have them. */
export function PeriodSwitch({ period, goals, startMonth, onChoose }: PeriodSwitchProps) {
  const parts = halvesOf(period.from, startMonth);
  const years = yearsOf(period, goals, startMonth);
  const choose = (key: string) => {
    const part = parts.find((each) => each.key === key);
    if (part) onChoose(part);
  };
  return (
    <>
      {years.length > 1 && (
        <QuietSelect
          label="Fiscal year"
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

function yearsOf(period: FiscalPart, goals: readonly Entity<'goals'>[], startMonth: number): readonly FiscalPart[] {
  const periods = goals.flatMap((goal) => goalPeriod(goal) ?? []).filter(isUsable);
  const days = [period.from, ...periods.flatMap(({ from, to }) => [from, to - 1])];
  const years = new Map(days.map((day) => fiscalYearOf(day, startMonth)).map((year) => [year.key, year]));
  return [...years.values()].toSorted((one, other) => one.from - other.from);
}
