import { Checkbox, Popover } from '@mantine/core';
import { useState } from 'react';
import { type Dimension, dimensionSchema } from '../../../../../shared/contract/review.ts';
import { numberWords } from '../../../../../shared/metrics/words.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { filterWords } from '../../../../../shared/planning/goal-words.ts';
import { escapeCloses } from '../../../../kit/escape-closes.ts';
import { QuietSelect } from '../../../../kit/fields/QuietSelect.tsx';
import { useHostQuery } from '../../../../state/use-host-query.ts';
import { Field, type GoalFieldsProps } from './Field.tsx';
import classes from './panel.module.css';

const offered: readonly { readonly value: Dimension; readonly label: string }[] = [
  { value: 'source', label: 'Source' },
  { value: 'campaign', label: 'Campaign' },
  { value: 'persona', label: 'Persona' },
  { value: 'segment', label: 'Segment' },
  { value: 'region', label: 'Region' },
  { value: 'channel', label: 'Channel' },
];

interface FilterFieldsProps extends GoalFieldsProps {
  readonly workspaceId: string;
}

/** The part of the data that a goal is about: all of it, or leads and deals of some sources, personas or regions. */
export function FilterFields({ workspaceId, view, all, edits }: FilterFieldsProps) {
  const { goal } = view;
  const [isOpen, setOpen] = useState(false);
  const words = goal.filters.length === 0 ? 'All of the data' : filterWords(goal.filters);
  if (goal.metric === null) return null;
  if (all.isReadOnly) return <Field label="Only">{words}</Field>;
  return (
    <Field label="Only">
      <Popover
        width={280}
        opened={isOpen}
        onChange={setOpen}
        position="bottom-end"
        trapFocus
        returnFocus
        closeOnEscape={false}
      >
        <Popover.Target>
          <button
            type="button"
            className={classes.quietButton}
            aria-label={`Part of the data: ${words}`}
            onClick={() => setOpen(!isOpen)}
          >
            {words}
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label="Part of the data" onKeyDown={escapeCloses(() => setOpen(false))}>
          {isOpen && (
            <Picker
              workspaceId={workspaceId}
              filters={goal.filters}
              onChange={(filters) => edits.edit(goal, { filters: [...filters] }, 'part of the data')}
            />
          )}
        </Popover.Dropdown>
      </Popover>
    </Field>
  );
}

type Filters = Entity<'goals'>['filters'];

interface PickerProps {
  readonly workspaceId: string;
  readonly filters: Filters;
  onChange(filters: Filters): void;
}

const mostShown = 40;

function Picker({ workspaceId, filters, onChange }: PickerProps) {
  const first = dimensionSchema.safeParse(filters[0]?.dimension);
  const [dimension, setDimension] = useState<Dimension>(first.success ? first.data : 'source');
  const { data } = useHostQuery('review/dimensionValues', { workspaceId, dimension });
  const chosen = filters.find((filter) => filter.dimension === dimension)?.values ?? [];
  const toggle = (value: string) => {
    const values = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
    const others = filters.filter((filter) => filter.dimension !== dimension);
    onChange(values.length === 0 ? others : [...others, { dimension, values }]);
  };
  return (
    <div className={classes.picker}>
      <QuietSelect
        label="What it is told apart by"
        data={offered}
        value={dimension}
        onChoose={(chosenOne) => setDimension(chosenOne)}
      />
      <div className={classes.values}>
        {(data?.values ?? []).slice(0, mostShown).map(({ value, leads }) => (
          <Checkbox
            key={value}
            checked={chosen.includes(value)}
            onChange={() => toggle(value)}
            label={`${value === '' ? 'without' : value}, ${numberWords(leads)}`}
          />
        ))}
        {data?.values.length === 0 && <p className={classes.about}>The data does not tell.</p>}
      </div>
    </div>
  );
}
