import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '../../../renderer/theme/tokens.css';
import '../../../renderer/theme/base.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { type ComponentType, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Frame } from '../../../renderer/app/frame/Frame.tsx';
import { type ScreenProps, useRoute } from '../../../renderer/app/routes.ts';
import { reviewScreens } from '../../../renderer/places/review/routes.ts';
import { theme, themeVariables } from '../../../renderer/theme/mantine-theme.ts';

const scheme = new URLSearchParams(location.search).get('dark') === null ? 'light' : 'dark';

function Preview() {
  const route = useRoute();
  const [Screen, setScreen] = useState<ComponentType<ScreenProps> | null>(null);
  const path = route.kind === 'workspace' ? route.screen : 'funnel';
  const screen = reviewScreens.find((candidate) => candidate.path === path) ?? reviewScreens[0];
  useEffect(() => {
    let isCurrent = true;
    screen?.load().then((loaded) => isCurrent && setScreen(() => loaded));
    return () => {
      isCurrent = false;
    };
  }, [screen]);
  if (!Screen || route.kind !== 'workspace') return null;
  if (screen?.isFullScreen) return <Screen route={route} />;
  const nav = reviewScreens.filter((one) => !one.isHidden).map((one) => <div key={one.path}>{one.label}</div>);
  return (
    <Frame nav={nav} searchLabel="Search" status="Saved">
      <Screen route={route} />
    </Frame>
  );
}

const root = document.getElementById('root');
if (location.hash === '') location.hash = '#/w/axlewise/review/funnel';
if (root)
  createRoot(root).render(
    <MantineProvider theme={theme} cssVariablesResolver={themeVariables} forceColorScheme={scheme}>
      <Notifications />
      <Preview />
    </MantineProvider>,
  );
