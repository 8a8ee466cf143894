import { formatLocalDate, type LocalDay, parseLocalDate } from '../../../shared/calendar/local-day.ts';
import {
  addMonths,
  addQuarters,
  defaultPeriod,
  type Period,
  threeMonthsThrough,
  type WeekStart,
} from '../../../shared/calendar/periods.ts';
import { type DatedPeriod, longPeriod, rangeWords } from './period-words.ts';

interface PeriodChoice extends DatedPeriod {
  readonly label: string;
}

interface PeriodGroup {
  readonly label: string;
  readonly choices: readonly PeriodChoice[];
}

export interface Calendar {
  readonly fiscalYearStart: number;
  readonly cadenceDays: number;
  readonly weekStart: WeekStart;
}

const dated = ({ from, to }: Period): DatedPeriod => ({ from: formatLocalDate(from), to: formatLocalDate(to) });

/** The periods that the picker offers for data up to `asOf`: review periods, quarters, months, the newest first. */
export function periodGroups(asOf: string, calendar: Calendar): readonly PeriodGroup[] {
  const through = parseLocalDate(asOf);
  if (through === null) return [];
  return [
    { label: 'To the end of the data', choices: [threeMonths(through)] },
    { label: cadenceWords(calendar.cadenceDays), choices: reviewPeriods(through, calendar) },
    {
      label: 'Quarters',
      choices: back(4, (count) => addQuarters(through, -count, calendar.fiscalYearStart), calendar),
    },
    { label: 'Months', choices: back(3, (count) => addMonths(through, -count), calendar) },
  ];
}

function threeMonths(through: LocalDay): PeriodChoice {
  const period = dated(threeMonthsThrough(through));
  return { ...period, label: `Three months, ${rangeWords(period)}` };
}

function cadenceWords(days: number): string {
  if (days === 14) return 'Two weeks';
  return days % 7 === 0 ? `${days / 7} weeks` : `${days} days`;
}

function reviewPeriods(through: LocalDay, { cadenceDays, weekStart }: Calendar): readonly PeriodChoice[] {
  const last = defaultPeriod(through, cadenceDays, weekStart);
  return [0, 1, 2].map((count) => {
    const shift = count * cadenceDays;
    const period = dated({ from: last.from - shift, to: last.to - shift });
    return { ...period, label: rangeWords(period) };
  });
}

function back(count: number, at: (index: number) => Period, calendar: Calendar): readonly PeriodChoice[] {
  return Array.from({ length: count }, (_, index) => {
    const period = dated(at(index));
    return { ...period, label: longPeriod(period, calendar.fiscalYearStart) };
  });
}
