import type { Entity } from '../../../../shared/model/entities.ts';
import { editPersona } from '../../../commands/edit-persona.ts';
import { runChange } from '../../../document/index.ts';
import { Card } from '../../../kit/Card.tsx';
import { DateText } from '../../../kit/fields/DateText.tsx';
import { PersonPicker } from '../../../kit/fields/PersonPicker.tsx';
import { daysFromNow } from '../../../kit/format.ts';
import { Pill } from '../../../kit/Pill.tsx';
import type { PersonaPart } from './persona-part.ts';
import styles from './personas.module.css';

type Owned = Pick<Entity<'personas'>, 'marketingOwner' | 'salesOwner'>;
const owners = [
  { field: 'marketingOwner', of: 'marketing', label: 'Owner in Marketing' },
  { field: 'salesOwner', of: 'sales', label: 'Owner in Sales' },
] as const satisfies readonly { field: keyof Owned; of: string; label: string }[];

/** Who keeps a persona true, on both sides, and when both look at it again. */
export function OwnersCard({ shown: { entry }, isReadOnly }: PersonaPart) {
  const isDue = entry.reviewOn !== null && daysFromNow(entry.reviewOn) < 0;
  return (
    <Card title="Kept by">
      <dl className={styles.facts}>
        {owners.map(({ field, of, label }) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd>
              <PersonPicker
                label={label}
                of={of}
                value={entry[field]}
                isReadOnly={isReadOnly}
                onChoose={(person) => runChange(editPersona(entry, { [field]: person }, 'owner'))}
              />
            </dd>
          </div>
        ))}
        <div>
          <dt>Look at it again on</dt>
          <dd>
            {isDue && <Pill tone="warn">Due</Pill>}
            <DateText
              label="Look at it again on"
              value={entry.reviewOn}
              isReadOnly={isReadOnly}
              onChange={(reviewOn) => runChange(editPersona(entry, { reviewOn }, 'next look'))}
            />
          </dd>
        </div>
      </dl>
    </Card>
  );
}
