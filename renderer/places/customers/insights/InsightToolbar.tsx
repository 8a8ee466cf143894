import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import type { Entity } from '../../../../shared/model/entities.ts';
import { personaName } from '../../../../shared/planning/persona-terms.ts';
import { useCollection } from '../../../document/index.ts';
import { IconX } from '../../../kit/icons.ts';
import { type InsightFilters, type InsightView, isWaiting } from './insight-words.ts';
import styles from './insights.module.css';

interface InsightToolbarProps {
  readonly insights: readonly Entity<'insights'>[];
  readonly filters: InsightFilters;
  onChange(filters: InsightFilters): void;
}

/** The inbox, all of it, or wins and losses; of a persona, of a theme. */
export function InsightToolbar({ insights, filters, onChange }: InsightToolbarProps) {
  const personas = useCollection('personas');
  const waiting = insights.filter(isWaiting).length;
  const deals = insights.filter(({ kind }) => kind !== 'insight').length;
  return (
    <div className={styles.toolbar} role="toolbar" aria-label="Which insights">
      <SegmentedControl
        aria-label="Which insights"
        data={[
          { value: 'inbox', label: `Inbox ${waiting}` },
          { value: 'all', label: `All ${insights.length}` },
          { value: 'deals', label: `Wins and losses ${deals}` },
        ]}
        value={filters.view}
        onChange={(view) => onChange({ ...filters, view: view as InsightView })}
      />
      <NativeSelect
        aria-label="Of which persona"
        size="xs"
        value={filters.personaId}
        data={[
          { value: '', label: 'Every persona' },
          ...personas.map((persona) => ({ value: persona.id, label: personaName(persona) })),
        ]}
        onChange={(event) => onChange({ ...filters, personaId: event.currentTarget.value })}
      />
      {filters.theme !== '' && (
        <Button
          variant="default"
          size="sm"
          rightSection={<IconX size={13} />}
          aria-label={`Theme ${filters.theme}. Show every theme`}
          onClick={() => onChange({ ...filters, theme: '' })}
        >
          {filters.theme}
        </Button>
      )}
    </div>
  );
}
