import { Button } from '@mantine/core';
import type { Self } from '../../../shared/contract/library.ts';
import type { Problem } from '../../../shared/contract/problem.ts';
import type { Entity } from '../../../shared/model/entities.ts';
import { neverSatThere } from '../../../shared/model/newcomer.ts';
import { useOpenDocument } from '../../document/index.ts';
import { Avatar } from '../../kit/Avatar.tsx';
import { lookOf } from '../../kit/functions.ts';
import { showProblem } from '../../kit/toast.tsx';
import { getHost } from '../../state/host.ts';
import { sitDownAs } from '../introduction/next-seat.ts';
import { useRoute } from '../routes.ts';
import classes from './Dialogs.module.css';

interface SeatsProps {
  readonly self: Self;
  readonly former: readonly Self[];
  onSeated(): void;
}

/** Those who may take the chair without typing: who sat here before, and who is on the list of the open workspace. */
export function Seats({ self, former, onSeated }: SeatsProps) {
  const route = useRoute();
  const people = useOpenDocument(({ snapshot, save }) => (save.state === 'read-only' ? null : snapshot.people));
  const workspace = useOpenDocument(({ snapshot }) => snapshot.settings.get('settings')?.name) ?? 'the workspace';
  const onList =
    people === null
      ? []
      : neverSatThere(
          people,
          [self, ...former].map(({ id }) => id),
        );
  const seated = (kept: { readonly ok: true } | { readonly ok: false; readonly problem: Problem }) =>
    kept.ok ? onSeated() : showProblem(kept.problem);
  const again = async (person: Self) => seated(await getHost().call('library/setSelf', person));
  const first = async (person: Entity<'people'>) => {
    if (route.kind !== 'workspace') return;
    const strangers = former.filter(({ id }) => !people?.has(id));
    seated(await sitDownAs({ workspaceId: route.workspaceId, person, strangers }));
  };
  return (
    <>
      <SeatList title="Sat here before" people={former} onChoose={again} />
      <SeatList title={`On the list of ${workspace}`} people={onList} onChoose={first} />
    </>
  );
}

interface SeatListProps<Person> {
  readonly title: string;
  readonly people: readonly Person[];
  onChoose(person: Person): Promise<void>;
}

function SeatList<Person extends Self>({ title, people, onChoose }: SeatListProps<Person>) {
  if (people.length === 0) return null;
  return (
    <section aria-label={title}>
      <h4 className={classes.seats}>{title}</h4>
      <ul className={classes.former} aria-label={title}>
        {people.map((person) => (
          <li key={person.id}>
            <Button
              variant="default"
              leftSection={<Avatar name={person.name} function={person.function} size={20} />}
              onClick={() => void onChoose(person)}
            >
              <bdi>{person.name}</bdi>, {person.title || lookOf(person.function).label}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
