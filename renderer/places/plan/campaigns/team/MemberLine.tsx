import { ActionIcon, Menu } from '@mantine/core';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { knownName } from '../../../../../shared/model/person.ts';
import { useKnownEntry } from '../../../../document/index.ts';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { PersonName } from '../../../../kit/fields/PersonName.tsx';
import { IconCheck, IconDots, IconTrash } from '../../../../kit/icons.ts';
import { changePart, removePart } from '../edit-parts.ts';
import classes from './team.module.css';
import { raciWords } from './team-words.ts';

interface MemberLineProps {
  readonly role: Entity<'campaignRoles'>;
  readonly isReadOnly: boolean;
}

/** Someone of the team: name, what they do, and their letter. */
export function MemberLine({ role, isReadOnly }: MemberLineProps) {
  const person = useKnownEntry('people', role.personId);
  const name = knownName(person);
  const { letter, label } = raciWords[role.raci];
  return (
    <li className={classes.member}>
      <PersonName id={role.personId} size={24} isShort />
      <span className={classes.words}>
        <span className={classes.name}>{name}</span>
        <span className={classes.part}>
          <abbr className={classes.letter} data-raci={role.raci} title={label}>
            {letter}
            <span className="unseen">{label}</span>
          </abbr>
          <EditableText
            value={role.part}
            label={`Part of ${name}`}
            placeholder="What they do"
            readOnly={isReadOnly}
            onKeep={(part) => changePart('campaignRoles', role.id, { part }, `part of ${name}`)}
          />
        </span>
      </span>
      {!isReadOnly && (
        <Menu>
          <Menu.Target>
            <ActionIcon className={classes.more} size={22} aria-label={`More for ${name}`}>
              <IconDots size={15} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {(Object.keys(raciWords) as (keyof typeof raciWords)[]).map((raci) => (
              <Menu.Item
                key={raci}
                leftSection={<IconCheck size={14} style={{ visibility: raci === role.raci ? 'visible' : 'hidden' }} />}
                onClick={() => changePart('campaignRoles', role.id, { raci }, `role of ${name}`)}
              >
                {raciWords[raci].label}
              </Menu.Item>
            ))}
            <Menu.Divider />
            <Menu.Item
              leftSection={<IconTrash size={15} />}
              onClick={() => removePart('campaignRoles', role.id, `${name} from the team`)}
            >
              Take off the team
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}
