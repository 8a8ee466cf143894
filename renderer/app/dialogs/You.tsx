import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { Self } from '../../../shared/contract/library.ts';
import { Avatar } from '../../kit/Avatar.tsx';
import { lookOf } from '../../kit/functions.ts';
import { SelfForm } from '../../kit/SelfForm.tsx';
import { clearToasts, showProblem } from '../../kit/toast.tsx';
import { getHost } from '../../state/host.ts';
import { useLibrary } from '../../state/library.tsx';
import classes from './Dialogs.module.css';
import { closeDialog } from './dialog-store.ts';

const ways = [
  { value: 'correct', label: 'Correct my name' },
  { value: 'someone-else', label: 'Someone else sits here' },
] as const;
type Way = (typeof ways)[number]['value'];

/** Who sits here: the same person says it better, or another one took the chair. */
export function You() {
  const library = useLibrary().data;
  const [way, setWay] = useState<Way>('correct');
  const self = library?.self ?? null;
  if (self === null) return <SelfForm self={null} withTitle onKept={closeDialog} />;
  return (
    <div className={classes.you}>
      <SegmentedControl
        className={classes.ways}
        aria-label="You"
        data={[...ways]}
        value={way}
        onChange={(chosen) => setWay(chosen as Way)}
      />
      {way === 'correct' ? (
        <>
          <p className={classes.note}>Your name changes wherever it stands, also on what you signed.</p>
          <SelfForm key={self.id} self={self} withTitle onKept={startAnew} />
        </>
      ) : (
        <>
          <p className={classes.note}>
            What {self.name} wrote and signed stays with {self.name}.
          </p>
          <Former people={library?.formerSelves ?? []} />
          <SelfForm
            key="someone-else"
            self={null}
            withTitle
            before={[self, ...(library?.formerSelves ?? [])]}
            keepLabel="Sit down"
            onKept={startAnew}
          />
        </>
      )}
    </div>
  );
}

function startAnew(): void {
  clearToasts();
  closeDialog();
}

async function sitDownAgain(person: Self): Promise<void> {
  const kept = await getHost().call('library/setSelf', person);
  if (kept.ok) startAnew();
  else showProblem(kept.problem);
}

function Former({ people }: { readonly people: readonly Self[] }) {
  if (people.length === 0) return null;
  return (
    <ul className={classes.former} aria-label="Sat here before">
      {people.map((person) => (
        <li key={person.id}>
          <Button
            variant="default"
            leftSection={<Avatar name={person.name} function={person.function} size={20} />}
            onClick={() => void sitDownAgain(person)}
          >
            <bdi>{person.name}</bdi>, {person.title || lookOf(person.function).label}
          </Button>
        </li>
      ))}
    </ul>
  );
}
