import { Card } from '../../../../kit/Card.tsx';
import table from '../../../../kit/table.module.css';
import { stateOrder, stateWords } from '../campaign-words.ts';
import type { Campaigns, CampaignsAnswer } from '../use-campaigns.ts';
import { AddCampaign } from './AddCampaign.tsx';
import { CampaignRow } from './CampaignRow.tsx';
import classes from './list.module.css';

interface CampaignTableProps {
  readonly workspaceId: string;
  readonly campaigns: Campaigns;
  readonly answer: CampaignsAnswer | null;
  readonly isAdding: boolean;
  onAdded(): void;
}

/** One row a campaign, grouped by state; the new one is written in place, above the rest. */
export function CampaignTable({ workspaceId, campaigns, answer, isAdding, onAdded }: CampaignTableProps) {
  const groups = Map.groupBy(campaigns.all, ({ entry }) => entry.state);
  return (
    <Card flush className={classes.card}>
      <div className={classes.scroll}>
        <table className={table.table} data-two-lines>
          <thead>
            <tr>
              <th scope="col">Campaign</th>
              <th scope="col">Accepted</th>
              <th scope="col">Late</th>
              <th scope="col">Spent of budget</th>
              <th scope="col">MQL of expected</th>
              <th scope="col">
                <span className="unseen">More</span>
              </th>
            </tr>
          </thead>
          {isAdding && (
            <tbody>
              <AddCampaign workspaceId={workspaceId} onDone={onAdded} />
            </tbody>
          )}
          {stateOrder.map((state) => {
            const group = groups.get(state);
            if (!group) return null;
            return (
              <tbody key={state}>
                <tr className={table.group}>
                  <td colSpan={6}>
                    {stateWords[state].label}, {group.length}
                  </td>
                </tr>
                {group.map((parts) => (
                  <CampaignRow
                    key={parts.entry.id}
                    workspaceId={workspaceId}
                    parts={parts}
                    campaigns={campaigns}
                    answer={answer}
                  />
                ))}
              </tbody>
            );
          })}
        </table>
      </div>
    </Card>
  );
}
