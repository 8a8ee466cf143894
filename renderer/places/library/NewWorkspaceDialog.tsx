import { Button, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { libraryHref } from '../../app/routes.ts';
import { createWorkspace } from './library-actions.tsx';
import classes from './NewWorkspaceDialog.module.css';

interface NewWorkspaceDialogProps {
  readonly isOpen: boolean;
  onClose(): void;
}

/** Asks what a new workspace is called and for whom it is. */
export function NewWorkspaceDialog({ isOpen, onClose }: NewWorkspaceDialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="New workspace">
      <NewWorkspaceForm onClose={onClose} />
      <p className={classes.other}>
        Not sure yet?{' '}
        <a href={libraryHref('start')} onClick={onClose}>
          See the sample company
        </a>
        , which has data in it.
      </p>
    </Modal>
  );
}

/** Name and company of a new workspace. Inside a dialog it can be cancelled. */
export function NewWorkspaceForm({ onClose }: { onClose?(): void }) {
  const [name, setName] = useState('');
  const [client, setClient] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [isBusy, setBusy] = useState(false);

  const create = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return setWrong(true);
    setBusy(true);
    const isOpen = await createWorkspace(name.trim(), client.trim());
    setBusy(false);
    if (isOpen) onClose?.();
  };
  return (
    <form className={classes.form} onSubmit={(event) => void create(event)}>
      <TextInput
        label="Name"
        placeholder="Alignment 2026"
        {...(onClose ? { 'data-autofocus': true } : {})}
        value={name}
        error={isWrong && name.trim() === '' ? 'A workspace needs a name; its file takes the same.' : null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label="Company it is for"
        placeholder="Axlewise"
        value={client}
        onChange={(event) => setClient(event.currentTarget.value)}
      />
      <div className={classes.actions}>
        {onClose && (
          <Button variant="subtle" onClick={onClose}>
            Cancel
          </Button>
        )}
        <Button type="submit" variant={onClose ? 'filled' : 'default'} loading={isBusy}>
          Create workspace
        </Button>
      </div>
    </form>
  );
}
