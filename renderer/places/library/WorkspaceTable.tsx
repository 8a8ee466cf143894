import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { WorkspaceCard } from '../../../shared/contract/library.ts';
import { Card } from '../../kit/Card.tsx';
import { IconPin, IconSearch } from '../../kit/icons.ts';
import table from '../../kit/table.module.css';
import { WorkspaceRow } from './WorkspaceRow.tsx';
import classes from './WorkspaceTable.module.css';

/** From this many on the list has its own search. */
const searchFrom = 7;

/** All workspaces of this computer, the pinned ones first. */
export function WorkspaceTable({ workspaces }: { readonly workspaces: readonly WorkspaceCard[] }) {
  const [search, setSearch] = useState('');
  const shown = workspaces.filter((workspace) => matches(workspace, search));
  const pinned = shown.filter((workspace) => workspace.pinned);
  const others = shown.filter((workspace) => !workspace.pinned);
  return (
    <Card flush className={classes.card}>
      {workspaces.length >= searchFrom && (
        <TextInput
          className={classes.search}
          leftSection={<IconSearch size={15} />}
          placeholder="Find by name or company"
          aria-label="Find a workspace"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <div className={classes.scroll}>
        <table className={table.table} data-two-lines>
          <thead>
            <tr>
              <th scope="col">Workspace</th>
              <th scope="col">State</th>
              <th scope="col">Last review</th>
              <th scope="col">Next review</th>
              <th scope="col" className={table.number}>
                Actions
              </th>
              <th scope="col" className={`${table.number} ${classes.last}`}>
                Size
              </th>
            </tr>
          </thead>
          <tbody>
            {pinned.length > 0 && (
              <GroupRow>
                <IconPin size={13} aria-hidden /> Pinned
              </GroupRow>
            )}
            {pinned.map((workspace) => (
              <WorkspaceRow key={workspace.path} workspace={workspace} />
            ))}
            {pinned.length > 0 && others.length > 0 && <GroupRow>All</GroupRow>}
            {others.map((workspace) => (
              <WorkspaceRow key={workspace.path} workspace={workspace} />
            ))}
            {shown.length === 0 && (
              <tr>
                <td colSpan={6} className={table.quiet}>
                  No workspace has “{search}” in its name or company.
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function GroupRow({ children }: { readonly children: React.ReactNode }) {
  return (
    <tr className={table.group}>
      <td colSpan={6}>
        <span className={classes.group}>{children}</span>
      </td>
    </tr>
  );
}

/** Whether every word of a search is in the workspace's name, company or file. */
function matches(workspace: WorkspaceCard, search: string): boolean {
  const text = `${workspace.name} ${workspace.client} ${workspace.path}`.toLocaleLowerCase();
  return search
    .toLocaleLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}
