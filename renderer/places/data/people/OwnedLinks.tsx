import { Menu } from '@mantine/core';
import { byKind, type OwnedGroup, type OwnedThing } from '../../../../shared/planning/owned-things.ts';
import { workspaceHref } from '../../../app/routes.ts';
import classes from './people.module.css';
import { groupWords } from './people-words.ts';

interface OwnedLinksProps {
  readonly workspaceId: string;
  /** Whose they are, read aloud. */
  readonly name: string;
  readonly things: readonly OwnedThing[];
}

/** Kinds that have a count of their own; the others are one more press away. */
const shownKinds = 2;

/** What someone answers for, counted by kind; each count leads to the thing, or to a list of them. */
export function OwnedLinks({ workspaceId, name, things }: OwnedLinksProps) {
  const groups = byKind(things);
  if (groups.length === 0) return <span className={classes.none}>nothing</span>;
  const rest = groups.slice(shownKinds);
  const others = rest.reduce((sum, group) => sum + group.things.length, 0);
  return (
    <span className={classes.owned}>
      {groups.slice(0, shownKinds).map((group) => (
        <OwnedList key={group.kind} workspaceId={workspaceId} name={name} label={groupWords(group)} groups={[group]} />
      ))}
      {others > 0 && <OwnedList workspaceId={workspaceId} name={name} label={`${others} more`} groups={rest} />}
    </span>
  );
}

interface OwnedListProps {
  readonly workspaceId: string;
  readonly name: string;
  readonly label: string;
  readonly groups: readonly OwnedGroup[];
}

function OwnedList({ workspaceId, name, label, groups }: OwnedListProps) {
  const things = groups.flatMap((group) => group.things);
  const [only] = things;
  const said = (
    <>
      {label}
      <span className="unseen"> of {name}</span>
    </>
  );
  if (only !== undefined && things.length === 1) {
    return (
      <a className={classes.count} href={workspaceHref(workspaceId, only.at)} title={only.name}>
        {said}
      </a>
    );
  }
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className={classes.count}>
          {said}
        </button>
      </Menu.Target>
      <Menu.Dropdown className={classes.things}>
        {groups.map((group) => (
          <OwnedItems key={group.kind} workspaceId={workspaceId} group={group} hasLabel={groups.length > 1} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface OwnedItemsProps {
  readonly workspaceId: string;
  readonly group: OwnedGroup;
  readonly hasLabel: boolean;
}

function OwnedItems({ workspaceId, group, hasLabel }: OwnedItemsProps) {
  return (
    <>
      {hasLabel && <Menu.Label>{groupWords(group)}</Menu.Label>}
      {group.things.map(({ id, name, at }) => (
        <Menu.Item key={id} component="a" href={workspaceHref(workspaceId, at)}>
          <bdi>{name || 'Without a name'}</bdi>
        </Menu.Item>
      ))}
    </>
  );
}
