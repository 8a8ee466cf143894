import { Checkbox, Select, TextInput } from '@mantine/core';
import { systemName } from '../../../../kit/crm-words.ts';
import { IconSearch } from '../../../../kit/icons.ts';
import type { Status, StatusFilter } from './status-list.ts';
import classes from './statuses.module.css';

interface StatusFiltersProps {
  readonly statuses: readonly Status[];
  readonly filter: StatusFilter;
  readonly unknown: number;
  onChange(filter: StatusFilter): void;
}

const everySystem = '-';

/** Narrows the table of statuses by words, system, and what is unknown. */
export function StatusFilters({ statuses, filter, unknown, onChange }: StatusFiltersProps) {
  const systems = [...new Set(statuses.map(({ system }) => system))];
  return (
    <search className={classes.filters}>
      <TextInput
        size="xs"
        className={classes.search}
        aria-label="Find a status or a stage"
        placeholder="Find a status or a stage"
        leftSection={<IconSearch size={15} aria-hidden />}
        value={filter.search}
        onChange={(event) => onChange({ ...filter, search: event.currentTarget.value })}
      />
      {systems.length > 1 && (
        <Select
          size="xs"
          aria-label="System"
          data={[
            { value: everySystem, label: 'All systems' },
            ...systems.map((system) => ({ value: system, label: systemName(system) })),
          ]}
          value={filter.system ?? everySystem}
          onChange={(system) => onChange({ ...filter, system: system === everySystem ? null : system })}
        />
      )}
      {(unknown > 0 || filter.onlyUnknown) && (
        <Checkbox
          label="Only unknown stages"
          checked={filter.onlyUnknown}
          onChange={(event) => onChange({ ...filter, onlyUnknown: event.currentTarget.checked })}
        />
      )}
    </search>
  );
}
