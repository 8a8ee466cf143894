import { Button } from '@mantine/core';
import { lazy, Suspense, useEffect } from 'react';
import type { Self } from '../../shared/contract/library.ts';
import {
  DocumentProvider,
  reportDataWritten,
  reportFileState,
  setPresencePlace,
  useSettings,
} from '../document/index.ts';
import { ProblemNotice } from '../kit/ProblemNotice.tsx';
import { SkeletonRows } from '../kit/SkeletonRows.tsx';
import { channelSource, getHost } from '../state/host.ts';
import { useLibrary } from '../state/library.tsx';
import { closeDialog, useOpenDialog } from './dialogs/dialog-store.ts';
import classes from './ErrorBoundary.module.css';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { DeletedNotice } from './frame/DeletedNotice.tsx';
import { Frame } from './frame/Frame.tsx';
import { WorkspaceNav } from './frame/WorkspaceNav.tsx';
import { WorkspaceStatus } from './frame/WorkspaceStatus.tsx';
import { Introduction } from './introduction/Introduction.tsx';
import { Palette } from './palette/Palette.tsx';
import { screenAt } from './places.ts';
import type { WorkspaceRoute } from './routes.ts';
import { ScreenSlot } from './ScreenSlot.tsx';
import { useOpenWorkspace } from './use-open-workspace.ts';

const InsightDialog = lazy(async () => ({
  default: (await import('../places/customers/insights/InsightDialog.tsx')).InsightDialog,
}));

interface WorkspaceWindowProps {
  readonly route: WorkspaceRoute;
}

/** Before someone has said who they are, they are a guest in their own window. */
const guest = { id: 'guest', name: 'Guest' };

/** An open workspace: its document, the frame round it, and the screen that the address names. */
export function WorkspaceWindow({ route }: WorkspaceWindowProps) {
  const opening = useOpenWorkspace(route.workspaceId);
  const library = useLibrary();
  switch (opening.state) {
    case 'opening':
      return <SkeletonRows rows={8} />;
    case 'failed':
      return (
        <div className={classes.failed}>
          <ProblemNotice
            problem={opening.problem}
            actions={
              <Button variant="default" size="sm" component="a" href="#/">
                Go to the workspaces
              </Button>
            }
          />
        </div>
      );
    case 'open':
      // Another person is another connection, so the library's word on who sits here comes first.
      if (!library.data) return <SkeletonRows rows={8} />;
      return <WorkspaceOf route={route} self={library.data.self ?? guest} />;
  }
}

interface WorkspaceOfProps extends WorkspaceWindowProps {
  readonly self: Pick<Self, 'id' | 'name'>;
}

/** The workspace as one person has it open: for another one all of it begins anew, since nothing may outlive its document. */
function WorkspaceOf({ route, self }: WorkspaceOfProps) {
  const { workspaceId } = route;
  return (
    <DocumentProvider
      key={JSON.stringify([workspaceId, self.id, self.name])}
      workspaceId={workspaceId}
      channelSource={channelSource}
      self={self}
      fallback={<SkeletonRows rows={8} />}
    >
      <OpenWorkspace route={route} />
    </DocumentProvider>
  );
}

function OpenWorkspace({ route }: WorkspaceWindowProps) {
  const { name, client } = useSettings();
  useFileState(route.workspaceId);
  useEffect(() => setPresencePlace({ place: route.place, screen: route.screen }), [route.place, route.screen]);
  useEffect(() => {
    document.title = [client, name, 'Tandem'].filter(Boolean).join(', ');
    return () => {
      document.title = 'Tandem';
    };
  }, [name, client]);
  const at = screenAt(route);
  const content = at && (
    <ErrorBoundary resetKey={location.hash}>
      <ScreenSlot key={`${at.place.key}/${at.screen.path}`} screen={at.screen} route={route} />
    </ErrorBoundary>
  );
  return (
    <>
      {at?.screen.isFullScreen ? (
        content
      ) : (
        <Frame nav={<WorkspaceNav route={route} />} searchLabel="Search or jump to" status={<WorkspaceStatus />}>
          <DeletedNotice key={`${route.place}/${route.screen}`} />
          {content}
        </Frame>
      )}
      <Palette workspaceId={route.workspaceId} />
      <WorkspaceDialogs />
      <Introduction workspace={name} />
    </>
  );
}

/** What is written down over any screen of a workspace; it needs the document, and its code comes when it is asked for. */
function WorkspaceDialogs() {
  const isAdding = useOpenDialog() === 'add-insight';
  return <Suspense>{isAdding && <InsightDialog isOpen onClose={closeDialog} />}</Suspense>;
}

/** Hands the host's word on the file to the saved state in the top bar. */
function useFileState(workspaceId: string): void {
  useEffect(() => {
    const stops = [getHost().on('file/state', reportFileState), getHost().on('data/changed', reportDataWritten)];
    void getHost()
      .call('workspace/info', { workspaceId })
      .then((info) => {
        if (info.ok) reportFileState(info.value.fileState);
      });
    return () => {
      for (const stop of stops) stop();
    };
  }, [workspaceId]);
}
