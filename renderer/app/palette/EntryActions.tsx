import type { SpotlightActionGroupData } from '@mantine/spotlight';
import type { ReactNode } from 'react';
import { useNamedEntries } from '../entries/use-named-entries.tsx';
import { navigate, workspaceHref } from '../routes.ts';

interface EntryActionsProps {
  readonly workspaceId: string;
  children(entries: SpotlightActionGroupData): ReactNode;
}

/** The entries of the document that have a name, each leading to the screen that shows it. */
export function EntryActions({ workspaceId, children }: EntryActionsProps) {
  const actions = useNamedEntries()
    .filter(({ label }) => label !== '')
    .map(({ id, label, kind, icon, parts }) => ({
      id: `entry ${id}`,
      label,
      description: kind,
      leftSection: icon,
      onClick: () => navigate(workspaceHref(workspaceId, parts)),
    }));
  return children({ group: 'Entries', actions });
}
