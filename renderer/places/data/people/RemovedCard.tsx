import { Button } from '@mantine/core';
import type { Entity } from '../../../../shared/model/entities.ts';
import { functionLabel } from '../../../../shared/model/function-label.ts';
import { knownName } from '../../../../shared/model/person.ts';
import type { OwnedThing } from '../../../../shared/planning/owned-things.ts';
import { Card } from '../../../kit/Card.tsx';
import { PersonName } from '../../../kit/fields/PersonName.tsx';
import { countOf, formatDate } from '../../../kit/format.ts';
import { IconArrowBackUp } from '../../../kit/icons.ts';
import table from '../../../kit/table.module.css';
import { bringBack } from './bring-back.tsx';
import { OwnedLinks } from './OwnedLinks.tsx';
import classes from './people.module.css';

interface RemovedCardProps {
  readonly workspaceId: string;
  readonly people: readonly Entity<'people'>[];
  readonly owned: ReadonlyMap<string, readonly OwnedThing[]>;
  readonly isReadOnly: boolean;
}

/** Those who were taken off the list: what still asks for a new owner, and the way back. */
export function RemovedCard({ workspaceId, people, owned, isReadOnly }: RemovedCardProps) {
  return (
    <Card flush title="Removed" about={`${countOf(people.length, 'person', 'people')}; what they own waits for others`}>
      <table className={`${table.table} ${classes.people}`} aria-label="Removed" data-wide-actions>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Title</th>
            <th scope="col">Function</th>
            <th scope="col">Removed on</th>
            <th scope="col">Owns still</th>
            <th scope="col">
              <span className="unseen">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <td>
                <span className={classes.person}>
                  <PersonName id={person.id} size={24} isShort />
                  <span className={classes.cut} title={person.name}>
                    <bdi>{knownName(person)}</bdi>
                  </span>
                </span>
              </td>
              <td className={`${classes.cut} ${table.quiet}`} title={person.title}>
                {person.title}
              </td>
              <td className={table.quiet}>{functionLabel(person.function)}</td>
              <td className={table.quiet}>{person.deletedAt !== null && formatDate(person.deletedAt)}</td>
              <td>
                <OwnedLinks workspaceId={workspaceId} name={person.name} things={owned.get(person.id) ?? []} />
              </td>
              <td className={table.number}>
                {!isReadOnly && (
                  <Button
                    variant="subtle"
                    size="sm"
                    leftSection={<IconArrowBackUp size={15} />}
                    aria-label={`Bring back ${person.name}`}
                    onClick={() => bringBack(person)}
                  >
                    Bring back
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
