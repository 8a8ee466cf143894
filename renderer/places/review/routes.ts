import type { PlaceScreen } from '../../app/routes.ts';

/** The screens of Review, each loaded when it is first shown. */
export const reviewScreens: readonly PlaceScreen[] = [
  {
    path: 'funnel',
    label: 'Funnel',
    load: async () => (await import('./funnel/FunnelScreen.tsx')).FunnelScreen,
  },
];
