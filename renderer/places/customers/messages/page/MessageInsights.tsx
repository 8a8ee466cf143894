import { ActionIcon, Select } from '@mantine/core';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { byDayHeard } from '../../../../../shared/planning/persona-claims.ts';
import { backMessage } from '../../../../commands/write-message.ts';
import { runChange, useCollection } from '../../../../document/index.ts';
import { Card } from '../../../../kit/Card.tsx';
import { IconX } from '../../../../kit/icons.ts';
import { removeWithUndo } from '../../edit-here.ts';
import { customerLinks } from '../../links.ts';
import { SideBySide } from '../../SideBySide.tsx';
import type { CellPart } from './cell-part.ts';
import styles from './message.module.css';

interface MessageInsightsProps extends CellPart {
  readonly message: Entity<'messages'>;
}

const longest = 80;
const shortened = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text);

/** What customers said that this message answers. */
export function MessageInsights({ workspaceId, persona, message, isReadOnly }: MessageInsightsProps) {
  const insights = useCollection('insights');
  const links = useCollection('messageInsights').filter(({ messageId }) => messageId === message.id);
  const linked = new Set(links.map(({ insightId }) => insightId));
  const heard = insights.filter(({ id }) => linked.has(id));
  const offered = insights
    .filter(({ id, text, personaId }) => !linked.has(id) && text !== '' && personaId === persona.id)
    .toSorted(byDayHeard)
    .toReversed();
  return (
    <Card title="What they said" actions={heard.length > 0 ? heard.length : undefined}>
      {heard.length === 0 && <p className={styles.quiet}>No quote stands behind it yet.</p>}
      <ul className={styles.quotes}>
        {heard.map(({ id, text, who, account }) => (
          <li key={id}>
            <a href={customerLinks.insight(workspaceId, id)}>“{text}”</a>
            <span className={styles.quiet}>
              <SideBySide parts={[who, account]} />
            </span>
            {!isReadOnly && (
              <ActionIcon
                size={22}
                aria-label="Take this quote away"
                onClick={() => removeWithUndo('messageInsights', `${message.id}|${id}`, 'link to the quote')}
              >
                <IconX size={14} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {!isReadOnly && (
        <Select
          className={styles.add}
          aria-label="Add a quote"
          placeholder="Add a quote"
          size="xs"
          searchable
          value={null}
          data={offered.map(({ id, text }) => ({ value: id, label: shortened(text) }))}
          nothingFoundMessage="Nothing more was heard of them"
          onChange={(insightId) => insightId !== null && runChange(backMessage(message.id, insightId))}
        />
      )}
    </Card>
  );
}
