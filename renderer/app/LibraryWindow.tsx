import { formatBytes } from '../kit/format.ts';
import { IconDeviceLaptop } from '../kit/icons.ts';
import { LibraryScreen } from '../places/library/LibraryScreen.tsx';
import { TrashScreen } from '../places/library/TrashScreen.tsx';
import { useLibrary } from '../state/library.tsx';
import { Frame } from './frame/Frame.tsx';
import { LibraryNav } from './frame/LibraryNav.tsx';
import { Palette } from './palette/Palette.tsx';
import type { LibraryScreenName } from './routes.ts';

/** The start of the app: what workspaces there are. */
export function LibraryWindow({ screen }: { readonly screen: LibraryScreenName }) {
  return (
    <>
      <Frame nav={<LibraryNav screen={screen} />} searchLabel="Search workspaces" status={<WhereItLies />}>
        {screen === 'trash' ? <TrashScreen /> : <LibraryScreen isStart={screen === 'start'} />}
      </Frame>
      <Palette workspaceId={null} />
    </>
  );
}

function WhereItLies() {
  const workspaces = useLibrary().data?.workspaces ?? [];
  const bytes = workspaces.reduce((sum, workspace) => sum + workspace.bytes, 0);
  return (
    <>
      <IconDeviceLaptop size={15} stroke={1.7} aria-hidden style={{ marginRight: -8 }} />
      {workspaces.length === 0
        ? 'No account, no network, nothing leaves this computer'
        : `On this computer, ${formatBytes(bytes)} in all`}
    </>
  );
}
