import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { mostToasts } from '../kit/toast.tsx';
import { LibraryProvider } from '../state/library.tsx';
import { theme, themeVariables } from '../theme/mantine-theme.ts';
import { Dialogs } from './dialogs/Dialogs.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { claimEscape } from './focus/claim-escape.ts';
import { keepFocus } from './focus/keep-focus.ts';
import { surePress } from './focus/sure-press.ts';
import { HostWatch } from './HostWatch.tsx';
import { LibraryWindow } from './LibraryWindow.tsx';
import { pageNonce } from './page-security.ts';
import { ReachNotice } from './ReachNotice.tsx';
import { type Route, useRoute } from './routes.ts';
import { SeatWatch } from './SeatWatch.tsx';
import { useShell, useTaskBarProgress } from './use-shell.ts';
import { WorkspaceWindow } from './WorkspaceWindow.tsx';

/** The whole window. */
export function App() {
  useEffect(keepFocus, []);
  useEffect(surePress, []);
  useEffect(claimEscape, []);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={themeVariables}
      defaultColorScheme="auto"
      getStyleNonce={pageNonce}
    >
      {/* By itself: one that goes while it is pointed at would hold all that come after it. */}
      <Notifications position="bottom-center" limit={mostToasts} pauseResetOnHover="notification" />
      <ErrorBoundary>
        <LibraryProvider>
          <CurrentWindow />
          <Dialogs />
          <HostWatch />
          <SeatWatch />
          <ReachNotice />
        </LibraryProvider>
      </ErrorBoundary>
    </MantineProvider>
  );
}

function CurrentWindow() {
  const route = useRoute();
  useShell(route.kind === 'workspace' ? route.workspaceId : null);
  return (
    <>
      <RouteWindow route={route} />
      <TaskBar />
    </>
  );
}

/** Shows nothing in the window; by itself so that the window isn't drawn again with each per cent. */
function TaskBar() {
  useTaskBarProgress();
  return null;
}

function RouteWindow({ route }: { readonly route: Route }) {
  switch (route.kind) {
    case 'library':
      return <LibraryWindow screen={route.screen} />;
    case 'workspace':
      return <WorkspaceWindow key={route.workspaceId} route={route} />;
  }
}
