import type { PlaceScreen } from '../../app/routes.ts';

/** The screens of Agreement. */
export const agreementScreens: readonly PlaceScreen[] = [
  {
    path: 'handbook',
    label: 'Handbook',
    load: async () => (await import('./handbook/HandbookScreen.tsx')).HandbookScreen,
  },
  {
    path: 'handoffs',
    label: 'Handoffs and SLAs',
    load: async () => (await import('./handoffs/HandoffsScreen.tsx')).HandoffsScreen,
  },
];
