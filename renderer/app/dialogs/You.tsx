import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { SelfForm } from '../../kit/SelfForm.tsx';
import { useLibrary } from '../../state/library.tsx';
import { useSelf } from '../../state/use-self.ts';
import classes from './Dialogs.module.css';
import { closeDialog } from './dialog-store.ts';
import { Seats } from './Seats.tsx';

const ways = [
  { value: 'correct', label: 'Correct my name' },
  { value: 'someone-else', label: 'Someone else sits here' },
] as const;
type Way = (typeof ways)[number]['value'];

/** Who sits here: the same person says it better, or another one took the chair. */
export function You() {
  const library = useLibrary().data;
  const [way, setWay] = useState<Way>('correct');
  const self = useSelf();
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
          <SelfForm key={self.id} self={self} withTitle onKept={closeDialog} />
        </>
      ) : (
        <>
          <p className={classes.note}>
            What {self.name} wrote and signed stays with {self.name}.
          </p>
          <Seats self={self} former={library?.formerSelves ?? []} onSeated={closeDialog} />
          <section>
            <h4 className={classes.seats}>Someone new here</h4>
            <SelfForm
              self={null}
              withTitle
              before={[self, ...(library?.formerSelves ?? [])]}
              keepLabel="Sit down"
              onKept={closeDialog}
            />
          </section>
        </>
      )}
    </div>
  );
}
