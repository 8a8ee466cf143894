import { Button, Modal, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { libraryHref, navigate } from '../../app/routes.ts';
import { currencies, systemCurrency } from '../../kit/currencies.ts';
import { createWorkspace, openSample } from './library-actions.tsx';
import classes from './NewWorkspaceDialog.module.css';
import { type Start, StartChoice, usualStart } from './StartChoice.tsx';

interface NewWorkspaceDialogProps {
  readonly isOpen: boolean;
  onClose(): void;
}

/** Asks what a new workspace is called, for whom it is, what its money is, and what it begins with. */
export function NewWorkspaceDialog({ isOpen, onClose }: NewWorkspaceDialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="New workspace" size={600}>
      <NewWorkspaceForm onClose={onClose} />
    </Modal>
  );
}

const namePlaceholders: Readonly<Record<Start, string>> = {
  blank: 'Alignment 2026',
  alignment: 'Alignment 2026',
  launch: 'Predict launch',
  consulting: 'Funnel diagnosis',
  sample: 'Alignment',
};

/** Name, company, currency and beginning of a new workspace. Inside a dialog it can be cancelled, and the sample is one of the choices. */
export function NewWorkspaceForm({ onClose }: { onClose?(): void }) {
  const [name, setName] = useState('');
  const [client, setClient] = useState('');
  const [start, setStart] = useState<Start>(usualStart);
  const [currency, setCurrency] = useState(systemCurrency);
  const [isWrong, setWrong] = useState(false);
  const [isBusy, setBusy] = useState(false);

  const create = async (event: FormEvent) => {
    event.preventDefault();
    if (start === 'sample') {
      // The start screen tells how far the sample is.
      navigate(libraryHref('start'));
      onClose?.();
      return openSample(name.trim() || namePlaceholders.sample, client.trim() || 'Axlewise');
    }
    if (name.trim() === '') return setWrong(true);
    setBusy(true);
    const template = start === 'blank' ? null : start;
    const isOpen = await createWorkspace({ name: name.trim(), client: client.trim(), template, currency });
    setBusy(false);
    if (isOpen) onClose?.();
  };
  return (
    <form className={classes.form} onSubmit={(event) => void create(event)}>
      <div className={classes.names}>
        <TextInput
          label="Name"
          placeholder={namePlaceholders[start]}
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
        {start !== 'sample' && (
          <Select
            label="Currency"
            description="Budgets, goals and deals are counted in it. It can be changed under Calendar and rates."
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            className={classes.currency ?? ''}
            searchable
            allowDeselect={false}
            data={currencies()}
            value={currency}
            onChange={(code) => code !== null && setCurrency(code)}
          />
        )}
      </div>
      <StartChoice value={start} hasSample={onClose !== undefined} onChoose={setStart} />
      <div className={classes.actions} data-dialog={onClose !== undefined || undefined}>
        {onClose && (
          <Button variant="subtle" onClick={onClose}>
            Cancel
          </Button>
        )}
        <Button type="submit" variant={onClose ? 'filled' : 'default'} loading={isBusy}>
          {start === 'sample' ? 'Open the sample company' : 'Create workspace'}
        </Button>
      </div>
    </form>
  );
}
