import { SegmentedControl } from '@mantine/core';
import { type FocusEvent, useRef, useState } from 'react';
import { showToast } from '../../../../kit/toast.tsx';
import { beginCampaign, type CampaignKind } from '../../begin-entry.ts';
import classes from './list.module.css';

interface AddCampaignProps {
  readonly workspaceId: string;
  onDone(): void;
}

/** The line on which a new campaign gets its kind and name; Enter or leaving the line makes it, Esc does not. */
export function AddCampaign({ workspaceId, onDone }: AddCampaignProps) {
  const [kind, setKind] = useState<CampaignKind>('campaign');
  const [name, setName] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  const finish = (keep: boolean) => {
    if (isDone.current) return;
    isDone.current = true;
    const begun = name.trim();
    const make = () => beginCampaign(workspaceId, kind, begun);
    if (keep && begun !== '') make();
    if (!keep && begun !== '') showToast({ text: `“${begun}” was not made`, action: { label: 'Make it', run: make } });
    onDone();
  };
  return (
    <tr>
      <td colSpan={6}>
        <form
          className={classes.adding}
          onSubmit={(event) => {
            event.preventDefault();
            finish(true);
          }}
          onKeyDown={(event) => event.key === 'Escape' && finish(false)}
          // The kind belongs to the line: choosing it is no leaving.
          onBlur={(event) => !staysIn(event) && finish(true)}
        >
          <SegmentedControl
            aria-label="Kind"
            data={[
              { value: 'campaign', label: 'Campaign' },
              { value: 'launch', label: 'Launch' },
            ]}
            value={kind}
            // Or a press on the words would take the focus out of the line before it chooses.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => field.current?.focus()}
            onChange={(chosen) => setKind(chosen === 'launch' ? 'launch' : 'campaign')}
          />
          <input
            // biome-ignore lint/a11y/noAutofocus: the line appears because somebody asked to write in it.
            autoFocus
            ref={field}
            className={classes.newName}
            aria-label="Name of the new campaign"
            placeholder="Its name, then Enter"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </form>
      </td>
    </tr>
  );
}

function staysIn({ currentTarget, relatedTarget }: FocusEvent): boolean {
  return relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
}
