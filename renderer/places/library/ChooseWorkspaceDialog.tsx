import { Button, Modal } from '@mantine/core';
import type { WorkspaceCard } from '../../../shared/contract/library.ts';
import { countOf } from '../../kit/format.ts';
import { Monogram } from '../../kit/Monogram.tsx';
import classes from './ChooseWorkspaceDialog.module.css';

interface ChooseWorkspaceDialogProps {
  /** The CRM files that wait; the dialog is open while there are some. */
  readonly files: readonly File[];
  readonly workspaces: readonly WorkspaceCard[];
  onChoose(workspaceId: string): void;
  onClose(): void;
}

/** Asks into which workspace CRM files are imported. */
export function ChooseWorkspaceDialog({ files, workspaces, onChoose, onClose }: ChooseWorkspaceDialogProps) {
  const readable = workspaces.filter(({ problem }) => problem === null);
  const names = files.length === 1 ? (files[0]?.name ?? '') : countOf(files.length, 'file');
  return (
    <Modal opened={files.length > 0} onClose={onClose} title={`Import ${names} into which workspace?`}>
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
              leftSection={<Monogram name={workspace.name} size={22} />}
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
