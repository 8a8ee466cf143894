import { ActionIcon, Button } from '@mantine/core';
import type { CampaignActuals } from '../../../../../shared/contract/campaigns.ts';
import { numberWords } from '../../../../../shared/metrics/words.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { campaignName } from '../../../../../shared/planning/campaign-terms.ts';
import { runChange } from '../../../../document/index.ts';
import { Card } from '../../../../kit/Card.tsx';
import { QuietSelect } from '../../../../kit/fields/QuietSelect.tsx';
import { countOf } from '../../../../kit/format.ts';
import { IconX } from '../../../../kit/icons.ts';
import type { ActualsProps } from '../campaign-props.ts';
import { changePart, removePart } from '../edit-parts.ts';
import { leadsOfCampaign } from '../rows-behind.ts';
import classes from './matching.module.css';
import { matchTo, trustWords, unmatchedOf } from './suggestions.ts';

const none = '-';

/** The campaigns of the CRM whose results are this campaign's, and those that probably are. */
export function MatchCard({ workspaceId, parts, campaigns, answer, actuals }: ActualsProps) {
  const { entry, matches } = parts;
  const { isReadOnly } = campaigns;
  const unmatched = unmatchedOf(campaigns, answer);
  const suggested = unmatched.filter(({ suggestion }) => suggestion?.campaignId === entry.id);
  const others = unmatched.filter((each) => !suggested.includes(each));
  const hasData = answer !== null && answer.asOf !== null;
  return (
    <Card flush title="In the CRM" actions={matches.length === 0 ? 'nothing matched' : `${matches.length} matched`}>
      {matches.length === 0 && suggested.length === 0 && (
        <p className={classes.hint}>
          {hasData
            ? 'Say which campaigns of the CRM are this one: their leads, cost and deals are its results.'
            : 'After the first import the CRM’s campaigns can be matched here; their leads and deals are the results.'}
        </p>
      )}
      <ul className={classes.matches}>
        {matches.map((match) => (
          <MatchLine
            key={match.id}
            workspaceId={workspaceId}
            match={match}
            parts={parts}
            actuals={actuals.find(({ value }) => value === match.value)}
            isShared={campaigns.all.some(
              ({ entry: other, matches: theirs }) =>
                other.id !== entry.id && theirs.some(({ value }) => value === match.value),
            )}
            isReadOnly={isReadOnly}
          />
        ))}
        {suggested.map(({ crm, suggestion }) => (
          <li key={crm.value} className={classes.suggestion}>
            <span className={classes.matchName}>
              <a href={leadsOfCampaign(workspaceId, crm.value)}>{crm.value}</a>
              <span className={classes.second}>
                {suggestion ? `${trustWords[suggestion.trust]}, ` : ''}
                {countOf(crm.leads, 'lead')} not counted
              </span>
            </span>
            {!isReadOnly && (
              <Button
                variant="default"
                size="sm"
                aria-label={`Accept that ${crm.value} belongs here`}
                onClick={() => runChange(matchTo(parts, crm.value, suggestion?.lineId ?? null))}
              >
                Accept
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!isReadOnly && others.length > 0 && (
        <div className={classes.add}>
          <QuietSelect
            label={`Match a campaign of the CRM to ${campaignName(entry)}`}
            data={[
              { value: none, label: 'Match another' },
              ...others.map(({ crm }) => ({ value: crm.value, label: `${crm.value}, ${countOf(crm.leads, 'lead')}` })),
            ]}
            value={none}
            onChoose={(value) => value !== none && runChange(matchTo(parts, value, null))}
          />
        </div>
      )}
    </Card>
  );
}

interface MatchLineProps {
  readonly workspaceId: string;
  readonly match: Entity<'campaignMatches'>;
  readonly parts: ActualsProps['parts'];
  readonly actuals: CampaignActuals | undefined;
  /** Another planned campaign draws on it too. */
  readonly isShared: boolean;
  readonly isReadOnly: boolean;
}

function MatchLine({ workspaceId, match, parts, actuals, isShared, isReadOnly }: MatchLineProps) {
  const { lines } = parts;
  const line = lines.find(({ id }) => id === match.lineId);
  const isGone = actuals !== undefined && actuals.spellings.length === 0 && actuals.cost === null;
  return (
    <li className={classes.match}>
      <span className={classes.matchName}>
        <a href={leadsOfCampaign(workspaceId, actuals?.spellings[0] ?? match.value)}>{match.value}</a>
        <span className={classes.second}>
          {actuals === undefined || isGone
            ? 'not in the data'
            : `${countOf(actuals.leads, 'lead')}, ${numberWords(actuals.mql)} MQL, ${countOf(actuals.responses, 'response')}`}
          {isShared && ', also of another campaign'}
        </span>
        {lines.length > 0 && (
          <QuietSelect
            label={`Channel that ${match.value} belongs to`}
            data={[
              { value: none, label: 'Of no channel' },
              ...lines.map(({ id, name }) => ({ value: id, label: name || 'Untitled channel' })),
            ]}
            value={line?.id ?? none}
            isReadOnly={isReadOnly}
            onChoose={(id) =>
              changePart('campaignMatches', match.id, { lineId: id === none ? null : id }, `channel of ${match.value}`)
            }
          />
        )}
      </span>
      {!isReadOnly && (
        <ActionIcon
          size={22}
          aria-label={`${match.value} does not belong here`}
          onClick={() => removePart('campaignMatches', match.id, `the match of ${match.value}`)}
        >
          <IconX size={14} />
        </ActionIcon>
      )}
    </li>
  );
}
