import type { PlaceScreen } from '../../app/routes.ts';

/** The screens of Data. */
export const dataScreens: readonly PlaceScreen[] = [
  { path: 'imports', label: 'Imports', load: async () => (await import('./imports/ImportsScreen.tsx')).ImportsScreen },
];
