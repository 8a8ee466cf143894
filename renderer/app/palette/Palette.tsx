import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import '@mantine/spotlight/styles.layer.css';
import { useMemo, useState } from 'react';
import { useSaveState } from '../../document/index.ts';
import { IconSearch } from '../../kit/icons.ts';
import { useLibrary } from '../../state/library.tsx';
import { focusContent } from '../focus/focus-content.ts';
import { EntryActions } from './EntryActions.tsx';
import { paletteStore } from './open-palette.ts';
import classes from './Palette.module.css';
import { appActions, screenActions, workspaceActions } from './palette-actions.tsx';
import { type PaletteFinder, paletteFilter } from './palette-filter.ts';
import { useAgreedParts } from './use-agreed-parts.tsx';
import { useContentActions } from './use-content-actions.tsx';
import { useNewActions } from './use-new-actions.tsx';

interface PaletteProps {
  /** Null in the library, where there are no screens and entries to find. */
  readonly workspaceId: string | null;
}

/** Finds any workspace, screen, entry and action by a few letters (Ctrl or Cmd with K). */
export function Palette({ workspaceId }: PaletteProps) {
  return workspaceId === null ? (
    <PaletteOver groups={[]} finder={null} />
  ) : (
    <EntryActions workspaceId={workspaceId}>
      {(entries) => <WorkspacePalette workspaceId={workspaceId} entries={entries} />}
    </EntryActions>
  );
}

interface WorkspacePaletteProps {
  readonly workspaceId: string;
  readonly entries: SpotlightActionGroupData;
}

function WorkspacePalette({ workspaceId, entries }: WorkspacePaletteProps) {
  const { actions, finder } = useContentActions(workspaceId);
  const fresh = useNewActions(workspaceId);
  const agreed = useAgreedParts(workspaceId);
  const canWrite = useSaveState().state !== 'read-only';
  const groups = [screenActions(workspaceId), agreed, ...(canWrite ? [fresh] : []), actions, entries];
  return <PaletteOver groups={groups} finder={finder} />;
}

interface PaletteOverProps {
  readonly groups: readonly SpotlightActionGroupData[];
  readonly finder: PaletteFinder | null;
}

function PaletteOver({ groups, finder }: PaletteOverProps) {
  const workspaces = useLibrary().data?.workspaces ?? [];
  const filter = useMemo(() => paletteFilter(finder), [finder]);
  const [hasLed, setLed] = useState(false);
  const all = [...groups, workspaceActions(workspaces), appActions()];
  return (
    <Spotlight
      store={paletteStore}
      shortcut="mod+K"
      tagsToIgnore={[]}
      triggerOnContentEditable
      actions={all.map((group) => leadingIn(group, () => setLed(true)))}
      onSpotlightOpen={() => setLed(false)}
      returnFocus={!hasLed}
      filter={filter}
      limit={40}
      scrollable
      maxHeight={420}
      transitionProps={{ duration: 0 }}
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

/** Whoever goes somewhere by the palette wants to be there: the focus goes along, past the bars. */
function leadingIn({ group, actions }: SpotlightActionGroupData, onLed: () => void): SpotlightActionGroupData {
  return {
    group,
    actions: actions.map((action) => ({
      ...action,
      onClick: (event) => {
        const before = location.hash;
        action.onClick?.(event);
        if (location.hash === before) return;
        onLed();
        focusContent();
      },
    })),
  };
}
