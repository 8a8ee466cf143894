import { formatLocalDate } from '../../../../../shared/calendar/local-day.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { goalUnit, goalValueWords } from '../../../../../shared/planning/goal-words.ts';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { amountInFull, amountProblem, moneyInFull, readAmount } from '../../../../kit/fields/amount-text.ts';
import { DateText } from '../../../../kit/fields/DateText.tsx';
import { plainNumber, readNumber, readShare, shareText } from '../../../../kit/fields/number-text.ts';
import { QuietSelect } from '../../../../kit/fields/QuietSelect.tsx';
import { Field, type GoalFieldsProps } from './Field.tsx';
import classes from './panel.module.css';

const units = [
  { value: 'count', label: 'A number' },
  { value: 'ratio', label: 'Percent' },
  { value: 'money', label: 'Money' },
  { value: 'days', label: 'Days' },
  { value: 'hours', label: 'Hours' },
  { value: 'multiple', label: 'Times' },
] as const;

/** Where it should be, where it begins, and what was typed where nothing is measured. */
export function TargetFields({ view, all, edits }: GoalFieldsProps) {
  const { goal, source } = view;
  const { isReadOnly } = all;
  const set = (fields: Partial<Entity<'goals'>>, what: string) => edits.edit(goal, fields, what);
  const shared = { goal, currency: all.words.currency, isReadOnly };
  if (goal.kind === 'milestone') {
    return (
      <Field label="Done on">
        <span className={classes.dates}>
          <DateText
            label="Day on which it was done"
            value={goal.doneOn}
            isReadOnly={isReadOnly}
            onChange={(doneOn) => set({ doneOn }, 'day it was done')}
          />
        </span>
      </Field>
    );
  }
  return (
    <>
      {source !== 'metric' && (
        <Field label="In">
          <QuietSelect
            label="Unit"
            data={units}
            value={goal.unit}
            isReadOnly={isReadOnly}
            onChoose={(unit) => set({ unit, target: null, baseline: null, typedValue: null }, 'unit')}
          />
        </Field>
      )}
      {source !== 'metric' && (
        <Field label="Now">
          <ValueText
            {...shared}
            label="Value typed by hand"
            value={goal.typedValue}
            onKeep={(typedValue) => set({ typedValue, typedOn: formatLocalDate(all.today) }, 'typed value')}
          />
        </Field>
      )}
      <Field label="Target">
        <ValueText {...shared} label="Target" value={goal.target} onKeep={(target) => set({ target }, 'target')} />
      </Field>
      {goal.kind === 'reduce' && (
        <Field label="Begins at">
          <ValueText
            {...shared}
            label="Baseline"
            value={goal.baseline}
            onKeep={(baseline) => set({ baseline }, 'baseline')}
          />
        </Field>
      )}
    </>
  );
}

interface ValueTextProps {
  readonly goal: Entity<'goals'>;
  readonly currency: string;
  readonly isReadOnly: boolean;
  readonly label: string;
  readonly value: number | null;
  onKeep(value: number | null): void;
}

/** A number in the unit of the goal: shares are typed in percent. */
function ValueText({ goal, currency, isReadOnly, label, value, onKeep }: ValueTextProps) {
  const unit = goalUnit(goal);
  const isShare = unit === 'ratio';
  const isAmount = unit === 'money' || unit === 'count';
  const read = isShare ? readShare : isAmount ? readAmount : readNumber;
  const suffix = { ratio: '%', money: currency, days: 'days', hours: 'hours', multiple: '×', count: '' }[unit];
  // Seven digits in a row are read more surely as words beside them.
  const isLong = unit === 'money' && value !== null && value >= 10_000;
  return (
    <span className={classes.valueText}>
      <EditableText
        value={isShare ? shareText(value) : plainNumber(value)}
        label={label}
        placeholder="Not set"
        readOnly={isReadOnly}
        validate={(text) => {
          if (text === '' || read(text) !== null) return null;
          if (isAmount) return amountProblem(text);
          return isShare ? 'A percentage from 0 to 100.' : 'A number, or nothing.';
        }}
        {...(isAmount ? { understood: unit === 'money' ? moneyInFull(currency) : amountInFull } : {})}
        onKeep={(text) => onKeep(text === '' ? null : read(text))}
      />
      {value !== null && suffix !== '' && <span className={classes.about}>{suffix}</span>}
      {isLong && <span className={classes.about}>{goalValueWords(value, unit, currency)}</span>}
    </span>
  );
}
