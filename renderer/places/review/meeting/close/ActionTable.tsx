import { ActionIcon, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { numberWords } from '../../../../../shared/metrics/words.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { editAction, tickAction } from '../../../../commands/add-action.ts';
import { runChange } from '../../../../document/index.ts';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { IconSquareCheck, IconTrash } from '../../../../kit/icons.ts';
import { useMe } from '../../../../state/use-me.ts';
import { AddLine } from '../../beside/AddLine.tsx';
import { addBeside, removeBeside } from '../../beside/add-beside.ts';
import { DueDate, DueField, OwnerField, OwnerName } from '../ActionFields.tsx';
import { slideNames } from '../slides.ts';
import type { MeetingView } from '../use-meeting.ts';
import styles from './close.module.css';
import { SectionHead } from './SectionHead.tsx';

interface ActionTableProps {
  readonly view: MeetingView;
  readonly isReadOnly?: boolean;
}

/** The actions of a review, and those carried over from before. */
export function ActionTable({ view, isReadOnly = false }: ActionTableProps) {
  const { meeting, actions, carried, before } = view;
  const [isAdding, setAdding] = useState(false);
  const me = useMe();
  const open = carried.filter(({ status }) => status === 'open');
  const done = carried.length - open.length;
  const about = [
    ...(actions.length > 0 ? [`${numberWords(actions.length)} new`] : []),
    ...(open.length > 0 ? [`${numberWords(open.length)} carried over`] : []),
    ...(done > 0 ? [`${numberWords(done)} done since`] : []),
  ].join(', ');
  return (
    <section>
      <SectionHead
        icon={<IconSquareCheck size={17} aria-hidden />}
        title="Actions"
        about={about}
        add={isReadOnly ? null : { label: 'Action', keyName: 'A', run: () => setAdding(true) }}
      />
      {isAdding && (
        <AddLine
          label="Add an action"
          placeholder="What somebody does next"
          onAdd={(text) => addBeside('actions', text, { slide: 'close', meetingId: meeting.id }, me)}
          onClose={() => setAdding(false)}
        />
      )}
      <table className={styles.actions}>
        <thead>
          <tr>
            <th scope="col">Action</th>
            <th scope="col">Owner</th>
            <th scope="col">Due</th>
            <th scope="col">From</th>
          </tr>
        </thead>
        <tbody>
          {actions.map((action) => (
            <ActionRow key={action.id} action={action} view={view} isReadOnly={isReadOnly} />
          ))}
          {open.length > 0 && (
            <tr className={styles.group}>
              <td colSpan={4}>Carried over{before ? ` from review ${before.number}` : ''}</td>
            </tr>
          )}
          {open.map((action) => (
            <ActionRow key={action.id} action={action} view={view} isReadOnly={isReadOnly} />
          ))}
        </tbody>
      </table>
      {actions.length + open.length === 0 && <p className={styles.none}>Nobody has to do anything.</p>}
    </section>
  );
}

interface ActionRowProps {
  readonly action: Entity<'actions'>;
  readonly view: MeetingView;
  readonly isReadOnly: boolean;
}

function ActionRow({ action, view, isReadOnly }: ActionRowProps) {
  const decision = view.decisions.findIndex(({ id }) => id === action.decisionId);
  const item = view.meeting.agenda.find(({ key }) => key === action.slide);
  const from = decision >= 0 ? `D${decision + 1}` : item ? slideNames[item.kind] : '';
  return (
    <tr data-done={action.status !== 'open' || undefined}>
      <td>
        <span className={styles.actionWords}>
          <Checkbox
            checked={action.status !== 'open'}
            disabled={isReadOnly}
            aria-label={`Done: ${action.title}`}
            onChange={() => runChange(tickAction(action, new Date().toISOString()))}
          />
          <EditableText
            value={action.title}
            label="Action"
            readOnly={isReadOnly}
            onKeep={(title) => runChange(editAction(action.id, { title }))}
          />
        </span>
      </td>
      <td>{isReadOnly ? <OwnerName action={action} size={22} /> : <OwnerField action={action} size={22} />}</td>
      <td>{isReadOnly ? <DueDate action={action} /> : <DueField action={action} />}</td>
      <td>
        <span className={styles.last}>
          {from !== '' && <span className={styles.from}>{from}</span>}
          {!isReadOnly && (
            <ActionIcon
              className={styles.rowRemove}
              size={22}
              aria-label={`Delete the action ${action.title}`}
              onClick={() => removeBeside('actions', action.id, 'action')}
            >
              <IconTrash size={14} />
            </ActionIcon>
          )}
        </span>
      </td>
    </tr>
  );
}
