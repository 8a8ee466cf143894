import { type ComponentType, useEffect, useState } from 'react';
import { SkeletonRows } from '../kit/SkeletonRows.tsx';
import type { PlaceScreen, ScreenProps, WorkspaceRoute } from './routes.ts';

interface ScreenSlotProps {
  readonly screen: PlaceScreen;
  readonly route: WorkspaceRoute;
}

type Loaded = { readonly Screen: ComponentType<ScreenProps> } | { readonly error: unknown } | null;

/** Loads a screen's code when it is first shown; a failure goes to the boundary around it. */
export function ScreenSlot({ screen, route }: ScreenSlotProps) {
  const [loaded, setLoaded] = useState<Loaded>(null);
  useEffect(() => {
    let isCurrent = true;
    screen.load().then(
      (Screen) => isCurrent && setLoaded({ Screen }),
      (error: unknown) => isCurrent && setLoaded({ error }),
    );
    return () => {
      isCurrent = false;
    };
  }, [screen]);
  if (!loaded) return <SkeletonRows rows={8} />;
  if ('error' in loaded) throw loaded.error;
  return <loaded.Screen route={route} />;
}
