import { Button, Switch } from '@mantine/core';
import { useState } from 'react';
import { navigate, workspaceHref } from '../../../../app/routes.ts';
import { countOf } from '../../../../kit/format.ts';
import { IconLock } from '../../../../kit/icons.ts';
import { KeyHint } from '../../../../kit/KeyHint.tsx';
import { ProblemNotice } from '../../../../kit/ProblemNotice.tsx';
import type { MeetingView } from '../use-meeting.ts';
import { useMeetingQuery } from '../use-slide-data.ts';
import styles from './close.module.css';
import { FreezeStamp } from './FreezeStamp.tsx';
import { type MinutesFormat, useFreeze } from './use-freeze.ts';
import { useModEnter } from './use-mod-enter.ts';

interface ClosePanelProps {
  readonly workspaceId: string;
  readonly view: MeetingView;
}

const tiles = [
  { format: 'pdf', name: 'PDF', about: 'to print' },
  { format: 'html', name: 'HTML', about: 'one file' },
  { format: 'md', name: 'Markdown', about: 'for a wiki' },
] as const;

/** The freeze: what is frozen, which minutes are written, and the one button that does it. */
export function ClosePanel({ workspaceId, view: { meeting } }: ClosePanelProps) {
  const query = useMeetingQuery(workspaceId, meeting);
  const [formats, setFormats] = useState<readonly MinutesFormat[]>(['pdf']);
  const [isWithoutPeople, setWithoutPeople] = useState(false);
  const freeze = useFreeze({ workspaceId, meetingId: meeting.id, query, formats, isWithoutPeople });
  const turn = (format: MinutesFormat) =>
    setFormats(formats.includes(format) ? formats.filter((other) => other !== format) : [...formats, format]);
  const run = () =>
    void freeze.run().then((isDone) => {
      if (isDone) navigate(workspaceHref(workspaceId, ['review', 'meetings', meeting.id]));
    });
  useModEnter(run);
  const files = formats.length === 0 ? 'Freeze' : `Freeze and save ${countOf(formats.length, 'file')}`;
  return (
    <aside className={styles.panel} aria-label="Freeze and minutes">
      <FreezeStamp workspaceId={workspaceId} meeting={meeting} query={query} record={null} />
      <h2 className={styles.minutesHead}>
        Minutes <span>saved next to the workspace</span>
      </h2>
      <div className={styles.tiles}>
        {tiles.map(({ format, name, about }) => (
          <label key={format} className={formats.includes(format) ? styles.tileChosen : styles.tile}>
            <input type="checkbox" checked={formats.includes(format)} onChange={() => turn(format)} />
            <span>
              <strong>{name}</strong>
              <small>{about}</small>
            </span>
          </label>
        ))}
      </div>
      <Switch
        checked={isWithoutPeople}
        onChange={(event) => setWithoutPeople(event.currentTarget.checked)}
        label="Without people from the CRM"
        description="Leads appear as company and role. No names, no emails."
      />
      <div className={styles.final}>
        {freeze.problem && <ProblemNotice problem={freeze.problem} />}
        <Button
          fullWidth
          size="lg"
          loading={freeze.isRunning}
          leftSection={<IconLock size={17} />}
          rightSection={<KeyHint keys={['Mod', 'Enter']} />}
          onClick={run}
        >
          {files}
        </Button>
        <p>What is missing goes into the minutes as open. The review can be reopened for notes, not for numbers.</p>
      </div>
    </aside>
  );
}
