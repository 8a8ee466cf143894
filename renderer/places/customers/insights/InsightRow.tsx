import { ActionIcon, Button } from '@mantine/core';
import { useState } from 'react';
import type { Entity } from '../../../../shared/model/entities.ts';
import { personaName } from '../../../../shared/planning/persona-terms.ts';
import { editInsight, triageInsight } from '../../../commands/hear-insight.ts';
import { runChange, useCollection } from '../../../document/index.ts';
import { EditableText } from '../../../kit/EditableText.tsx';
import { FunctionMark } from '../../../kit/FunctionMark.tsx';
import { formatDate } from '../../../kit/format.ts';
import { lookOf } from '../../../kit/functions.ts';
import { IconBulb, IconCheck, IconChevronDown, IconMoodSad, IconTrophy } from '../../../kit/icons.ts';
import { Pill } from '../../../kit/Pill.tsx';
import { showToast } from '../../../kit/toast.tsx';
import { SideBySide } from '../SideBySide.tsx';
import { funnelStageOf, useStageNames } from '../stages.ts';
import { InsightFacts } from './InsightFacts.tsx';
import { isWaiting } from './insight-words.ts';
import styles from './insights.module.css';

interface InsightRowProps {
  readonly workspaceId: string;
  readonly insight: Entity<'insights'>;
  /** The one that the address names: open, and in view. */
  readonly isNamed: boolean;
  readonly isReadOnly: boolean;
  onPull(): void;
}

/** One function for all rows, so that React calls it when the row appears and not at every change. */
const scrollHere = (row: HTMLLIElement | null) => row?.scrollIntoView({ block: 'center' });

/** What one customer said: the words, whose they are, and, once opened, everything that is known of it. */
export function InsightRow(props: InsightRowProps) {
  const { workspaceId, insight, isNamed, isReadOnly, onPull } = props;
  const [isOpen, setOpen] = useState(isNamed);
  return (
    <li
      className={styles.row}
      {...(isNamed ? { ref: scrollHere, 'data-named': true } : {})}
      {...(isWaiting(insight) ? { 'data-waiting': true } : {})}
    >
      <KindMark kind={insight.kind} />
      <div className={styles.said}>
        <p className={styles.text}>
          <EditableText
            value={insight.text}
            label="What was said"
            placeholder="Nothing written yet"
            multiline
            readOnly={isReadOnly}
            onKeep={(text) => runChange(editInsight(insight.id, { text }, 'words'))}
          />
        </p>
        <Source insight={insight} />
        {!isOpen && insight.change !== '' && (
          <p className={styles.change}>
            <IconCheck size={13} aria-hidden /> {insight.change}
          </p>
        )}
        {isOpen && <InsightFacts workspaceId={workspaceId} insight={insight} isReadOnly={isReadOnly} />}
      </div>
      <div className={styles.actions}>
        {!isReadOnly && <RowActions insight={insight} onPull={onPull} />}
        <ActionIcon
          aria-expanded={isOpen}
          aria-label={`${isOpen ? 'Less' : 'More'} of “${insight.text.slice(0, 60)}”`}
          onClick={() => setOpen(!isOpen)}
        >
          <IconChevronDown size={16} className={isOpen ? styles.turned : undefined} />
        </ActionIcon>
      </div>
    </li>
  );
}

const marks = {
  insight: { icon: IconBulb, label: 'Insight' },
  win: { icon: IconTrophy, label: 'Win' },
  loss: { icon: IconMoodSad, label: 'Loss' },
} as const;

function KindMark({ kind }: Pick<Entity<'insights'>, 'kind'>) {
  const { icon: Icon, label } = marks[kind];
  return (
    <span className={styles.kind} data-kind={kind} title={label}>
      <Icon size={17} role="img" aria-label={label} />
    </span>
  );
}

function Source({ insight }: Pick<InsightRowProps, 'insight'>) {
  const persona = useCollection('personas').find(({ id }) => id === insight.personaId);
  const names = useStageNames();
  const stage = funnelStageOf(insight.stage);
  return (
    <p className={styles.source}>
      <FunctionMark function={insight.heardBy} label={`heard by ${lookOf(insight.heardBy).label}`} />
      <span>
        {insight.who === '' && insight.account === '' && 'Nobody named'}
        <SideBySide parts={[insight.who, insight.account]} />
      </span>
      {insight.heardOn !== null && <span>{formatDate(insight.heardOn)}</span>}
      {insight.theme !== '' && <Pill tone="plain">{insight.theme}</Pill>}
      {persona && <Pill tone="neutral">{personaName(persona)}</Pill>}
      {stage && <Pill tone="neutral">{names[stage]}</Pill>}
    </p>
  );
}

function RowActions({ insight, onPull }: Pick<InsightRowProps, 'insight' | 'onPull'>) {
  const waits = isWaiting(insight);
  const triage = () => {
    runChange(triageInsight(insight, new Date().toISOString()));
    const text = waits ? 'Taken out of the inbox' : 'Back in the inbox';
    showToast({ text, canUndo: true });
  };
  return (
    <>
      <Button variant="subtle" size="sm" onClick={onPull}>
        Use it
      </Button>
      <Button variant={waits ? 'default' : 'subtle'} size="sm" onClick={triage}>
        {waits ? 'Mark as read' : 'Back to inbox'}
      </Button>
    </>
  );
}
