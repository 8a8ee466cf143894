import { ActionIcon, Button, Menu } from '@mantine/core';
import type { WorkspaceCard } from '../../../shared/contract/library.ts';
import { IconCopy, IconDots, IconPencil, IconPin, IconTrash } from '../../kit/icons.ts';
import { duplicateWorkspace, openWorkspace, pinWorkspace, trashWorkspace } from './library-actions.tsx';
import classes from './WorkspaceTable.module.css';

interface RowActionsProps {
  readonly workspace: WorkspaceCard;
  onRename(): void;
}

/** What can be done with a workspace: open, and the rest behind three dots. */
export function RowActions({ workspace, onRename }: RowActionsProps) {
  const { name, pinned, problem } = workspace;
  return (
    <span className={classes.actions}>
      {problem === null && (
        <Button variant="default" size="sm" onClick={() => void openWorkspace(workspace.path)}>
          Open
        </Button>
      )}
      <Menu returnFocus={false}>
        <Menu.Target>
          <ActionIcon aria-label={`More for ${name}`}>
            <IconDots size={17} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPin size={15} />} onClick={() => void pinWorkspace(workspace)}>
            {pinned ? 'Unpin' : 'Pin to the top'}
          </Menu.Item>
          {problem === null && (
            <>
              <Menu.Item leftSection={<IconPencil size={15} />} onClick={onRename}>
                Rename
              </Menu.Item>
              <Menu.Item leftSection={<IconCopy size={15} />} onClick={() => void duplicateWorkspace(workspace)}>
                Duplicate
              </Menu.Item>
            </>
          )}
          <Menu.Item leftSection={<IconTrash size={15} />} onClick={() => void trashWorkspace(workspace)}>
            Move to trash
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}
