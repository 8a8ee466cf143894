import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { navigate, workspaceHref } from '../../../../app/routes.ts';
import { createEntry } from '../../../../commands/edit-entry.ts';
import { currentSnapshot, freshId, orderBetween, runChange } from '../../../../document/index.ts';
import { TextEditing } from '../../../../kit/EditableText.tsx';
import classes from './list.module.css';

interface AddCampaignProps {
  readonly workspaceId: string;
  onDone(): void;
}

type Kind = 'campaign' | 'launch';

/** The line on which a new campaign gets its name; Enter makes it and opens it, Esc leaves it. */
export function AddCampaign({ workspaceId, onDone }: AddCampaignProps) {
  const [kind, setKind] = useState<Kind>('campaign');
  const add = (name: string) => {
    if (name === '') return;
    const id = freshId();
    const orders = [...currentSnapshot().campaigns.values()].map(({ order }) => order).toSorted();
    runChange(createEntry('campaigns', id, { name, kind, order: orderBetween(orders.at(-1) ?? null, null) }, kind));
    navigate(workspaceHref(workspaceId, ['plan', 'campaigns', id]));
  };
  return (
    <tr>
      <td colSpan={6}>
        <div className={classes.adding}>
          <SegmentedControl
            aria-label="Kind"
            data={[
              { value: 'campaign', label: 'Campaign' },
              { value: 'launch', label: 'Launch' },
            ]}
            value={kind}
            // The name keeps what was typed: its field would take leaving it for the end.
            onMouseDown={(event) => event.preventDefault()}
            onChange={(chosen) => setKind(chosen === 'launch' ? 'launch' : 'campaign')}
          />
          <TextEditing
            value=""
            label="Name of the new campaign"
            placeholder="Its name, then Enter"
            onKeep={add}
            onClose={onDone}
          />
        </div>
      </td>
    </tr>
  );
}
