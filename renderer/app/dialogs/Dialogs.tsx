import { Modal, SegmentedControl } from '@mantine/core';
import { NewWorkspaceDialog } from '../../places/library/NewWorkspaceDialog.tsx';
import { type ThemeChoice, useThemeChoice } from '../use-theme-choice.ts';
import classes from './Dialogs.module.css';
import { closeDialog, useOpenDialog } from './dialog-store.ts';
import { KeyList } from './KeyList.tsx';
import { You } from './You.tsx';

/** The dialogs that belong to no place. */
export function Dialogs() {
  const open = useOpenDialog();
  return (
    <>
      <Modal opened={open === 'settings'} onClose={closeDialog} title="Settings" size="lg">
        <Settings />
      </Modal>
      <Modal opened={open === 'keys'} onClose={closeDialog} title="Keys" size="md">
        <KeyList />
      </Modal>
      <NewWorkspaceDialog isOpen={open === 'new-workspace'} onClose={closeDialog} />
    </>
  );
}

const themeLabels: readonly { readonly value: ThemeChoice; readonly label: string }[] = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

function Settings() {
  const [theme, setTheme] = useThemeChoice();
  return (
    <div className={classes.settings}>
      <section>
        <h3 className={classes.title}>You</h3>
        <You />
      </section>
      <section>
        <h3 className={classes.title}>Look</h3>
        <SegmentedControl
          aria-label="Look"
          data={[...themeLabels]}
          value={theme}
          onChange={(value) => setTheme(value as ThemeChoice)}
        />
      </section>
      <p className={classes.note}>
        Both are kept on this computer. Time zone, currency and fiscal year belong to a workspace: Data, Calendar and
        rates.
      </p>
    </div>
  );
}
