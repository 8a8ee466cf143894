import { NativeSelect, TextInput } from '@mantine/core';
import { contentKinds } from '../../../../shared/model/customer.ts';
import { personaName } from '../../../../shared/planning/persona-terms.ts';
import { useCollection } from '../../../document/index.ts';
import { countOf } from '../../../kit/format.ts';
import { IconSearch } from '../../../kit/icons.ts';
import { contentKindNames } from '../content-words.ts';
import { stageChoices, useStageNames } from '../stages.ts';
import styles from './content.module.css';
import type { ContentFilters } from './content-filters.ts';

interface FinderBarProps {
  readonly filters: ContentFilters;
  readonly found: number;
  onChange(filters: ContentFilters): void;
}

/** Finds pieces by words, kind, persona and stage. */
export function FinderBar({ filters, found, onChange }: FinderBarProps) {
  const personas = useCollection('personas');
  const names = useStageNames();
  const change = (part: Partial<ContentFilters>) => onChange({ ...filters, ...part });
  return (
    <search className={styles.finder}>
      <TextInput
        className={styles.search}
        aria-label="Find content"
        placeholder="A question, a title, a market"
        leftSection={<IconSearch size={16} />}
        value={filters.search}
        onChange={(event) => change({ search: event.currentTarget.value })}
        onKeyDown={(event) => event.key === 'Escape' && change({ search: '' })}
      />
      <NativeSelect
        aria-label="Kind"
        value={filters.kind}
        data={[
          { value: '', label: 'Every kind' },
          ...contentKinds.map((kind) => ({ value: kind as string, label: contentKindNames[kind] })),
        ]}
        onChange={(event) => change({ kind: event.currentTarget.value })}
      />
      <NativeSelect
        aria-label="Persona"
        value={filters.personaId}
        data={[
          { value: '', label: 'Every persona' },
          ...personas.map((persona) => ({ value: persona.id, label: personaName(persona) })),
        ]}
        onChange={(event) => change({ personaId: event.currentTarget.value })}
      />
      <NativeSelect
        aria-label="Stage"
        value={filters.stage}
        data={stageChoices(names, 'Every stage')}
        onChange={(event) => change({ stage: event.currentTarget.value })}
      />
      <span className={styles.quiet} role="status">
        {countOf(found, 'piece')}
      </span>
    </search>
  );
}
