import { ActionIcon, Button } from '@mantine/core';
import { useState } from 'react';
import type { TouchColumn } from '../../../../../shared/model/programme.ts';
import type { Programme } from '../../../../../shared/planning/programme-map.ts';
import { IconPlus, IconX } from '../../../../kit/icons.ts';
import { nameInShort } from '../../../../kit/in-short.ts';
import { type DataValue, DataValueField } from '../../tied/DataValueField.tsx';
import { addName, removeName } from '../programme-edits.ts';
import type { Programmes } from '../use-programmes.ts';
import classes from './panel.module.css';

interface FurtherNamesProps {
  readonly all: Programmes;
  readonly programme: Programme;
  readonly column: TouchColumn;
  readonly known: readonly DataValue[];
}

/** What else touches call the programme: a mail is often another campaign of the CRM each time. */
export function FurtherNames({ all, programme, column, known }: FurtherNamesProps) {
  const [isAdding, setAdding] = useState(false);
  const names = all.further(programme);
  const taken = new Set([programme.touchValue, ...names.map(({ value }) => value)]);
  return (
    <div className={classes.names}>
      {names.length > 0 && (
        <ul aria-label="Further names in the data">
          {names.map((name) => (
            <li key={name.id} className={classes.furtherName}>
              <span dir="auto" title={name.value}>
                {nameInShort(name.value)}
              </span>
              {!all.isReadOnly && (
                <ActionIcon size={22} aria-label={`Take off ${name.value}`} onClick={() => removeName(name, programme)}>
                  <IconX size={14} />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      )}
      {isAdding && (
        <DataValueField
          label="A further name in the data"
          value=""
          placeholder="Name in the data"
          known={known.filter(({ value }) => !taken.has(value))}
          isReadOnly={all.isReadOnly}
          onKeep={(value) => {
            setAdding(false);
            addName(programme, column, value);
          }}
        />
      )}
      {!isAdding && !all.isReadOnly && (
        <Button variant="subtle" size="xs" leftSection={<IconPlus size={14} />} onClick={() => setAdding(true)}>
          Another name
        </Button>
      )}
    </div>
  );
}
