import { Button, Popover, Select } from '@mantine/core';
import { useState } from 'react';
import { escapeCloses } from '../../../kit/escape-closes.ts';
import { IconPlus } from '../../../kit/icons.ts';
import { addStep } from './agreement-actions.ts';
import classes from './handoffs.module.css';
import type { Agreement } from './use-agreement.ts';

interface AddStepProps {
  readonly agreement: Agreement;
  /** The stage that it begins at, where that is known. */
  readonly from?: string;
  readonly isPrimary?: boolean;
  onAdded(id: string): void;
}

/** Adds a step between two stages. */
export function AddStep({ agreement, from, isPrimary = false, onAdded }: AddStepProps) {
  const [isOpen, setOpen] = useState(false);
  const [start, setStart] = useState<string | null>(from ?? null);
  const [end, setEnd] = useState<string | null>(null);
  const stages = agreement.stages.map(({ key, label }) => ({ value: key, label }));
  const isThere = agreement.handoffs.some(({ fromStage, toStage }) => fromStage === start && toStage === end);
  const canAdd = start !== null && end !== null && start !== end && !isThere;
  const add = () => {
    if (!canAdd) return;
    setOpen(false);
    // The next step goes on where this one ends, as a path is drawn.
    setStart(from ?? end);
    setEnd(null);
    onAdded(addStep(agreement, start, end));
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" trapFocus returnFocus closeOnEscape={false}>
      <Popover.Target>
        <Button
          variant={isPrimary ? 'filled' : 'default'}
          leftSection={<IconPlus size={15} />}
          onClick={() => setOpen(!isOpen)}
        >
          {from === undefined ? 'Add a step' : 'Add a step from here'}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="New step" onKeyDown={escapeCloses(() => setOpen(false))}>
        <div className={classes.form}>
          <Select
            label="From"
            data={stages}
            value={start}
            onChange={setStart}
            comboboxProps={{ withinPortal: false }}
          />
          <Select
            label="To"
            data={stages.filter(({ value }) => value !== start)}
            value={end}
            error={isThere ? 'This step is drawn already.' : null}
            onChange={setEnd}
            comboboxProps={{ withinPortal: false }}
          />
          <Button disabled={!canAdd} onClick={add}>
            Add the step
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
