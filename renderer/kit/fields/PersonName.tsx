import { knownName } from '../../../shared/model/person.ts';
import { useKnownEntry } from '../../document/index.ts';
import { Avatar, NoOwner } from '../Avatar.tsx';
import classes from './fields.module.css';

interface PersonNameProps {
  readonly id: string | null;
  readonly size?: number;
  /** The mark alone, where the name stands elsewhere or there is no room. */
  readonly isShort?: boolean;
}

/** Someone of the workspace: avatar and name; someone who was removed stays named as such. */
export function PersonName({ id, size = 20, isShort = false }: PersonNameProps) {
  const person = useKnownEntry('people', id ?? '');
  if (id === null) return <NoOwner size={size} />;
  const name = knownName(person);
  const avatar = (
    <Avatar
      name={person?.name || name}
      function={person?.function ?? 'other'}
      isRemoved={person !== null && person.deletedAt !== null}
      size={size}
    />
  );
  if (isShort) return avatar;
  return (
    <span className={classes.person}>
      {avatar} {name}
    </span>
  );
}
