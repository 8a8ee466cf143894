import { ActionIcon, Button } from '@mantine/core';
import type { CampaignActuals } from '../../../../../shared/contract/campaigns.ts';
import { exactMoneyWords, moneyWords, notAvailable, numberWords } from '../../../../../shared/metrics/words.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { campaignName } from '../../../../../shared/planning/campaign-terms.ts';
import { runChange } from '../../../../document/index.ts';
import { Card } from '../../../../kit/Card.tsx';
import { QuietSelect } from '../../../../kit/fields/QuietSelect.tsx';
import { countOf, formatDate } from '../../../../kit/format.ts';
import { IconX } from '../../../../kit/icons.ts';
import { Pill } from '../../../../kit/Pill.tsx';
import table from '../../../../kit/table.module.css';
import type { ActualsProps } from '../campaign-props.ts';
import { changePart, removePart } from '../edit-parts.ts';
import { leadsOfCampaign } from '../rows-behind.ts';
import { unratedCostWords } from '../spent-words.ts';
import { Why } from '../Why.tsx';
import classes from './matching.module.css';
import { matchTo, trustTone, trustWords, type Unmatched, unmatchedOf } from './suggestions.ts';

const none = '-';

/** Stands for a number that is still being counted. */
const toCome = '…';

/** The campaigns of the CRM whose results are this campaign's, and those that probably are. */
export function MatchCard(props: ActualsProps) {
  const { workspaceId, parts, campaigns, answer } = props;
  const { entry, matches } = parts;
  const { isReadOnly } = campaigns;
  const unmatched = unmatchedOf(campaigns, answer);
  const suggested = unmatched.filter(({ suggestion }) => suggestion?.campaignId === entry.id);
  const others = unmatched.filter((each) => !suggested.includes(each));
  const hasData = answer !== null && answer.asOf !== null;
  return (
    <Card
      flush
      title="In the CRM"
      about={
        matches.length === 0
          ? undefined
          : `${countOf(matches.length, 'campaign')} matched, their results are this one’s`
      }
      actions={
        !isReadOnly &&
        others.length > 0 && (
          <QuietSelect
            label={`Match a campaign of the CRM to ${campaignName(entry)}`}
            data={[
              { value: none, label: 'Match another' },
              ...others.map(({ crm }) => ({ value: crm.value, label: `${crm.value}, ${countOf(crm.leads, 'lead')}` })),
            ]}
            value={none}
            onChoose={(value) => value !== none && runChange(matchTo(parts, value, null))}
          />
        )
      }
    >
      {matches.length === 0 && suggested.length === 0 ? (
        <p className={classes.hint}>
          {hasData
            ? 'Say which campaigns of the CRM are this one: their leads, cost and deals are its results.'
            : 'After the first import the CRM’s campaigns can be matched here; their leads and deals are the results.'}
        </p>
      ) : (
        <div className={classes.scroll}>
          <table className={`${table.table} ${classes.table}`}>
            <thead>
              <tr>
                <th scope="col">In the CRM</th>
                <th scope="col">Counts for</th>
                <th scope="col" className={table.number}>
                  Leads
                </th>
                <th scope="col" className={table.number}>
                  MQL
                </th>
                <th scope="col" className={table.number}>
                  Accepted
                </th>
                <th scope="col" className={table.number}>
                  Pipeline
                </th>
                <th scope="col" className={table.number}>
                  Cost
                </th>
                <th scope="col">
                  <span className="unseen">Remove</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {matches.map((match) => (
                <MatchRow key={match.id} {...props} match={match} />
              ))}
              {suggested.map((each) => (
                <SuggestedRow
                  key={each.crm.value}
                  workspaceId={workspaceId}
                  unmatched={each}
                  parts={parts}
                  isReadOnly={isReadOnly}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}

interface MatchRowProps extends ActualsProps {
  readonly match: Entity<'campaignMatches'>;
}

function MatchRow({ workspaceId, match, parts, campaigns, actuals, isLoading }: MatchRowProps) {
  const { lines } = parts;
  const { isReadOnly, currency, all } = campaigns;
  const found = actuals.find(({ value }) => value === match.value);
  const line = lines.find(({ id }) => id === match.lineId);
  const isShared = all.some(
    ({ entry, matches }) => entry.id !== parts.entry.id && matches.some(({ value }) => value === match.value),
  );
  const isCounted = !isLoading || found !== undefined;
  const isAbsent = !isLoading && (found === undefined || (found.spellings.length === 0 && found.cost === null));
  const unknown = isCounted ? notAvailable : toCome;
  const number = (value: number | undefined) => (value === undefined ? unknown : numberWords(value));
  return (
    <tr>
      <td className={classes.crm}>
        <a href={leadsOfCampaign(workspaceId, found?.spellings[0] ?? match.value)}>{match.value}</a>
        {!isCounted && <span className={classes.second}>counting</span>}
        {isAbsent && <span className={classes.second}>not in the data</span>}
        {isShared && <span className={classes.second}>also of another campaign</span>}
        {found && found.responses > 0 && (
          <span className={classes.second}>{countOf(found.responses, 'response')} of anybody</span>
        )}
        {found && found.cost !== null && found.costSince !== null && (
          <span className={classes.second}>cost since {formatDate(found.costSince)}, not counted</span>
        )}
      </td>
      <td>
        <QuietSelect
          label={`Channel that ${match.value} belongs to`}
          data={[
            { value: none, label: 'the campaign' },
            ...lines.map(({ id, name }) => ({ value: id, label: name || 'Untitled channel' })),
          ]}
          value={line?.id ?? none}
          isReadOnly={isReadOnly}
          onChoose={(id) =>
            changePart('campaignMatches', match.id, { lineId: id === none ? null : id }, `channel of ${match.value}`)
          }
        />
      </td>
      <td className={table.number}>{number(found?.leads)}</td>
      <td className={table.number}>{number(found?.mql)}</td>
      <td className={table.number}>{number(found?.sal)}</td>
      <td className={table.number}>
        {found && found.pipeline !== null ? moneyWords(Math.round(found.pipeline), currency) : unknown}
        {found && found.unrated > 0 && <span className={classes.second}>{found.unrated} without a rate</span>}
      </td>
      <td className={table.number}>{isCounted ? <CostCell actuals={found} currency={currency} /> : toCome}</td>
      <td className={classes.remove}>
        {!isReadOnly && (
          <ActionIcon
            size={22}
            aria-label={`${match.value} does not belong here`}
            onClick={() => removePart('campaignMatches', match.id, `the match of ${match.value}`)}
          >
            <IconX size={14} />
          </ActionIcon>
        )}
      </td>
    </tr>
  );
}

const whyNotCounted =
  'Not counted: it can’t be told how much of it was spent since the campaign began. Channels spreads it evenly over its days.';

/** The CRM's cost; one that was spent before the campaign began too can't be told apart and counts for nothing. */
function CostCell({ actuals, currency }: { readonly actuals: CampaignActuals | undefined; readonly currency: string }) {
  if (!actuals) return notAvailable;
  const unrated = unratedCostWords(actuals.unratedCost);
  if (actuals.cost === null) return unrated === '' ? notAvailable : `n/a, ${unrated}`;
  const cost = exactMoneyWords(Math.round(actuals.cost), currency);
  if (actuals.costSince === null) return [cost, unrated].filter(Boolean).join(', ');
  return (
    <span className={classes.notCounted}>
      <Why label={whyNotCounted}>{cost}</Why>
    </span>
  );
}

interface SuggestedRowProps {
  readonly workspaceId: string;
  readonly unmatched: Unmatched;
  readonly parts: ActualsProps['parts'];
  readonly isReadOnly: boolean;
}

function SuggestedRow({ workspaceId, unmatched: { crm, suggestion }, parts, isReadOnly }: SuggestedRowProps) {
  const line = parts.lines.find(({ id }) => id === suggestion?.lineId);
  return (
    <tr className={table.asks}>
      <td className={classes.crm}>
        <a href={leadsOfCampaign(workspaceId, crm.value)}>{crm.value}</a>
        <span className={classes.second}>{crm.hasRecord ? 'not matched' : 'not matched, a name on leads only'}</span>
      </td>
      <td>
        <span className={classes.belongs}>
          {suggestion && <Pill tone={trustTone[suggestion.trust]}>{trustWords[suggestion.trust]}</Pill>}
          {isReadOnly ? 'may count for' : 'Count it for'} {line?.name || 'the campaign'}
          {!isReadOnly && '?'}
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
        </span>
      </td>
      <td className={table.number}>{numberWords(crm.leads)}</td>
      <td colSpan={5} />
    </tr>
  );
}
