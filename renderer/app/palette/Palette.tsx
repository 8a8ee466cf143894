import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import '@mantine/spotlight/styles.layer.css';
import { IconSearch } from '../../kit/icons.ts';
import { useLibrary } from '../../state/library.tsx';
import { EntryActions } from './EntryActions.tsx';
import { paletteStore } from './open-palette.ts';
import classes from './Palette.module.css';
import { appActions, screenActions, workspaceActions } from './palette-actions.tsx';

interface PaletteProps {
  /** Null in the library, where there are no screens and entries to find. */
  readonly workspaceId: string | null;
}

/** Finds any workspace, screen, entry and action by a few letters (Ctrl or Cmd with K). */
export function Palette({ workspaceId }: PaletteProps) {
  return workspaceId === null ? (
    <PaletteOver groups={[]} />
  ) : (
    <EntryActions workspaceId={workspaceId}>
      {(entries) => <PaletteOver groups={[screenActions(workspaceId), entries]} />}
    </EntryActions>
  );
}

function PaletteOver({ groups }: { readonly groups: readonly SpotlightActionGroupData[] }) {
  const workspaces = useLibrary().data?.workspaces ?? [];
  return (
    <Spotlight
      store={paletteStore}
      shortcut="mod+K"
      actions={[...groups, workspaceActions(workspaces), appActions()]}
      limit={40}
      scrollable
      maxHeight={420}
      overlayProps={{ backgroundOpacity: 0.18, blur: 0 }}
      attributes={{ content: { 'aria-label': 'Find a place, an entry or an action' } }}
      nothingFound="Nothing has these letters"
      classNames={{
        inner: classes.inner,
        content: classes.content,
        search: classes.search,
        action: classes.action,
        actionDescription: classes.description,
        actionSection: classes.section,
        actionsGroup: classes.group,
      }}
      searchProps={{ placeholder: 'Find a place, an entry or an action', leftSection: <IconSearch size={17} /> }}
    />
  );
}
