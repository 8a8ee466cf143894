import { Button, Modal } from '@mantine/core';
import type { WorkspaceCard } from '../../../shared/contract/library.ts';
import { countOf } from '../../kit/format.ts';
import { Monogram } from '../../kit/Monogram.tsx';
import classes from './ChooseWorkspaceDialog.module.css';

interface ChooseWorkspaceDialogProps {
  /** Names of the CRM files that wait; the dialog is open while there are some. */
  readonly names: readonly string[];
  readonly workspaces: readonly WorkspaceCard[];
  onChoose(workspaceId: string): void;
  onClose(): void;
}

/** Asks into which workspace CRM files are imported. */
export function ChooseWorkspaceDialog({ names, workspaces, onChoose, onClose }: ChooseWorkspaceDialogProps) {
  const readable = workspaces.filter(({ problem }) => problem === null);
  const what = names.length === 1 ? (names[0] ?? '') : countOf(names.length, 'file');
  return (
    <Modal opened={names.length > 0} onClose={onClose} title={`Import ${what} into which workspace?`}>
      {readable.length === 0 ? (
        <p className={classes.none}>There is no workspace yet. Create one, then drop the files again.</p>
      ) : (
        <div className={classes.list}>
          {readable.map((workspace) => (
            <Button
              key={workspace.path}
              variant="default"
              justify="flex-start"
              size="lg"
              leftSection={<Monogram name={workspace.client === '' ? workspace.name : workspace.client} size={22} />}
              onClick={() => onChoose(workspace.workspaceId)}
            >
              {workspace.name}
              {workspace.client !== '' && <span className={classes.client}>{workspace.client}</span>}
            </Button>
          ))}
        </div>
      )}
    </Modal>
  );
}
