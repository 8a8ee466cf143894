import type { Entity } from '../../../../../shared/model/entities.ts';
import { NumberText } from '../../../../kit/fields/NumberText.tsx';
import { QuietSelect } from '../../../../kit/fields/QuietSelect.tsx';
import { Field, type GoalFieldsProps } from './Field.tsx';
import classes from './panel.module.css';

const curves = [
  { value: 'business-days', label: 'By business days' },
  { value: 'seasonal', label: 'As in earlier years' },
] as const;

/** How it is told whether a goal is behind; usual ones need none of it, so it is folded. */
export function BandFields({ view, all, edits }: GoalFieldsProps) {
  const { goal } = view;
  const { isReadOnly } = all;
  const set = (fields: Partial<Entity<'goals'>>, what: string) => edits.edit(goal, fields, what);
  if (goal.kind === 'milestone') return null;
  return (
    <>
      {goal.kind === 'sum' && (
        <Field label="Is due">
          <QuietSelect
            label="How much is due by when"
            data={curves}
            value={goal.curve}
            isReadOnly={isReadOnly}
            onChoose={(curve) => set({ curve }, 'curve')}
          />
        </Field>
      )}
      <Field label="Behind">
        <span className={classes.bands}>
          under a pace of{' '}
          <NumberText
            value={goal.behindBelow}
            label="Pace under which it is behind"
            isReadOnly={isReadOnly}
            validate={(value) =>
              value === null || value < goal.badBelow ? 'At least as high as the limit for badly behind.' : null
            }
            onKeep={(behindBelow) => behindBelow !== null && set({ behindBelow }, 'band')}
          />
          , badly under{' '}
          <NumberText
            value={goal.badBelow}
            label="Pace under which it is badly behind"
            isReadOnly={isReadOnly}
            validate={(value) =>
              value === null || value > goal.behindBelow ? 'Not more than where it is behind.' : null
            }
            onKeep={(badBelow) => badBelow !== null && set({ badBelow }, 'band')}
          />
        </span>
      </Field>
      <Field label="Stale">
        <span className={classes.bands}>
          once it is older than{' '}
          <NumberText
            value={goal.staleAfterDays}
            label="Days after which it is stale"
            isReadOnly={isReadOnly}
            validate={(value) =>
              value === null || value < 1 || !Number.isInteger(value) ? 'A whole number of days.' : null
            }
            onKeep={(staleAfterDays) => staleAfterDays !== null && set({ staleAfterDays }, 'days until it is stale')}
          />{' '}
          days
        </span>
      </Field>
    </>
  );
}
