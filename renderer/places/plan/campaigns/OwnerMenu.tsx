import { Menu } from '@mantine/core';
import type { MemberFunction } from '../../../../shared/contract/library.ts';
import { knownName } from '../../../../shared/model/person.ts';
import { useCollection, useKnownEntry } from '../../../document/index.ts';
import { Avatar } from '../../../kit/Avatar.tsx';
import { PersonName } from '../../../kit/fields/PersonName.tsx';
import classes from './owner-menu.module.css';

interface OwnerMenuProps {
  /** Of what: "Owner of LinkedIn", read aloud with their name. */
  readonly label: string;
  readonly value: string | null;
  /** Offers their people first. */
  readonly of?: MemberFunction;
  readonly isReadOnly: boolean;
  onChoose(person: string | null): void;
}

/** An owner where there is room for no more than a mark: the avatar, and a list of people behind it. */
export function OwnerMenu({ label, value, of, isReadOnly, onChoose }: OwnerMenuProps) {
  const people = useCollection('people').filter(({ name }) => name !== '');
  const mark = <PersonName id={value} isShort />;
  const person = useKnownEntry('people', value ?? '');
  if (isReadOnly) return mark;
  const isFirst = (each: { readonly function: MemberFunction }) => (each.function === of ? 0 : 1);
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className={classes.owner} title={value === null ? 'No owner yet' : knownName(person)}>
          <span className="unseen">{label}: </span>
          {mark}
        </button>
      </Menu.Target>
      <Menu.Dropdown className={classes.list}>
        {people
          .toSorted((one, other) => isFirst(one) - isFirst(other))
          .map(({ id, name, function: own }) => (
            <Menu.Item
              key={id}
              leftSection={<Avatar name={name} function={own} size={20} />}
              onClick={() => onChoose(id)}
            >
              {name}
            </Menu.Item>
          ))}
        {value !== null && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => onChoose(null)}>Nobody yet</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
