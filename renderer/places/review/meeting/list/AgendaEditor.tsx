import { ActionIcon, Menu, NumberInput } from '@mantine/core';
import { agendaItemKinds } from '../../../../../shared/model/meeting.ts';
import { usualAgenda } from '../../../../../shared/model/usual-agenda.ts';
import { editMeeting } from '../../../../commands/edit-meeting.ts';
import { freshId, runChange } from '../../../../document/index.ts';
import { Card } from '../../../../kit/Card.tsx';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '../../../../kit/icons.ts';
import { type AgendaItem, type Meeting, type SlideKind, slideNames } from '../slides.ts';
import styles from './list.module.css';

/** The agenda: one question a slide with its minutes; changed, moved and added in place. */
export function AgendaEditor({ meeting }: { readonly meeting: Meeting }) {
  const { agenda } = meeting;
  const keep = (next: readonly AgendaItem[], name: string) =>
    runChange(editMeeting(meeting.id, { agenda: [...next] }, name));
  const set = (index: number, fields: Partial<AgendaItem>) =>
    keep(
      agenda.map((item, at) => (at === index ? { ...item, ...fields } : item)),
      'edit agenda',
    );
  const move = (index: number, step: number) => {
    const next = [...agenda];
    const [item] = next.splice(index, 1);
    if (item) next.splice(index + step, 0, item);
    keep(next, 'move agenda item');
  };
  const add = (kind: SlideKind) => {
    const usual = usualAgenda.find((item) => item.kind === kind);
    // The usual key ties evidence and quotes of the screen to its slide; a second slide of a kind is its own.
    const key = agenda.some((item) => item.key === kind) ? freshId() : kind;
    keep([...agenda, { key, kind, question: usual?.question ?? '', minutes: usual?.minutes ?? 5 }], 'add agenda item');
  };
  return (
    <Card title="Agenda" about="one question a slide" flush actions={<AddMenu onAdd={add} />}>
      <ol className={styles.agenda}>
        {agenda.map((item, index) => (
          <li key={item.key}>
            <span className={styles.kind}>{slideNames[item.kind]}</span>
            <EditableText
              value={item.question}
              label="Question"
              placeholder="Which question does it answer?"
              onKeep={(question) => set(index, { question })}
            />
            <NumberInput
              className={styles.minutes}
              aria-label={`Minutes for ${slideNames[item.kind]}`}
              value={item.minutes}
              min={1}
              max={120}
              suffix=" min"
              onChange={(minutes) => typeof minutes === 'number' && minutes > 0 && set(index, { minutes })}
            />
            <span className={styles.moves}>
              <ActionIcon aria-label="Move up" disabled={index === 0} onClick={() => move(index, -1)}>
                <IconArrowUp size={15} />
              </ActionIcon>
              <ActionIcon aria-label="Move down" disabled={index === agenda.length - 1} onClick={() => move(index, 1)}>
                <IconArrowDown size={15} />
              </ActionIcon>
              <ActionIcon
                aria-label={`Take ${slideNames[item.kind]} off the agenda`}
                onClick={() =>
                  keep(
                    agenda.filter((_, at) => at !== index),
                    'take off the agenda',
                  )
                }
              >
                <IconTrash size={15} />
              </ActionIcon>
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function AddMenu({ onAdd }: { readonly onAdd: (kind: SlideKind) => void }) {
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label="Add to the agenda">
          <IconPlus size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {agendaItemKinds.map((kind) => (
          <Menu.Item key={kind} onClick={() => onAdd(kind)}>
            {slideNames[kind]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
