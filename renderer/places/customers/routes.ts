import type { PlaceScreen } from '../../app/routes.ts';

/** The screens of Customers. */
export const customerScreens: readonly PlaceScreen[] = [
  {
    path: 'personas',
    label: 'Personas',
    load: async () => (await import('./personas/PersonasScreen.tsx')).PersonasScreen,
  },
];
