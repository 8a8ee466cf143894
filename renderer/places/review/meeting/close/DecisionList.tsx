import { ActionIcon } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { numberWords } from '../../../../../shared/metrics/words.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { editDecision } from '../../../../commands/record-decision.ts';
import { runChange, useCollection } from '../../../../document/index.ts';
import { DateInWords } from '../../../../kit/DateField.tsx';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { countOf, formatDate } from '../../../../kit/format.ts';
import { lookOf } from '../../../../kit/functions.ts';
import {
  IconCalendarCheck,
  IconChartDots,
  IconCircleCheck,
  IconClock,
  IconGavel,
  IconQuote,
  IconTarget,
  IconTrash,
} from '../../../../kit/icons.ts';
import { useMe } from '../../../../state/use-me.ts';
import { AddLine } from '../../beside/AddLine.tsx';
import { Agreements } from '../../beside/Agreements.tsx';
import { addBeside, removeBeside } from '../../beside/add-beside.ts';
import { isAgreed } from '../../beside/agreement.ts';
import fields from '../action-fields.module.css';
import type { MeetingView } from '../use-meeting.ts';
import styles from './close.module.css';
import { SectionHead } from './SectionHead.tsx';

interface DecisionListProps {
  readonly view: MeetingView;
  readonly isReadOnly?: boolean;
}

/** The decisions of a review: evidence, customer voice, expected effect, check date, and who agreed. */
export function DecisionList({ view, isReadOnly = false }: DecisionListProps) {
  const { meeting, decisions } = view;
  const [isAdding, setAdding] = useState(false);
  const me = useMe();
  const agreed = decisions.filter(isAgreed).length;
  return (
    <section>
      <SectionHead
        icon={<IconGavel size={17} aria-hidden />}
        title="Decisions"
        about={
          decisions.length === 0
            ? ''
            : `${numberWords(agreed)} of ${numberWords(decisions.length)} agreed by all who were asked`
        }
        add={isReadOnly ? null : { label: 'Decision', keyName: 'D', run: () => setAdding(true) }}
      />
      {isAdding && (
        <AddLine
          label="Record a decision"
          placeholder="What we decided"
          onAdd={(text) => addBeside('decisions', text, { slide: 'decide', meetingId: meeting.id }, me)}
          onClose={() => setAdding(false)}
        />
      )}
      {decisions.length > 0 ? (
        <ol className={styles.decisions}>
          {decisions.map((decision, index) => (
            <DecisionRow key={decision.id} decision={decision} number={index + 1} isReadOnly={isReadOnly} />
          ))}
        </ol>
      ) : (
        !isAdding && <p className={styles.none}>Nothing was decided. A review without a decision was a report.</p>
      )}
    </section>
  );
}

interface DecisionRowProps {
  readonly decision: Entity<'decisions'>;
  readonly number: number;
  readonly isReadOnly: boolean;
}

function DecisionRow({ decision, number, isReadOnly }: DecisionRowProps) {
  const quotes = useCollection('insights').filter(({ slides }) => slides.includes(decision.slide)).length;
  const set = (fields: Parameters<typeof editDecision>[1]) => runChange(editDecision(decision.id, fields));
  const missing = decision.needsAgreement.filter(
    (asked) => !decision.agreements.some((given) => given.function === asked),
  );
  return (
    <li>
      <span className={styles.number}>D{number}</span>
      <div className={styles.decisionWords}>
        <div className={styles.decisionTitle}>
          <EditableText
            value={decision.title}
            label="Decision"
            multiline
            readOnly={isReadOnly}
            onKeep={(title) => set({ title })}
          />
        </div>
        <div className={styles.facts}>
          <Fact icon={<IconChartDots size={14} aria-hidden />}>
            <EditableText
              value={decision.detail}
              label="What the data says"
              placeholder="No evidence yet"
              readOnly={isReadOnly}
              onKeep={(detail) => set({ detail })}
            />
          </Fact>
          <Fact icon={<IconQuote size={14} aria-hidden />}>
            {quotes === 0 ? <i>No customer voice yet</i> : countOf(quotes, 'quote')}
          </Fact>
          <Fact icon={<IconTarget size={14} aria-hidden />}>
            <EditableText
              value={decision.expectedEffect}
              label="Expected effect"
              placeholder="What should it change?"
              readOnly={isReadOnly}
              onKeep={(expectedEffect) => set({ expectedEffect })}
            />
          </Fact>
          <Fact icon={<IconCalendarCheck size={14} aria-hidden />}>
            <CheckDate decision={decision} isReadOnly={isReadOnly} onSet={(checkOn) => set({ checkOn })} />
          </Fact>
        </div>
      </div>
      <div className={styles.agreed}>
        {missing.length === 0 ? (
          <span className={styles.good}>
            <IconCircleCheck size={15} aria-hidden /> Agreed
          </span>
        ) : (
          <span className={styles.warn}>
            <IconClock size={15} aria-hidden /> {missing.map((asked) => lookOf(asked).label).join(' and ')} to agree
          </span>
        )}
        <Agreements decision={decision} look="pills" isReadOnly={isReadOnly} />
      </div>
      {!isReadOnly && (
        <ActionIcon
          className={styles.remove}
          size={24}
          aria-label={`Delete the decision ${decision.title}`}
          onClick={() => removeBeside('decisions', decision.id, 'decision')}
        >
          <IconTrash size={15} />
        </ActionIcon>
      )}
    </li>
  );
}

function Fact({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <span className={styles.fact}>
      {icon}
      {children}
    </span>
  );
}

interface CheckDateProps {
  readonly decision: Entity<'decisions'>;
  readonly isReadOnly: boolean;
  onSet(date: string | null): void;
}

function CheckDate({ decision, isReadOnly, onSet }: CheckDateProps) {
  if (isReadOnly)
    return <>{decision.checkOn === null ? 'no check date' : `to be checked on ${formatDate(decision.checkOn)}`}</>;
  return (
    <DateInWords
      label={`When to check ${decision.title}`}
      value={decision.checkOn}
      words={decision.checkOn === null ? 'when to check it' : `to be checked on ${formatDate(decision.checkOn)}`}
      className={fields.plain}
      onChange={onSet}
      onClear={() => onSet(null)}
    />
  );
}
