import { type ReactNode, useMemo } from 'react';
import { ownedThings } from '../../../../shared/planning/owned-things.ts';
import type { ScreenProps } from '../../../app/routes.ts';
import {
  useKnownCollection,
  usePersonBehind,
  usePresence,
  useSaveState,
  useSnapshot,
} from '../../../document/index.ts';
import { Card } from '../../../kit/Card.tsx';
import { EmptyState } from '../../../kit/EmptyState.tsx';
import { ExportMenu } from '../../../kit/ExportMenu.tsx';
import { IconInfoCircle, IconUsers } from '../../../kit/icons.ts';
import { Page } from '../../../kit/Page.tsx';
import { PageTitle } from '../../../kit/PageTitle.tsx';
import table from '../../../kit/table.module.css';
import { useLibrary } from '../../../state/library.tsx';
import { AddPerson } from './AddPerson.tsx';
import { PersonRow } from './PersonRow.tsx';
import classes from './people.module.css';
import { peopleBasis, peopleList } from './people-words.ts';
import { RemovedCard } from './RemovedCard.tsx';

/** W8: everyone of the workspace with name, function and colour, what each owns, and those who were removed. */
export function PeopleScreen({ route: { workspaceId, rest } }: ScreenProps) {
  const named = useKnownCollection('people').filter(({ name }) => name !== '');
  const here = new Set(usePresence().map(({ personId }) => personId));
  const self = useLibrary().data?.self ?? null;
  const selfId = usePersonBehind(self?.id ?? '');
  const isReadOnly = useSaveState().state === 'read-only';
  const snapshot = useSnapshot();
  const owned = useMemo(() => ownedThings(snapshot), [snapshot]);
  const people = named.filter(({ deletedAt }) => deletedAt === null);
  const removed = named.filter(({ sameAs, deletedAt }) => deletedAt !== null && sameAs === null);
  const joined = named.filter(({ sameAs }) => sameAs !== null);
  return (
    <Page
      title={
        <PageTitle
          title="People"
          basis={people.length === 0 ? 'Owners, signatures and carets are theirs.' : peopleBasis(people)}
          actions={named.length > 0 && <ExportMenu list={() => peopleList(named, owned)} />}
        />
      }
    >
      {self === null && people.length > 0 && (
        <p className={classes.notice} role="status">
          <IconInfoCircle size={16} aria-hidden />
          Who are you? Choose yourself here if you are on the list, else say it at the foot of the left bar.
        </p>
      )}
      <Card flush>
        {people.length === 0 ? (
          <EmptyState
            icon={<IconUsers size={20} />}
            question="Who plans and reviews here?"
            practice="A goal with a name from each side gets done; one that a department owns waits for the other."
          />
        ) : (
          <PeopleTable hasChoice={self === null}>
            {people.map((person) => (
              <PersonRow
                key={person.id}
                workspaceId={workspaceId}
                person={person}
                owned={owned}
                people={people}
                joined={joined}
                self={self}
                isSelf={person.id === selfId}
                isHere={here.has(person.id)}
                isChosen={rest[0] === person.id}
                isReadOnly={isReadOnly}
              />
            ))}
          </PeopleTable>
        )}
        {people.length === 1 && (
          <p className={classes.alone}>
            Whoever opens this workspace joins by saying who they are. Add the others now, so that they can own goals,
            be asked to meetings and score the health check.
          </p>
        )}
        {!isReadOnly && <AddPerson people={named} />}
      </Card>
      {removed.length > 0 && (
        <RemovedCard workspaceId={workspaceId} people={removed} owned={owned} isReadOnly={isReadOnly} />
      )}
    </Page>
  );
}

interface PeopleTableProps {
  /** Each line can be chosen as oneself, which takes more room. */
  readonly hasChoice: boolean;
  readonly children: ReactNode;
}

function PeopleTable({ hasChoice, children }: PeopleTableProps) {
  return (
    <table
      className={`${table.table} ${classes.people}`}
      aria-label="People"
      data-wide-actions={hasChoice || undefined}
    >
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Title</th>
          <th scope="col">Function</th>
          <th scope="col" title="Of the caret, and of the ring round who is here">
            Colour
          </th>
          <th scope="col">Owns</th>
          <th scope="col">
            <span className="unseen">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
