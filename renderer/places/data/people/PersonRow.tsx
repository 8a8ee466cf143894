import { ActionIcon, Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { memberFunctions, type Self } from '../../../../shared/contract/library.ts';
import type { Entity } from '../../../../shared/model/entities.ts';
import { nameProblem, tidyName } from '../../../../shared/model/person.ts';
import type { OwnedThing } from '../../../../shared/planning/owned-things.ts';
import { editPerson, removePerson } from '../../../commands/edit-people.ts';
import { runChange } from '../../../document/index.ts';
import { Avatar } from '../../../kit/Avatar.tsx';
import { EditableText } from '../../../kit/EditableText.tsx';
import { FunctionMark } from '../../../kit/FunctionMark.tsx';
import { QuietSelect } from '../../../kit/fields/QuietSelect.tsx';
import { IconTrash } from '../../../kit/icons.ts';
import { Pill } from '../../../kit/Pill.tsx';
import { colorOf } from '../../../kit/person-color.ts';
import table from '../../../kit/table.module.css';
import { showProblem, showToast } from '../../../kit/toast.tsx';
import { getHost } from '../../../state/host.ts';
import { ColorMenu } from './ColorMenu.tsx';
import { JoinedNames, JoinMenu } from './JoinMenu.tsx';
import { OwnedLinks } from './OwnedLinks.tsx';
import classes from './people.module.css';
import { functionChoices } from './people-words.ts';

type Person = Entity<'people'>;

interface PersonRowProps {
  readonly workspaceId: string;
  readonly person: Person;
  /** What each of the people owns. */
  readonly owned: ReadonlyMap<string, readonly OwnedThing[]>;
  /** Everyone on the list, and those who were joined with someone there. */
  readonly people: readonly Person[];
  readonly joined: readonly Person[];
  /** Who sits at this computer; null while nobody has said so. */
  readonly self: Self | null;
  readonly isSelf: boolean;
  readonly isHere: boolean;
  readonly isChosen: boolean;
  readonly isReadOnly: boolean;
}

/** Says to this computer who sits at it. */
async function beSelf({ id, name, title, function: own }: Self): Promise<void> {
  const kept = await getHost().call('library/setSelf', { id, name, title, function: own });
  if (!kept.ok) showProblem(kept.problem);
}

function remove(person: Person, ownsSome: boolean): void {
  runChange(removePerson(person));
  showToast({
    icon: <IconTrash size={18} />,
    text: `${person.name} is removed${ownsSome ? '; what they own keeps their name' : ''}`,
    canUndo: true,
  });
}

/** Someone of the workspace, each part edited in place. One's own row also changes who one is on this computer. */
export function PersonRow({
  workspaceId,
  person,
  owned,
  people,
  joined,
  self,
  isSelf,
  isHere,
  isChosen,
  isReadOnly,
}: PersonRowProps) {
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const { id, name, title, function: own } = person;
  const things = owned.get(id) ?? [];
  const also = joined.filter(({ sameAs }) => sameAs === id);
  const change = (fields: Parameters<typeof editPerson>[1], what: string) => {
    runChange(editPerson(id, fields, `${what} of ${name}`));
    if (isSelf && self !== null) void beSelf({ ...person, ...fields, id: self.id });
  };
  return (
    <tr ref={row} className={isChosen ? table.chosen : undefined} {...(isChosen ? { 'aria-current': true } : {})}>
      <td>
        <span className={classes.person}>
          <Avatar
            name={name}
            function={own}
            size={24}
            {...(isHere ? { presence: 'here', ring: colorOf(person) } : {})}
          />
          <span className={classes.cut} title={name}>
            <EditableText
              value={name}
              label="Name"
              readOnly={isReadOnly}
              validate={nameProblem}
              onKeep={(text) => change({ name: tidyName(text) }, 'name')}
            />
          </span>
          {isSelf ? <Pill tone="accent">You</Pill> : isHere && <Pill tone="plain">Here now</Pill>}
        </span>
        {also.length > 0 && <JoinedNames person={person} joined={also} isReadOnly={isReadOnly} />}
      </td>
      <td className={classes.cut} title={title}>
        <EditableText
          value={title}
          label={`Title of ${name}`}
          placeholder="No title"
          readOnly={isReadOnly}
          onKeep={(text) => change({ title: text }, 'title')}
        />
      </td>
      <td className={classes.function}>
        <QuietSelect
          label={`Function of ${name}`}
          data={functionChoices(memberFunctions)}
          value={own}
          mark={<FunctionMark function={own} />}
          isReadOnly={isReadOnly}
          onChoose={(chosen) => change({ function: chosen }, 'function')}
        />
      </td>
      <td>
        <ColorMenu
          person={person}
          isReadOnly={isReadOnly}
          onChoose={(color) => runChange(editPerson(id, { color }, `colour of ${name}`))}
        />
      </td>
      <td>
        <OwnedLinks workspaceId={workspaceId} name={name} things={things} />
      </td>
      <td className={table.number}>
        <span className={classes.actions}>
          {self === null && (
            <Button variant="default" size="sm" aria-label={`This is me: ${name}`} onClick={() => void beSelf(person)}>
              This is me
            </Button>
          )}
          {!isReadOnly && <JoinMenu person={person} people={people} owned={owned} />}
          {!isReadOnly && !isSelf && (
            <ActionIcon aria-label={`Remove ${name}`} onClick={() => remove(person, things.length > 0)}>
              <IconTrash size={16} />
            </ActionIcon>
          )}
        </span>
      </td>
    </tr>
  );
}
