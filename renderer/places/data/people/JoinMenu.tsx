import { ActionIcon, Menu } from '@mantine/core';
import type { Entity } from '../../../../shared/model/entities.ts';
import { peopleCalled } from '../../../../shared/model/person.ts';
import type { OwnedThing } from '../../../../shared/planning/owned-things.ts';
import { joinPeople, partPeople } from '../../../commands/edit-people.ts';
import { runChange } from '../../../document/index.ts';
import { Avatar } from '../../../kit/Avatar.tsx';
import { IconLink, IconUnlink } from '../../../kit/icons.ts';
import { showToast } from '../../../kit/toast.tsx';
import classes from './people.module.css';
import { apartWords, likelyFirst } from './people-words.ts';

type Person = Entity<'people'>;

interface JoinMenuProps {
  readonly person: Person;
  /** Everyone on the list, and what each of them owns. */
  readonly people: readonly Person[];
  readonly owned: ReadonlyMap<string, readonly OwnedThing[]>;
}

function join(person: Person, other: Person): void {
  runChange(joinPeople(person, other));
  showToast({
    icon: <IconLink size={18} />,
    text: `${person.name} and ${other.name} are one person now`,
    canUndo: true,
  });
}

/** Says of someone that they are on the list a second time; those with a name in common come first. */
export function JoinMenu({ person, people, owned }: JoinMenuProps) {
  const others = likelyFirst(
    person.name,
    people.filter(({ id }) => id !== person.id),
  );
  if (others.length === 0) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={`${person.name} is the same person as`} title="The same person as">
          <IconLink size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown className={classes.things}>
        <Menu.Label>
          <bdi>{person.name}</bdi> is the same person as
        </Menu.Label>
        {others.map((other) => (
          <Menu.Item
            key={other.id}
            leftSection={<Avatar name={other.name} function={other.function} size={20} />}
            onClick={() => join(person, other)}
          >
            <bdi>{other.name}</bdi>
            {peopleCalled(people, other.name).length > 1 && (
              <span className={classes.apart}>{apartWords(other, owned.get(other.id) ?? [])}</span>
            )}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface JoinedNamesProps {
  readonly person: Person;
  readonly joined: readonly Person[];
  readonly isReadOnly: boolean;
}

/** Who else on the list someone is, each with the way to take that back. */
export function JoinedNames({ person, joined, isReadOnly }: JoinedNamesProps) {
  const part = (other: Person) => {
    runChange(partPeople(other, person));
    showToast({
      icon: <IconUnlink size={18} />,
      text: `${other.name} and ${person.name} are two people again`,
      canUndo: true,
    });
  };
  return (
    <ul className={classes.joined}>
      {joined.map((other) => (
        <li key={other.id}>
          <span className={classes.cut} title={other.name}>
            {other.name === person.name ? (
              'listed a second time'
            ) : (
              <>
                also <bdi>{other.name}</bdi>
              </>
            )}
          </span>
          {!isReadOnly && (
            <ActionIcon
              size="sm"
              aria-label={`${other.name} is someone else than ${person.name}`}
              title="Someone else"
              onClick={() => part(other)}
            >
              <IconUnlink size={14} />
            </ActionIcon>
          )}
        </li>
      ))}
    </ul>
  );
}
