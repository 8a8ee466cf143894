import { ActionIcon, Button, Popover, Select, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { useCollection } from '../../../document/index.ts';
import { escapeCloses } from '../../../kit/escape-closes.ts';
import { IconFilter, IconPlus, IconX } from '../../../kit/icons.ts';
import { cellText, isNumeric, type RowColumn } from './cell-text.ts';
import classes from './FilterBar.module.css';
import type { RowFilter, RowsView } from './rows-query.ts';

interface FilterBarProps {
  readonly view: RowsView;
  readonly columns: readonly RowColumn[];
  onChange(patch: Partial<RowsView>): void;
}

const operatorWords: Readonly<Record<RowFilter['op'], string>> = {
  is: 'is',
  isNot: 'is not',
  contains: 'contains',
  atLeast: 'at least',
  atMost: 'at most',
  blank: 'is empty',
  notBlank: 'is filled',
};

/** The filters that hold, each with a way to take it off, and a way to add one. */
export function FilterBar({ view, columns, onChange }: FilterBarProps) {
  const { filters, drill } = view;
  // A promise is named by its id where a step is by its stages.
  const named = useCollection('slas').find(({ id, title }) => id === drill?.stages && title !== '');
  return (
    <div className={classes.bar}>
      <IconFilter size={15} stroke={1.7} aria-hidden className={classes.icon} />
      {drill && (
        <Chip
          words={`Rows behind ${drillWords(drill.metric, named ? `“${named.title}”` : drill.stages, drill.part)}`}
          onRemove={() => onChange({ drill: null })}
        />
      )}
      {filters.map((filter, index) => (
        <FilterChip
          key={JSON.stringify(filter)}
          filter={filter}
          columns={columns}
          onRemove={() => onChange({ filters: filters.toSpliced(index, 1) })}
        />
      ))}
      <AddFilter columns={columns} onAdd={(filter) => onChange({ filters: [...filters, filter] })} />
    </div>
  );
}

const partWords: Readonly<Record<string, string>> = {
  numerator: 'those that did',
  denominator: 'all of them',
  rest: 'those that did not',
};

function drillWords(metric: string, stages: string | undefined, part: string): string {
  const what = metric === 'slipping' ? 'slipping now' : metric.replaceAll(/[-_.]/gu, ' ');
  const between = stages === undefined ? '' : `, ${stages.replace(':', ' to ')}`;
  return `${what}${between}, ${partWords[part] ?? part.replace(/^item:/u, '')}`;
}

function Chip({ words, onRemove }: { readonly words: string; onRemove(): void }) {
  return (
    <span className={classes.chip}>
      {words}
      <ActionIcon size={18} aria-label={`Take off: ${words}`} onClick={onRemove}>
        <IconX size={13} />
      </ActionIcon>
    </span>
  );
}

interface FilterChipProps {
  readonly filter: RowFilter;
  readonly columns: readonly RowColumn[];
  onRemove(): void;
}

function FilterChip({ filter, columns, onRemove }: FilterChipProps) {
  const column = columns.find(({ key }) => key === filter.column);
  const values = filter.values.map((value) => cellText(value, column?.kind ?? 'text', null)).join(' or ');
  return (
    <Chip
      words={`${column?.label ?? filter.column} ${operatorWords[filter.op]} ${values}`.trim()}
      onRemove={onRemove}
    />
  );
}

function AddFilter({ columns, onAdd }: { readonly columns: readonly RowColumn[]; onAdd(filter: RowFilter): void }) {
  const [isOpen, popover] = useDisclosure(false);
  return (
    <Popover
      opened={isOpen}
      onChange={popover.toggle}
      position="bottom-start"
      trapFocus
      returnFocus
      closeOnEscape={false}
    >
      <Popover.Target>
        <Button variant="subtle" size="sm" leftSection={<IconPlus size={14} />} onClick={popover.toggle}>
          Filter
        </Button>
      </Popover.Target>
      <Popover.Dropdown onKeyDown={escapeCloses(popover.close)}>
        <FilterForm
          columns={columns}
          onAdd={(filter) => {
            popover.close();
            onAdd(filter);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function operatorsFor({ kind }: RowColumn): readonly RowFilter['op'][] {
  if (isNumeric(kind) || kind === 'date' || kind === 'instant') return ['atLeast', 'atMost', 'is', 'blank', 'notBlank'];
  return kind === 'stage' ? ['is', 'isNot', 'blank', 'notBlank'] : ['contains', 'is', 'isNot', 'blank', 'notBlank'];
}

function FilterForm({ columns, onAdd }: { readonly columns: readonly RowColumn[]; onAdd(filter: RowFilter): void }) {
  const [key, setKey] = useState(columns[0]?.key ?? '');
  const [chosen, setOp] = useState<RowFilter['op'] | null>(null);
  const [text, setText] = useState('');
  const column = columns.find((each) => each.key === key);
  if (!column) return null;
  const operators = operatorsFor(column);
  const op = chosen !== null && operators.includes(chosen) ? chosen : (operators[0] ?? 'is');
  const needsValue = op !== 'blank' && op !== 'notBlank';
  const isDate = column.kind === 'date' || column.kind === 'instant';
  const add = (event: FormEvent) => {
    event.preventDefault();
    const value = text.trim();
    if (needsValue && value === '') return;
    onAdd({ column: key, op, values: needsValue ? [isNumeric(column.kind) ? Number(value) : value] : [] });
  };
  return (
    <form className={classes.form} onSubmit={add}>
      <Select
        label="Column"
        comboboxProps={{ withinPortal: false }}
        data={columns.map((each) => ({ value: each.key, label: each.label }))}
        value={key}
        onChange={(value) => setKey(value ?? key)}
      />
      <Select
        label="Condition"
        comboboxProps={{ withinPortal: false }}
        data={operators.map((each) => ({ value: each, label: operatorWords[each] }))}
        value={op}
        onChange={(value) => setOp(value as RowFilter['op'] | null)}
      />
      {needsValue && (
        <TextInput
          label="Value"
          type={isDate ? 'date' : isNumeric(column.kind) ? 'number' : 'text'}
          step="any"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <Button type="submit">Add the filter</Button>
    </form>
  );
}
