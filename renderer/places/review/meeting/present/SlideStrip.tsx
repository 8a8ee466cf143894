import type { ReactNode } from 'react';
import { noteId, openNote } from '../../../../commands/open-note.ts';
import { currentSnapshot, runChange, useEntry } from '../../../../document/index.ts';
import { IconGavel, IconNote, IconSquareCheck } from '../../../../kit/icons.ts';
import { RichText } from '../../../../kit/rich-text/RichText.tsx';
import { useMe } from '../../../../state/use-me.ts';
import { AddLine } from '../../beside/AddLine.tsx';
import { Agreements } from '../../beside/Agreements.tsx';
import { addBeside } from '../../beside/add-beside.ts';
import { isAgreed } from '../../beside/agreement.ts';
import { useBeside } from '../../beside/use-beside.ts';
import { ActionFields } from '../ActionFields.tsx';
import type { AgendaItem, Meeting } from '../slides.ts';
import styles from './present.module.css';
import type { Adding } from './use-present-state.ts';

interface SlideStripProps {
  readonly meeting: Meeting;
  readonly item: AgendaItem;
  readonly adding: Adding;
  onAdding(adding: Adding): void;
}

/** Notes, decision and action of the slide, each a key away. */
export function SlideStrip({ meeting, item, adding, onAdding }: SlideStripProps) {
  const me = useMe();
  const beside = useBeside(item.key, meeting.id);
  const where = { slide: item.key, meetingId: meeting.id };
  const decision = beside.decisions.at(-1);
  const actions = beside.actions.filter((action) => action.meetingId === meeting.id);
  const action = actions.at(-1);
  // What was written shows at once, and the keys of the slides work again.
  const keep = (kind: 'decisions' | 'actions') => (text: string) => {
    addBeside(kind, text, where, me);
    onAdding(null);
  };
  return (
    <div className={styles.strip}>
      <StripCard icon={<IconNote size={26} aria-hidden />} title="Notes" keyName="N" onKey={() => onAdding('note')}>
        <SlideNotes
          meetingId={meeting.id}
          slide={item.key}
          isAsked={adding === 'note'}
          onOpen={() => onAdding('note')}
        />
      </StripCard>
      <StripCard
        icon={<IconGavel size={26} aria-hidden />}
        title={beside.decisions.length > 1 ? `Decision ${beside.decisions.length}` : 'Decision'}
        keyName="D"
        isAsking={decision !== undefined && !isAgreed(decision)}
        onKey={() => onAdding('decision')}
      >
        {adding === 'decision' ? (
          <AddLine
            label="Record a decision"
            placeholder="What did we decide?"
            onAdd={keep('decisions')}
            onClose={() => onAdding(null)}
          />
        ) : decision ? (
          <>
            <strong className={styles.stripTitle}>{decision.title}</strong>
            <Agreements decision={decision} look="large" />
          </>
        ) : (
          <p className={styles.none}>None on this slide</p>
        )}
      </StripCard>
      <StripCard
        icon={<IconSquareCheck size={26} aria-hidden />}
        title={actions.length > 1 ? `Action ${actions.length}` : 'Action'}
        keyName="A"
        onKey={() => onAdding('action')}
      >
        {adding === 'action' ? (
          <AddLine
            label="Add an action"
            placeholder="Who does what next?"
            onAdd={keep('actions')}
            onClose={() => onAdding(null)}
          />
        ) : action ? (
          <>
            <strong className={styles.stripTitle}>{action.title}</strong>
            <ActionFields action={action} isLarge />
          </>
        ) : (
          <p className={styles.none}>None on this slide</p>
        )}
      </StripCard>
    </div>
  );
}

interface StripCardProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly keyName: string;
  readonly isAsking?: boolean;
  readonly children: ReactNode;
  onKey(): void;
}

function StripCard({ icon, title, keyName, isAsking = false, children, onKey }: StripCardProps) {
  return (
    <section className={isAsking ? styles.cardAsking : styles.card} aria-label={title}>
      <header>
        {icon}
        <h2>{title}</h2>
        <button type="button" className={styles.keyCap} onClick={onKey} aria-label={`Write: ${title}`}>
          {keyName}
        </button>
      </header>
      {children}
    </section>
  );
}

interface SlideNotesProps {
  readonly meetingId: string;
  readonly slide: string;
  readonly isAsked: boolean;
  onOpen(): void;
}

function SlideNotes({ meetingId, slide, isAsked, onOpen }: SlideNotesProps) {
  const id = noteId(meetingId, slide);
  const note = useEntry('notes', id);
  if (!note && !isAsked) {
    return (
      <button type="button" className={styles.noneButton} onClick={onOpen}>
        Nothing noted yet
      </button>
    );
  }
  if (!note) {
    const change = openNote(currentSnapshot(), meetingId, slide);
    if (change) queueMicrotask(() => runChange(change));
    return null;
  }
  return (
    <div className={styles.notes}>
      <RichText
        key={`${id}${isAsked}`}
        root="notes"
        id={id}
        field="text"
        label="Notes of this slide"
        placeholder="What is said about it"
        autoFocus={isAsked}
      />
    </div>
  );
}
