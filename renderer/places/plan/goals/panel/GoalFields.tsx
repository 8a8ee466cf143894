import type { Entity } from '../../../../../shared/model/entities.ts';
import { goalSides } from '../../../../../shared/model/goal.ts';
import { goalName, goalSideLabel } from '../../../../../shared/model/goal-entry.ts';
import { possibleParents } from '../../../../../shared/planning/goal-tree.ts';
import { FunctionMark } from '../../../../kit/FunctionMark.tsx';
import { DateText } from '../../../../kit/fields/DateText.tsx';
import { PersonPicker } from '../../../../kit/fields/PersonPicker.tsx';
import { QuietSelect } from '../../../../kit/fields/QuietSelect.tsx';
import { inShort } from '../../../../kit/in-short.ts';
import { sideKey } from '../goal-looks.ts';
import { BandFields } from './BandFields.tsx';
import { Field, type GoalFieldsProps } from './Field.tsx';
import { FilterFields } from './FilterFields.tsx';
import { MetricFields } from './MetricFields.tsx';
import { PeriodFields } from './PeriodFields.tsx';
import classes from './panel.module.css';
import { TargetFields } from './TargetFields.tsx';

/** Everything that a goal says, edited in place. */
export function GoalFields(props: GoalFieldsProps & { readonly workspaceId: string }) {
  const { view, all, edits } = props;
  const { goal } = view;
  const { isReadOnly } = all;
  const set = (fields: Partial<Entity<'goals'>>, what: string) => edits.edit(goal, fields, what);
  return (
    <dl className={classes.fields}>
      <Field label="Whose">
        <QuietSelect
          label="Whose goal it is"
          data={goalSides.map((side) => ({ value: side, label: goalSideLabel(side) }))}
          value={goal.side}
          mark={<FunctionMark function={sideKey(goal.side)} size={10} />}
          isReadOnly={isReadOnly}
          onChoose={(side) => set({ side }, 'side')}
        />
      </Field>
      <Field label="Feeds">
        <ParentField
          goal={goal}
          goals={all.goals}
          isReadOnly={isReadOnly}
          onChoose={(parentId) => set({ parentId }, 'parent')}
        />
      </Field>
      <MetricFields {...props} />
      <FilterFields {...props} />
      <TargetFields {...props} />
      <PeriodFields {...props} />
      <Field label="Marketing">
        <PersonPicker
          label="Owner in Marketing"
          of="marketing"
          value={goal.marketingOwner}
          isReadOnly={isReadOnly}
          onChoose={(marketingOwner) => set({ marketingOwner }, 'owner in Marketing')}
        />
      </Field>
      <Field label="Sales">
        <PersonPicker
          label="Owner in Sales"
          of="sales"
          value={goal.salesOwner}
          isReadOnly={isReadOnly}
          onChoose={(salesOwner) => set({ salesOwner }, 'owner in Sales')}
        />
      </Field>
      <Field label="Telequal.">
        <PersonPicker
          label="Owner in Telequalification"
          of="telequalification"
          value={goal.telequalificationOwner}
          isReadOnly={isReadOnly}
          onChoose={(telequalificationOwner) => set({ telequalificationOwner }, 'owner in Telequalification')}
        />
      </Field>
      <BandFields {...props} />
      <Field label="Look again">
        <span className={classes.dates}>
          <DateText
            label="Day on which the goal is looked at again"
            value={goal.reviewOn}
            isReadOnly={isReadOnly}
            onChange={(reviewOn) => set({ reviewOn }, 'review date')}
          />
        </span>
      </Field>
    </dl>
  );
}

interface ParentFieldProps {
  readonly goal: Entity<'goals'>;
  readonly goals: readonly Entity<'goals'>[];
  readonly isReadOnly: boolean;
  onChoose(parentId: string | null): void;
}

const nothing = '-';

function ParentField({ goal, goals, isReadOnly, onChoose }: ParentFieldProps) {
  const possible = possibleParents(goals, goal.id);
  const isKnown = possible.some(({ id }) => id === goal.parentId);
  return (
    <QuietSelect
      label="Goal that it feeds"
      data={[
        { value: nothing, label: goal.side === 'business' ? 'Nothing above it' : 'No goal yet' },
        ...possible.map((other) => ({ value: other.id, label: inShort(goalName(other)) })),
      ]}
      value={isKnown ? (goal.parentId ?? nothing) : nothing}
      isReadOnly={isReadOnly}
      onChoose={(id) => onChoose(id === nothing ? null : id)}
    />
  );
}
