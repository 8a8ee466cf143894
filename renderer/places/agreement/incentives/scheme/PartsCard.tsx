import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { metricEntry } from '../../../../../shared/metrics/catalogue.ts';
import { exactMoneyWords, numberWords } from '../../../../../shared/metrics/words.ts';
import { roots } from '../../../../../shared/model/entities.ts';
import type { SchemeEntry, SchemePart } from '../../../../../shared/model/incentive-entry.ts';
import { totalWeight } from '../../../../../shared/planning/incentive-checks.ts';
import type { EntryFields } from '../../../../commands/edit-entry.ts';
import { addPart, editPart, removePart } from '../../../../commands/incentive.ts';
import { freshId, orderBetween, runChange, useSettings } from '../../../../document/index.ts';
import { Card } from '../../../../kit/Card.tsx';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { NumberText } from '../../../../kit/fields/NumberText.tsx';
import { readShare, shareText } from '../../../../kit/fields/number-text.ts';
import { IconPlus, IconTrash } from '../../../../kit/icons.ts';
import table from '../../../../kit/table.module.css';
import { showToast } from '../../../../kit/toast.tsx';
import { nameNext } from '../../../../state/just-made.ts';
import { type PromiseNames, payText } from '../incentive-words.ts';
import classes from '../incentives.module.css';
import { MeasureFields } from './MeasureFields.tsx';

interface PartsCardProps {
  readonly entry: SchemeEntry;
  readonly promises: PromiseNames;
  readonly isReadOnly: boolean;
}

/** What the variable pay is made of. */
export function PartsCard({ entry, promises, isReadOnly }: PartsCardProps) {
  const total = totalWeight(entry.parts);
  const add = () => {
    const order = orderBetween(entry.parts.at(-1)?.order ?? null, null);
    const id = freshId();
    nameNext(id);
    runChange(addPart(entry, roots.incentiveParts.parse({ id, schemeId: entry.id, order })));
  };
  return (
    <Card
      flush
      title="Parts"
      about={`together ${payText(total)} of the variable pay`}
      actions={
        !isReadOnly && (
          <Button size="sm" variant="subtle" leftSection={<IconPlus size={14} />} onClick={add}>
            Add a part
          </Button>
        )
      }
    >
      <table className={`${table.table} ${classes.parts}`}>
        <thead>
          <tr>
            <th>Part</th>
            <th className={table.number}>Weight</th>
            <th>Measured by</th>
            <th className={table.number}>Target</th>
            <th className={classes.back}>Taken back when recycled</th>
            {!isReadOnly && <th aria-label="Delete" />}
          </tr>
        </thead>
        <tbody>
          {entry.parts.map((part) => (
            <PartRow key={part.id} entry={entry} part={part} promises={promises} isReadOnly={isReadOnly} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

interface PartRowProps extends PartsCardProps {
  readonly part: SchemePart;
}

function PartRow({ entry, part, promises, isReadOnly }: PartRowProps) {
  const edit = (fields: EntryFields<'incentiveParts'>, what: string) => runChange(editPart(entry, part, fields, what));
  const remove = () => {
    runChange(removePart(entry, part));
    showToast({ text: 'Deleted the part', canUndo: true });
  };
  return (
    <tr>
      <td>
        <EditableText
          value={part.title}
          label="Part"
          opensFor={part.id}
          placeholder="What it is paid for"
          readOnly={isReadOnly}
          onKeep={(title) => edit({ title }, 'name')}
        />
      </td>
      <td className={table.number}>
        <ShareField
          label="Weight in percent"
          value={part.weight}
          isReadOnly={isReadOnly}
          onKeep={(weight) => edit({ weight: weight ?? 0 }, 'weight')}
        />
      </td>
      <td>
        <MeasureFields
          part={part}
          promises={promises}
          isReadOnly={isReadOnly}
          onChoose={(fields) => edit(fields, 'metric')}
        />
      </td>
      <td className={`${table.number} ${classes.target}`}>
        <TargetField part={part} isReadOnly={isReadOnly} onKeep={(target) => edit({ target }, 'target')} />
      </td>
      <td>
        <Checkbox
          size="xs"
          aria-label="Taken back when recycled"
          checked={part.hasClawback}
          disabled={isReadOnly}
          onChange={(event) => edit({ hasClawback: event.currentTarget.checked }, 'claw-back')}
        />
      </td>
      {!isReadOnly && (
        <td className={classes.delete}>
          <ActionIcon variant="subtle" color="gray" aria-label={`Delete ${part.title || 'the part'}`} onClick={remove}>
            <IconTrash size={15} />
          </ActionIcon>
        </td>
      )}
    </tr>
  );
}

interface NumberFieldProps {
  readonly isReadOnly: boolean;
  onKeep(value: number | null): void;
}

function ShareField({ label, value, isReadOnly, onKeep }: NumberFieldProps & { label: string; value: number | null }) {
  return (
    <EditableText
      value={shareText(value)}
      label={label}
      placeholder="Not set"
      {...(value === null ? {} : { shown: `${shareText(value)}%` })}
      readOnly={isReadOnly}
      validate={(text) => (text === '' || readShare(text) !== null ? null : 'A percentage from 0 to 100.')}
      onKeep={(text) => onKeep(readShare(text))}
    />
  );
}

/** A target in the unit of its metric; rates are typed in percent. */
function TargetField({ part, ...field }: NumberFieldProps & { part: SchemePart }) {
  const { currency } = useSettings();
  if (part.metric === null) return <span className={table.second}>n/a</span>;
  const unit = metricEntry(part.metric)?.unit;
  if (unit === 'ratio') return <ShareField label="Target in percent" value={part.target} {...field} />;
  const show = (value: number) => (unit === 'money' ? exactMoneyWords(value, currency) : numberWords(value));
  const isAmount = unit === 'money' || unit === 'count';
  const money = unit === 'money' ? currency : undefined;
  return <NumberText label="Target" value={part.target} show={show} isAmount={isAmount} currency={money} {...field} />;
}
