import { Checkbox, Popover, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Dimension } from '../../../../shared/contract/review.ts';
import { numberWords } from '../../../../shared/metrics/words.ts';
import { IconX } from '../../../kit/icons.ts';
import { changeReview, type ReviewFilter, withFilter } from '../../../state/review-query.ts';
import { useHostQuery } from '../../../state/use-host-query.ts';
import styles from './page.module.css';

interface FilterChipProps {
  readonly workspaceId: string;
  readonly dimension: Dimension;
  readonly name: string;
  readonly filters: readonly ReviewFilter[];
}

/** One filter: its name with "any", or what is chosen and a way to clear it. */
export function FilterChip({ workspaceId, dimension, name, filters }: FilterChipProps) {
  const [isOpen, setOpen] = useState(false);
  const chosen = filters.find((filter) => filter.dimension === dimension)?.values ?? [];
  const set = (values: readonly string[]) =>
    changeReview(workspaceId, { filters: withFilter(filters, { dimension, values }) });
  const isActive = chosen.length > 0;
  return (
    <span className={isActive ? styles.chipActive : styles.chip}>
      <Popover width={280} opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
        <Popover.Target>
          <button type="button" onClick={() => setOpen(!isOpen)}>
            {name} <span className={styles.any}>{isActive ? chosenWords(chosen) : 'any'}</span>
          </button>
        </Popover.Target>
        <Popover.Dropdown className={styles.picker} aria-label={name}>
          {isOpen && (
            <Values workspaceId={workspaceId} dimension={dimension} name={name} chosen={chosen} onChange={set} />
          )}
        </Popover.Dropdown>
      </Popover>
      {isActive && (
        <button type="button" aria-label={`Clear ${name}`} onClick={() => set([])}>
          <IconX size={13} />
        </button>
      )}
    </span>
  );
}

const blankWords = 'without';
const chosenWords = (chosen: readonly string[]) =>
  chosen.length === 1 ? (chosen[0] === '' ? blankWords : chosen[0]) : `${chosen.length} chosen`;

interface ValuesProps extends Omit<FilterChipProps, 'filters'> {
  readonly chosen: readonly string[];
  onChange(values: readonly string[]): void;
}

function Values({ workspaceId, dimension, name, chosen, onChange }: ValuesProps) {
  const [search, setSearch] = useState('');
  const { data, problem } = useHostQuery('review/dimensionValues', { workspaceId, dimension });
  const values = data?.values ?? [];
  const sought = search.trim().toLocaleLowerCase();
  const found = values.filter(({ value }) => value.toLocaleLowerCase().includes(sought)).slice(0, 60);
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  return (
    <>
      {values.length > 8 && (
        <TextInput
          aria-label={`Find a ${name.toLocaleLowerCase()}`}
          placeholder="Find"
          value={search}
          data-autofocus
          onChange={(event) => setSearch(event.target.value)}
        />
      )}
      <div className={styles.values}>
        {found.map(({ value, leads }) => (
          <Checkbox
            key={value}
            checked={chosen.includes(value)}
            onChange={() => toggle(value)}
            label={
              <span className={styles.valueLine}>
                <span>{value === '' ? blankWords : value}</span>
                <span className={styles.any}>{numberWords(leads)}</span>
              </span>
            }
          />
        ))}
        {data && found.length === 0 && (
          <p className={styles.why}>
            {values.length === 0 ? `No lead has a ${name.toLocaleLowerCase()}` : 'Nothing found'}
          </p>
        )}
        {problem && <p className={styles.why}>{problem.message}</p>}
      </div>
    </>
  );
}
