import type { Entity } from '../../../../../shared/model/entities.ts';
import { isTeamGoal } from '../../../../../shared/planning/goal-checks.ts';
import { useKnownCollection } from '../../../../document/index.ts';
import { NoOwner } from '../../../../kit/Avatar.tsx';
import { PersonName } from '../../../../kit/fields/PersonName.tsx';
import classes from './table.module.css';

/** Who answers for a goal: one of Marketing and one of Sales or Telequalification; an empty place where a side has nobody. */
export function Owners({ goal }: { readonly goal: Entity<'goals'> }) {
  const people = useKnownCollection('people');
  const find = (id: string | null) => people.find((person) => person.id === id);
  const marketing = find(goal.marketingOwner);
  const selling = [find(goal.telequalificationOwner), find(goal.salesOwner)].filter((person) => person !== undefined);
  const isAsked = isTeamGoal(goal);
  return (
    <span className={classes.owners}>
      {marketing ? <PersonName id={marketing.id} size={22} isShort /> : isAsked && <NoOwner size={22} />}
      {selling.map((person) => (
        <PersonName key={person.id} id={person.id} size={22} isShort />
      ))}
      {selling.length === 0 && isAsked && <NoOwner size={22} />}
    </span>
  );
}
