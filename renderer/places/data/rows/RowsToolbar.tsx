import { Button, Checkbox, Menu, Popover, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { type RowTable, rowTables } from '../../../../shared/contract/rows.ts';
import { IconChevronDown, IconColumns3, IconSearch, IconStack2 } from '../../../kit/icons.ts';
import { Toolbar } from '../../../kit/Toolbar.tsx';
import type { RowColumn } from './cell-text.ts';
import classes from './RowsToolbar.module.css';
import { plainView, type RowsView } from './rows-query.ts';

const tableNames: Readonly<Record<RowTable, string>> = {
  leads: 'Leads',
  handoffs: 'Handoffs',
  opportunities: 'Opportunities',
  touches: 'Touches',
  campaigns: 'Campaigns',
};

interface RowsToolbarProps {
  readonly view: RowsView;
  readonly columns: readonly RowColumn[];
  readonly shown: readonly string[];
  onChange(patch: Partial<RowsView>): void;
}

/** Which table, what is searched, how it is grouped, which columns. */
export function RowsToolbar({ view, columns, shown, onChange }: RowsToolbarProps) {
  return (
    <Toolbar
      label="What is shown"
      end={
        <>
          <GroupMenu view={view} columns={columns} onChange={onChange} />
          <ColumnChoice columns={columns} shown={shown} onChange={onChange} />
        </>
      }
    >
      <SegmentedControl
        aria-label="Table"
        data={rowTables.map((table) => ({ value: table, label: tableNames[table] }))}
        value={view.table}
        onChange={(table) => onChange({ ...plainView, table: table as RowTable })}
      />
      <SearchField search={view.search} onSearch={(search) => onChange({ search })} />
    </Toolbar>
  );
}

function SearchField({ search, onSearch }: { readonly search: string; onSearch(search: string): void }) {
  const [text, setText] = useState(search);
  const settle = useDebouncedCallback(onSearch, 250);
  return (
    <TextInput
      className={classes.search}
      leftSection={<IconSearch size={15} />}
      placeholder="Name, company, email"
      aria-label="Search the rows"
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        settle(event.currentTarget.value.trim());
      }}
    />
  );
}

type ChoiceProps = Pick<RowsToolbarProps, 'view' | 'columns' | 'onChange'>;

function GroupMenu({ view, columns, onChange }: ChoiceProps) {
  const current = columns.find(({ key }) => key === view.groupBy);
  const choices = columns.filter(({ kind }) => kind === 'text' || kind === 'stage');
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default" leftSection={<IconStack2 size={15} />} rightSection={<IconChevronDown size={14} />}>
          <span className={classes.lead}>group by</span> {current?.label ?? 'nothing'}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        <Menu.Item onClick={() => onChange({ groupBy: null })}>Nothing</Menu.Item>
        <Menu.Divider />
        {choices.map(({ key, label }) => (
          <Menu.Item key={key} onClick={() => onChange({ groupBy: key })}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function ColumnChoice({ columns, shown, onChange }: Pick<RowsToolbarProps, 'columns' | 'shown' | 'onChange'>) {
  const toggle = (key: string, isOn: boolean) => {
    const next = isOn ? [...shown, key] : shown.filter((each) => each !== key);
    // In the table's own order, whatever was ticked first.
    const ordered = columns.map((column) => column.key).filter((each) => next.includes(each));
    if (ordered.length > 0) onChange({ columns: ordered });
  };
  return (
    <Popover position="bottom-end">
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={15} />}>
          Columns
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.columns}>
        {columns.map(({ key, label }) => (
          <Checkbox
            key={key}
            label={label}
            checked={shown.includes(key)}
            onChange={(event) => toggle(key, event.currentTarget.checked)}
          />
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}
