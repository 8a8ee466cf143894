import type { Entity } from '../../../../../shared/model/entities.ts';
import { isTeamGoal } from '../../../../../shared/planning/goal-checks.ts';
import { useCollection } from '../../../../document/index.ts';
import { Avatar, NoOwner } from '../../../../kit/Avatar.tsx';
import classes from './table.module.css';

/** Who answers for a goal: one of Marketing and one of Sales or Telequalification; an empty place where a side has nobody. */
export function Owners({ goal }: { readonly goal: Entity<'goals'> }) {
  const people = useCollection('people');
  const find = (id: string | null) => people.find((person) => person.id === id);
  const marketing = find(goal.marketingOwner);
  const selling = [find(goal.telequalificationOwner), find(goal.salesOwner)].filter((person) => person !== undefined);
  const isAsked = isTeamGoal(goal);
  return (
    <span className={classes.owners}>
      {marketing ? (
        <Avatar name={marketing.name} function={marketing.function} size={22} />
      ) : (
        isAsked && <NoOwner size={22} />
      )}
      {selling.map((person) => (
        <Avatar key={person.id} name={person.name} function={person.function} size={22} />
      ))}
      {selling.length === 0 && isAsked && <NoOwner size={22} />}
    </span>
  );
}
