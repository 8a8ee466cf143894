import { ActionIcon } from '@mantine/core';
import { metricCatalogue } from '../../../../../shared/metrics/catalogue.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { type EntryFields, editEntry } from '../../../../commands/edit-entry.ts';
import { removeEntry } from '../../../../commands/remove-entry.ts';
import { runChange } from '../../../../document/index.ts';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { DateText } from '../../../../kit/fields/DateText.tsx';
import { PersonPicker } from '../../../../kit/fields/PersonPicker.tsx';
import { QuietSelect } from '../../../../kit/fields/QuietSelect.tsx';
import { IconTrash } from '../../../../kit/icons.ts';
import { showToast } from '../../../../kit/toast.tsx';
import classes from './plans.module.css';

export type ChangePlan = Entity<'changePlans'>;

interface PlanEntryProps {
  readonly plan: ChangePlan;
  readonly isReadOnly: boolean;
}

const none = '-';
const metrics = [
  { value: none, label: 'No metric yet' },
  ...metricCatalogue.map(({ id, name }) => ({ value: id, label: name })),
];
const states = [
  { value: 'open', label: 'Open' },
  { value: 'done', label: 'Done' },
  { value: 'dropped', label: 'Dropped' },
] as const;

/** Takes a plan away, with a way back. */
export function removePlan({ id }: ChangePlan): void {
  runChange(removeEntry('changePlans', id, 'a change plan'));
  showToast({ text: 'Deleted the change plan', canUndo: true });
}

/** What is to change, by whom, by which number it shows, when that is looked at, and what came of it. */
export function PlanEntry({ plan, isReadOnly }: PlanEntryProps) {
  const edit = (fields: EntryFields<'changePlans'>, what: string) =>
    runChange(editEntry('changePlans', plan.id, fields, `${what} of a change plan`));
  const own = { isReadOnly };
  return (
    <div className={classes.entry}>
      <div className={classes.head}>
        <span className={classes.title}>
          <EditableText
            value={plan.title}
            label="What is to change"
            opensFor={plan.id}
            placeholder="What is to change"
            readOnly={isReadOnly}
            onKeep={(title) => edit({ title }, 'words')}
          />
        </span>
        {!isReadOnly && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label="Delete the change plan"
            onClick={() => removePlan(plan)}
          >
            <IconTrash size={15} />
          </ActionIcon>
        )}
      </div>
      <dl className={classes.terms}>
        <dt>Owner</dt>
        <dd>
          <PersonPicker label="Owner" value={plan.owner} {...own} onChoose={(owner) => edit({ owner }, 'owner')} />
        </dd>
        <dt>Shows in</dt>
        <dd>
          <QuietSelect
            label="Shows in"
            data={metrics}
            value={metrics.some(({ value }) => value === plan.metric) ? (plan.metric ?? none) : none}
            {...own}
            onChoose={(metric) => edit({ metric: metric === none ? null : metric }, 'metric')}
          />
        </dd>
        <dt>Check on</dt>
        <dd>
          <DateText
            label="Check on"
            value={plan.checkOn}
            {...own}
            onChange={(checkOn) => edit({ checkOn }, 'check date')}
          />
        </dd>
        <dt>State</dt>
        <dd>
          <QuietSelect
            label="State"
            data={states}
            value={plan.state}
            {...own}
            onChoose={(state) => edit({ state }, 'state')}
          />
        </dd>
        {plan.state !== 'open' && (
          <>
            <dt>What came of it</dt>
            <dd>
              <EditableText
                value={plan.outcome}
                label="What came of it"
                multiline
                readOnly={isReadOnly}
                onKeep={(outcome) => edit({ outcome }, 'outcome')}
              />
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}
