import { ActionIcon, Menu } from '@mantine/core';
import { useState } from 'react';
import { launchPhases } from '../../../../../shared/model/campaign.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { daysLate, dueOf } from '../../../../../shared/planning/campaign-readiness.ts';
import type { CampaignEntry } from '../../../../../shared/planning/campaign-terms.ts';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { DateText } from '../../../../kit/fields/DateText.tsx';
import { PersonName } from '../../../../kit/fields/PersonName.tsx';
import { PersonPicker } from '../../../../kit/fields/PersonPicker.tsx';
import { countOf, formatDate } from '../../../../kit/format.ts';
import {
  IconAlertCircle,
  IconAlertTriangle,
  IconCircle,
  IconCircleCheck,
  IconDots,
  IconTrash,
} from '../../../../kit/icons.ts';
import { phaseWords } from '../campaign-words.ts';
import { changePart, removePart } from '../edit-parts.ts';
import { outsideWords } from './check-words.ts';
import classes from './checklist.module.css';

interface CheckLineProps {
  readonly check: Entity<'launchChecks'>;
  readonly entry: CampaignEntry;
  readonly today: number;
  readonly isReadOnly: boolean;
}

/** One line: done or not, what, by when (in days late once it is), by whom. Its fields open below it. */
export function CheckLine({ check, entry, today, isReadOnly }: CheckLineProps) {
  const [isOpen, setOpen] = useState(false);
  const { id, title, owner, due, doneAt } = check;
  const name = title || 'this line';
  const late = daysLate(check, entry, today);
  const dueOn = dueOf(check, entry);
  const isDone = doneAt !== null;
  const outside = outsideWords(check, entry);
  const tick = () =>
    changePart('launchChecks', id, { doneAt: isDone ? null : new Date().toISOString() }, `state of ${name}`);
  const Mark = isDone ? IconCircleCheck : late > 0 ? IconAlertCircle : IconCircle;
  return (
    <li className={classes.item}>
      <div className={classes.line}>
        {isReadOnly ? (
          <Mark size={17} className={classes.mark} data-late={late > 0} aria-label={isDone ? 'done' : 'open'} />
        ) : (
          <ActionIcon
            size={22}
            aria-label={isDone ? `Open ${name} again` : `Tick off ${name}`}
            aria-pressed={isDone}
            onClick={tick}
          >
            <Mark size={17} className={classes.mark} data-late={late > 0} data-done={isDone} />
          </ActionIcon>
        )}
        <span className={classes.title} data-done={isDone}>
          <EditableText
            value={title}
            label="Line of the checklist"
            readOnly={isReadOnly}
            validate={(text) => (text === '' ? 'A line needs words.' : null)}
            onKeep={(next) => changePart('launchChecks', id, { title: next }, 'line of the checklist')}
          />
        </span>
        <button
          type="button"
          className={classes.due}
          data-late={late > 0}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <span className="unseen">Owner and day of {name}: </span>
          {late > 0 ? `${countOf(late, 'day')} late` : dueOn === null ? 'no day' : formatDate(dueOn)}
          <PersonName id={owner} isShort />
        </button>
      </div>
      {outside !== null && (
        <p className={classes.outside}>
          <IconAlertTriangle size={14} aria-hidden /> {outside}
        </p>
      )}
      {isOpen && (
        <div className={classes.details}>
          <PersonPicker
            label={`Owner of ${name}`}
            value={owner}
            isReadOnly={isReadOnly}
            onChoose={(person) => changePart('launchChecks', id, { owner: person }, `owner of ${name}`)}
          />
          <DateText
            label={`Due day of ${name}`}
            value={due}
            isReadOnly={isReadOnly}
            onChange={(day) => changePart('launchChecks', id, { due: day }, `due day of ${name}`)}
          />
          {!isReadOnly && <LineMenu check={check} name={name} />}
        </div>
      )}
    </li>
  );
}

function LineMenu({ check, name }: { readonly check: Entity<'launchChecks'>; readonly name: string }) {
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label={`More for ${name}`}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {launchPhases
          .filter((phase) => phase !== check.phase)
          .map((phase) => (
            <Menu.Item key={phase} onClick={() => changePart('launchChecks', check.id, { phase }, `phase of ${name}`)}>
              Move to {phaseWords[phase]}
            </Menu.Item>
          ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash size={15} />} onClick={() => removePart('launchChecks', check.id, name)}>
          Delete
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
