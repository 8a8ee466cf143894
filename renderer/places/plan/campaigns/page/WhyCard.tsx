import { parseLocalDate } from '../../../../../shared/calendar/local-day.ts';
import { localDateOf } from '../../../../../shared/calendar/zone.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { versionsOf } from '../../../../../shared/model/signing.ts';
import { createEntry, editEntry } from '../../../../commands/edit-entry.ts';
import { runChange, useCollection } from '../../../../document/index.ts';
import { Card } from '../../../../kit/Card.tsx';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { DateText } from '../../../../kit/fields/DateText.tsx';
import { countOf } from '../../../../kit/format.ts';
import type { CampaignProps } from '../campaign-props.ts';
import classes from './page.module.css';

/** "changed 6 days after": how long the teams took from what they learnt to the plan. */
function changedAfterWords(known: Entity<'campaignVersions'> | undefined, timeZone: string): string {
  const learnt = known?.learntOn ? parseLocalDate(known.learntOn) : null;
  const changed = known ? parseLocalDate(localDateOf(known.createdAt, timeZone)) : null;
  if (learnt === null || changed === null || changed < learnt) return '';
  return `changed ${countOf(changed - learnt, 'day')} after`;
}

/** Why the accepted plan was changed, version by version; nothing while there was but one. */
export function WhyCard({ parts, campaigns }: CampaignProps) {
  const { entry } = parts;
  const reasons = useCollection('campaignVersions').filter(({ campaignId }) => campaignId === entry.id);
  const versions = versionsOf(entry).filter(({ version }) => version > 1);
  if (versions.length === 0) return null;
  return (
    <Card title="Why it changed" actions={`version ${entry.version}`}>
      <ol className={classes.versions}>
        {versions.map(({ version }) => {
          const known = reasons.find((reason) => reason.version === version);
          const id = `${entry.id}|${version}`;
          const keep = (fields: { readonly reason?: string; readonly learntOn?: string | null }) =>
            runChange(
              known
                ? editEntry('campaignVersions', id, fields, `reason for version ${version}`)
                : createEntry(
                    'campaignVersions',
                    id,
                    { campaignId: entry.id, version, ...fields },
                    `reason for version ${version}`,
                  ),
            );
          return (
            <li key={version}>
              <EditableText
                value={known?.reason ?? ''}
                label={`Reason for version ${version}`}
                placeholder={`What made you change it in version ${version}?`}
                readOnly={campaigns.isReadOnly}
                onKeep={(reason) => keep({ reason })}
              />
              <span className={classes.versionLine}>
                version {version}, learnt on
                <DateText
                  label={`Day on which you learnt what led to version ${version}`}
                  value={known?.learntOn ?? null}
                  isReadOnly={campaigns.isReadOnly}
                  onChange={(learntOn) => keep({ learntOn })}
                />
                {changedAfterWords(known, campaigns.timeZone)}
              </span>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
