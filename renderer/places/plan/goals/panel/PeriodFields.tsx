import { formatLocalDate, parseLocalDate } from '../../../../../shared/calendar/local-day.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';
import {
  fiscalYearOf,
  goalDates,
  halvesOf,
  partOfPeriod,
  quartersOf,
  yearsOf,
} from '../../../../../shared/planning/goal-periods.ts';
import { goalPeriod } from '../../../../../shared/planning/goal-standing.ts';
import { lastDate } from '../../../../../shared/planning/goal-words.ts';
import { useSettings } from '../../../../document/index.ts';
import { DateText } from '../../../../kit/fields/DateText.tsx';
import { QuietSelect } from '../../../../kit/fields/QuietSelect.tsx';
import { Field, type GoalFieldsProps } from './Field.tsx';
import classes from './panel.module.css';

const own = '-own';

/** When a goal runs: a part of the fiscal year, or dates of its own. */
export function PeriodFields({ view, all, edits }: GoalFieldsProps) {
  const { goal } = view;
  const { isReadOnly } = all;
  const { fiscalYearStart } = useSettings();
  const set = (fields: Partial<Entity<'goals'>>, what: string) => edits.edit(goal, fields, what);
  const period = goalPeriod(goal);
  const part = period && period.from < period.to ? partOfPeriod(period, fiscalYearStart) : null;
  const around = period?.from ?? all.asOf ?? all.today;
  const days = [all.today, around].flatMap((day) => [day, fiscalYearOf(day, fiscalYearStart).to]);
  const parts = yearsOf(days, fiscalYearStart).flatMap(({ from }) => [
    ...halvesOf(from, fiscalYearStart),
    ...quartersOf(from, fiscalYearStart),
  ]);
  const isWrong = period !== null && period.to <= period.from;
  const end = goal.to === null ? null : parseLocalDate(goal.to);
  return (
    <>
      <Field label="Period">
        <QuietSelect
          label="Period of the goal"
          data={[
            ...parts.map(({ key, label }) => ({ value: key, label })),
            { value: own, label: period === null ? 'Not set' : 'Dates of its own' },
          ]}
          value={part?.key ?? own}
          isReadOnly={isReadOnly}
          onChoose={(key) => {
            const chosen = parts.find((each) => each.key === key);
            if (chosen) set(goalDates(chosen), 'period');
          }}
        />
      </Field>
      <Field label="From, to">
        <span className={classes.dates}>
          <DateText
            label="First day"
            value={goal.from}
            isReadOnly={isReadOnly}
            onChange={(from) => set({ from }, 'first day')}
          />{' '}
          to{' '}
          <DateText
            label="Last day"
            value={end === null ? null : lastDate(end)}
            isReadOnly={isReadOnly}
            onChange={(last) => set({ to: dayAfter(last) }, 'last day')}
          />
        </span>
        {isWrong && (
          <p className={classes.wrong} role="alert">
            It ends before it starts.
          </p>
        )}
      </Field>
    </>
  );
}

/** A goal holds the day after its last one. */
function dayAfter(last: string | null): string | null {
  const day = last === null ? null : parseLocalDate(last);
  return day === null ? null : formatLocalDate(day + 1);
}
