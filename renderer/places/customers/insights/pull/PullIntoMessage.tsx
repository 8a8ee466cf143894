import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { isGap } from '../../../../../shared/planning/message-grid.ts';
import { personaName } from '../../../../../shared/planning/persona-terms.ts';
import { putToUse } from '../../../../commands/hear-insight.ts';
import { backMessage } from '../../../../commands/write-message.ts';
import { runChange, useCollection } from '../../../../document/index.ts';
import { showToast } from '../../../../kit/toast.tsx';
import { funnelStageOf, useStageNames } from '../../stages.ts';
import { isWaiting } from '../insight-words.ts';
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
  const messageOf = chosen;
  const add = () => {
    runChange(putToUse(backMessage(messageOf, insight.id), insight, new Date().toISOString()));
    const text = isWaiting(insight) ? 'Put behind the message, and out of the inbox' : 'Put behind the message';
    showToast({ text, canUndo: true });
    onDone();
  };
  if (groups.length === 0) return <p className={styles.none}>No message is written yet.</p>;
  return (
    <>
      <NativeSelect
        label="Message"
        value={messageOf}
        data={[{ value: '', label: 'Choose a message' }, ...groups]}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <div className={styles.actions}>
        <Button disabled={messageOf === ''} onClick={add}>
          Put it behind the message
        </Button>
      </div>
    </>
  );
}
