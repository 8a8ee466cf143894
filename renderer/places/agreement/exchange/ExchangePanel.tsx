import { Button } from '@mantine/core';
import type { Entity } from '../../../../shared/model/entities.ts';
import { exchangeKinds } from '../../../../shared/model/rhythm.ts';
import { type EntryFields, editEntry } from '../../../commands/edit-entry.ts';
import { removeEntry } from '../../../commands/remove-entry.ts';
import { runChange } from '../../../document/index.ts';
import { Card } from '../../../kit/Card.tsx';
import { CommentsCard } from '../../../kit/comments/CommentsCard.tsx';
import { EditableText } from '../../../kit/EditableText.tsx';
import { DateText } from '../../../kit/fields/DateText.tsx';
import { FieldLine, FieldLines } from '../../../kit/fields/FieldLines.tsx';
import { PersonPicker } from '../../../kit/fields/PersonPicker.tsx';
import { QuietSelect } from '../../../kit/fields/QuietSelect.tsx';
import { IconTrash } from '../../../kit/icons.ts';
import { RichText } from '../../../kit/rich-text/RichText.tsx';
import { showToast } from '../../../kit/toast.tsx';
import classes from './exchange.module.css';
import { exchangeName } from './exchange-words.ts';

interface ExchangePanelProps {
  readonly exchange: Entity<'exchanges'>;
  readonly isReadOnly: boolean;
}

/** One exchange: who, when, what was learnt, and what is done differently since. */
export function ExchangePanel({ exchange, isReadOnly }: ExchangePanelProps) {
  const { id } = exchange;
  const called = exchange.title || exchangeName(exchange.kind);
  const change = (fields: EntryFields<'exchanges'>, what: string) =>
    runChange(editEntry('exchanges', id, fields, `${what} of ${called}`));
  const remove = () => {
    runChange(removeEntry('exchanges', id, called));
    showToast({ text: `Deleted ${called}`, canUndo: true });
  };
  const endsEarly = exchange.plannedOn !== null && exchange.until !== null && exchange.until < exchange.plannedOn;
  return (
    <>
      <Card
        title={
          <EditableText
            value={exchange.title}
            label="What it is about"
            opensFor={exchange.id}
            placeholder={exchangeName(exchange.kind)}
            readOnly={isReadOnly}
            onKeep={(title) => change({ title }, 'title')}
          />
        }
      >
        <FieldLines>
          <FieldLine label="Kind">
            <QuietSelect
              label="Kind of exchange"
              data={exchangeKinds.map((kind) => ({ value: kind, label: exchangeName(kind) }))}
              value={exchange.kind}
              isReadOnly={isReadOnly}
              onChoose={(kind) => change({ kind }, 'kind')}
            />
          </FieldLine>
          <FieldLine label="Guest">
            <PersonPicker
              label="Guest"
              value={exchange.guest}
              isReadOnly={isReadOnly}
              onChoose={(guest) => change({ guest }, 'guest')}
            />
          </FieldLine>
          <FieldLine label="With">
            <PersonPicker
              label="With"
              value={exchange.host}
              isReadOnly={isReadOnly}
              onChoose={(host) => change({ host }, 'host')}
            />
          </FieldLine>
          <FieldLine label="Planned">
            <DateText
              label="Planned on"
              value={exchange.plannedOn}
              isReadOnly={isReadOnly}
              onChange={(plannedOn) => change({ plannedOn }, 'day')}
            />
          </FieldLine>
          {exchange.kind === 'rotation' && (
            <FieldLine label="Until">
              <DateText
                label="Last day"
                value={exchange.until}
                isReadOnly={isReadOnly}
                onChange={(until) => change({ until }, 'last day')}
              />
            </FieldLine>
          )}
          <FieldLine label="Done">
            <DateText
              label="Done on"
              value={exchange.doneOn}
              placeholder="Not yet"
              isReadOnly={isReadOnly}
              onChange={(doneOn) => change({ doneOn }, 'day')}
            />
          </FieldLine>
        </FieldLines>
        {endsEarly && <p role="alert">It would end before it begins.</p>}
        <h3 className={classes.head}>Three things that were learnt</h3>
        <div className={classes.learnt}>
          <RichText
            root="exchanges"
            id={id}
            field="learnt"
            label="What was learnt"
            placeholder="What you did not know before"
            isReadOnly={isReadOnly}
          />
        </div>
        <h3 className={classes.head}>One thing that changes</h3>
        <EditableText
          value={exchange.change}
          label="What changes"
          placeholder="Nothing yet"
          readOnly={isReadOnly}
          onKeep={(text) => change({ change: text }, 'change')}
        />
        {!isReadOnly && (
          <div className={classes.foot}>
            <Button variant="subtle" size="sm" leftSection={<IconTrash size={15} />} onClick={remove}>
              Delete
            </Button>
          </div>
        )}
      </Card>
      <CommentsCard root="exchanges" entryId={id} />
    </>
  );
}
