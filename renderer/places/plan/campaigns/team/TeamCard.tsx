import { memberFunctions } from '../../../../../shared/contract/library.ts';
import { teamGaps } from '../../../../../shared/planning/campaign-readiness.ts';
import { createEntry } from '../../../../commands/edit-entry.ts';
import { orderBetween, runChange } from '../../../../document/index.ts';
import { Card } from '../../../../kit/Card.tsx';
import { PersonPicker } from '../../../../kit/fields/PersonPicker.tsx';
import { countOf } from '../../../../kit/format.ts';
import { IconAlertTriangle } from '../../../../kit/icons.ts';
import type { CampaignProps } from '../campaign-props.ts';
import { missingWords } from '../campaign-words.ts';
import { MemberLine } from './MemberLine.tsx';
import classes from './team.module.css';
import { teamWords } from './team-words.ts';

/** Who does what, from both functions; says when one of them is missing or nobody answers for it. */
export function TeamCard({ parts, campaigns }: CampaignProps) {
  const { entry, roles } = parts;
  const { people, isReadOnly } = campaigns;
  const gaps = teamGaps(parts, people);
  const functions = memberFunctions.filter((one) =>
    roles.some(({ personId }) => people.find(({ id }) => id === personId)?.function === one),
  );
  const add = (personId: string | null) => {
    if (personId === null) return;
    const order = orderBetween(roles.at(-1)?.order ?? null, null);
    const raci = gaps.accountable === 0 ? 'accountable' : 'responsible';
    runChange(
      createEntry(
        'campaignRoles',
        `${entry.id}|${personId}`,
        { campaignId: entry.id, personId, order, raci },
        `${people.find(({ id }) => id === personId)?.name ?? 'them'} to the team`,
      ),
    );
  };
  return (
    <Card
      flush
      title="Team"
      actions={roles.length === 0 ? undefined : `${countOf(roles.length, 'person', 'people')}, ${teamWords(functions)}`}
    >
      {gaps.missing.length > 0 && (
        <p className={classes.gap}>
          <IconAlertTriangle size={15} aria-hidden /> {missingWords(gaps.missing)}
        </p>
      )}
      {roles.length > 0 && gaps.accountable !== 1 && (
        <p className={classes.gap}>
          <IconAlertTriangle size={15} aria-hidden />{' '}
          {gaps.accountable === 0
            ? 'Nobody is accountable yet.'
            : `${gaps.accountable} people are accountable; one should be.`}
        </p>
      )}
      <ul className={classes.members}>
        {roles.map((role) => (
          <MemberLine key={role.id} role={role} isReadOnly={isReadOnly} />
        ))}
      </ul>
      {!isReadOnly && (
        <div className={classes.add}>
          <PersonPicker
            label="Add someone to the team"
            value={null}
            nobody="Add someone"
            {...(gaps.missing[0] === undefined ? {} : { of: gaps.missing[0] })}
            onChoose={add}
          />
        </div>
      )}
    </Card>
  );
}
