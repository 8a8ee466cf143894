import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { formatLocalDate } from '../../../../../shared/calendar/local-day.ts';
import { numberWords, ofWords } from '../../../../../shared/metrics/words.ts';
import { campaignName } from '../../../../../shared/planning/campaign-terms.ts';
import { navigate, workspaceHref } from '../../../../app/routes.ts';
import { freshId, lastOrder, runChange } from '../../../../document/index.ts';
import { Card } from '../../../../kit/Card.tsx';
import { ExportMenu } from '../../../../kit/ExportMenu.tsx';
import type { ExportedList } from '../../../../kit/exported-list.ts';
import { QuietSelect } from '../../../../kit/fields/QuietSelect.tsx';
import { countOf } from '../../../../kit/format.ts';
import { IconLink } from '../../../../kit/icons.ts';
import { Pill } from '../../../../kit/Pill.tsx';
import table from '../../../../kit/table.module.css';
import { showToast } from '../../../../kit/toast.tsx';
import type { Campaigns, CampaignsAnswer } from '../campaigns.ts';
import { leadsOfCampaign } from '../rows-behind.ts';
import classes from './matching.module.css';
import { matchTo, planFromCrm, trustTone, trustWords, type Unmatched, unmatchedOf } from './suggestions.ts';

interface UnmatchedCardProps {
  readonly workspaceId: string;
  readonly campaigns: Campaigns;
  readonly answer: CampaignsAnswer | null;
}

const shownAtFirst = 8;

/** The campaigns of the CRM whose leads count for nothing planned, each one click from where it belongs. */
export function UnmatchedCard({ workspaceId, campaigns, answer }: UnmatchedCardProps) {
  const [showsAll, setShowsAll] = useState(false);
  const unmatched = useMemo(() => unmatchedOf(campaigns, answer), [campaigns, answer]);
  if (unmatched.length === 0) return null;
  const leads = unmatched.reduce((sum, { crm }) => sum + crm.leads, 0);
  const shown = showsAll ? unmatched : unmatched.slice(0, shownAtFirst);
  return (
    <Card
      flush
      title="Not matched yet"
      about={`${ofWords(unmatched.length, answer?.known.length ?? unmatched.length)} campaigns of the CRM, with ${countOf(leads, 'lead')} that count for nothing planned`}
      actions={<ExportMenu list={() => exportedUnmatched(unmatched, campaigns)} />}
    >
      <div className={classes.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">In the CRM</th>
              <th scope="col">Kind</th>
              <th scope="col" className={table.number}>
                Leads
              </th>
              <th scope="col">Belongs to</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((each) => (
              <UnmatchedRow key={each.crm.value} workspaceId={workspaceId} unmatched={each} campaigns={campaigns} />
            ))}
          </tbody>
        </table>
      </div>
      {unmatched.length > shown.length && (
        <button type="button" className={classes.all} onClick={() => setShowsAll(true)}>
          Show all {unmatched.length}
        </button>
      )}
    </Card>
  );
}

function exportedUnmatched(unmatched: readonly Unmatched[], { all }: Campaigns): ExportedList {
  return {
    name: 'Campaigns not matched',
    columns: [
      { label: 'In the CRM' },
      { label: 'Kind' },
      { label: 'Leads', kind: 'number' },
      { label: 'May belong to' },
      { label: 'How sure' },
    ],
    rows: unmatched.map(({ crm, suggestion }) => {
      const suggested = all.find(({ entry }) => entry.id === suggestion?.campaignId);
      return [
        crm.value,
        kindOf(crm),
        crm.leads,
        suggested ? campaignName(suggested.entry) : '',
        suggested && suggestion ? trustWords[suggestion.trust] : '',
      ];
    }),
  };
}

function kindOf({ hasRecord, type }: Unmatched['crm']): string {
  return hasRecord ? type || 'campaign' : 'name on leads only';
}

const none = '-';
const anew = '+';

interface UnmatchedRowProps {
  readonly workspaceId: string;
  readonly unmatched: Unmatched;
  readonly campaigns: Campaigns;
}

function UnmatchedRow({ workspaceId, unmatched, campaigns }: UnmatchedRowProps) {
  const { crm, suggestion } = unmatched;
  const { all, isReadOnly, today } = campaigns;
  const suggested = all.find(({ entry }) => entry.id === suggestion?.campaignId);
  const line = suggested?.lines.find(({ id }) => id === suggestion?.lineId);
  const match = (campaignId: string, lineId: string | null) => {
    const parts = all.find(({ entry }) => entry.id === campaignId);
    if (!parts) return;
    runChange(matchTo(parts, crm.value, lineId));
    showToast({
      icon: <IconLink size={17} />,
      text: `${crm.value} counts for ${campaignName(parts.entry)}`,
      canUndo: true,
    });
  };
  const plan = () => {
    const id = freshId();
    runChange(planFromCrm(crm, { id, order: lastOrder('campaigns'), today: formatLocalDate(today) }));
    navigate(workspaceHref(workspaceId, ['plan', 'campaigns', id]));
  };
  return (
    <tr>
      <td className={classes.crm}>
        <a href={leadsOfCampaign(workspaceId, crm.value)}>{crm.value}</a>
      </td>
      <td className={table.quiet}>{kindOf(crm)}</td>
      <td className={table.number}>{numberWords(crm.leads)}</td>
      <td>
        <div className={classes.belongs}>
          {suggested && suggestion && (
            <>
              <Pill tone={trustTone[suggestion.trust]}>{trustWords[suggestion.trust]}</Pill>
              <span>
                {campaignName(suggested.entry)}
                {line && line.name !== '' && <span className={table.quiet}>, {line.name}</span>}
              </span>
              {!isReadOnly && (
                <Button
                  variant="default"
                  size="sm"
                  aria-label={`Accept that ${crm.value} belongs to ${campaignName(suggested.entry)}`}
                  onClick={() => match(suggested.entry.id, suggestion.lineId)}
                >
                  Accept
                </Button>
              )}
            </>
          )}
          {!isReadOnly && all.length > 0 && (
            <QuietSelect
              label={`Campaign that ${crm.value} belongs to`}
              data={[
                { value: none, label: suggested ? 'Another' : 'Choose' },
                ...all.map(({ entry }) => ({ value: entry.id, label: campaignName(entry) })),
                { value: anew, label: 'A new campaign' },
              ]}
              value={none}
              onChoose={(id) => (id === anew ? plan() : id !== none && match(id, null))}
            />
          )}
          {!isReadOnly && all.length === 0 && (
            <Button variant="default" size="sm" aria-label={`Plan ${crm.value}`} onClick={plan}>
              Plan it
            </Button>
          )}
        </div>
      </td>
    </tr>
  );
}
