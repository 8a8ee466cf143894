import { Checkbox } from '@mantine/core';
import { setGuest } from '../../../commands/series-guest.ts';
import { runChange, useCollection, useKnownCollection } from '../../../document/index.ts';
import { Card } from '../../../kit/Card.tsx';
import { PersonName } from '../../../kit/fields/PersonName.tsx';
import classes from './rhythm.module.css';
import type { Series } from './use-series.ts';

interface GuestsCardProps {
  readonly series: Series;
  readonly isReadOnly: boolean;
}

/** Who is asked to the meetings; their names stand in the calendar file. */
export function GuestsCard({ series, isReadOnly }: GuestsCardProps) {
  const guests = useCollection('seriesGuests').filter(({ seriesId }) => seriesId === series.id);
  const isAsked = (id: string) => guests.some(({ personId }) => personId === id);
  const people = useKnownCollection('people').filter(
    ({ id, name, deletedAt }) => name !== '' && (deletedAt === null || isAsked(id)),
  );
  const asked = people.filter(({ id, deletedAt }) => deletedAt === null && isAsked(id)).length;
  return (
    <Card title="Who is asked" about={asked === 0 ? 'nobody yet' : String(asked)}>
      <ul className={classes.people}>
        {people.map(({ id }) => (
          <li key={id}>
            <Checkbox
              size="xs"
              label={<PersonName id={id} />}
              checked={isAsked(id)}
              disabled={isReadOnly}
              onChange={(event) => runChange(setGuest(series.id, id, event.currentTarget.checked))}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}
