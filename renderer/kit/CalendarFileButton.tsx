import { Button } from '@mantine/core';
import { getHost } from '../state/host.ts';
import { IconCalendarEvent } from './icons.ts';
import { saveFile } from './save-file.ts';
import { showProblem } from './toast.tsx';

interface CalendarFileButtonProps {
  readonly workspaceId: string;
  readonly root: 'meetingSeries' | 'meetings';
  readonly id: string;
}

/** Gives a series, or one planned review, as a file for any calendar. */
export function CalendarFileButton({ workspaceId, root, id }: CalendarFileButtonProps) {
  const keep = async () => {
    const kept = await getHost().call('rhythm/calendar', { workspaceId, root, id });
    if (kept.ok) saveFile(kept.value);
    else showProblem(kept.problem);
  };
  return (
    <Button variant="default" size="sm" leftSection={<IconCalendarEvent size={15} />} onClick={() => void keep()}>
      Calendar file
    </Button>
  );
}
