import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { isGap } from '../../../../../shared/planning/message-grid.ts';
import { personaName } from '../../../../../shared/planning/persona-terms.ts';
import { backMessage } from '../../../../commands/write-message.ts';
import { runChange, useCollection } from '../../../../document/index.ts';
import { showToast } from '../../../../kit/toast.tsx';
import { funnelStageOf, useStageNames } from '../../stages.ts';
import styles from './pull.module.css';

interface PullIntoMessageProps {
  readonly insight: Entity<'insights'>;
  onDone(): void;
}

/** Puts an insight behind a message; those for its own persona come first. */
export function PullIntoMessage({ insight, onDone }: PullIntoMessageProps) {
  const personas = useCollection('personas');
  const messages = useCollection('messages');
  const names = useStageNames();
  const [chosen, setChosen] = useState('');
  const isOwn = (persona: Entity<'personas'>) => (persona.id === insight.personaId ? 0 : 1);
  const groups = personas
    .toSorted((one, other) => isOwn(one) - isOwn(other))
    .map((persona) => ({
      group: personaName(persona),
      items: messages
        .filter((message) => message.personaId === persona.id && !isGap({ message }))
        .map(({ id, stage, headline }) => {
          const known = funnelStageOf(stage);
          return {
            value: id,
            label: `${known ? names[known] : stage}: ${headline === '' ? 'no headline yet' : headline}`,
          };
        }),
    }))
    .filter(({ items }) => items.length > 0);
  const messageOf = chosen === '' ? (groups[0]?.items[0]?.value ?? '') : chosen;
  const add = () => {
    runChange(backMessage(messageOf, insight.id));
    showToast({ text: 'Put behind the message', canUndo: true });
    onDone();
  };
  if (groups.length === 0) return <p className={styles.none}>No message is written yet.</p>;
  return (
    <>
      <NativeSelect
        label="Message"
        value={messageOf}
        data={groups}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <div className={styles.actions}>
        <Button onClick={add}>Put it behind the message</Button>
      </div>
    </>
  );
}
