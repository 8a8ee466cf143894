import type { PlaceScreen } from '../../app/routes.ts';

/** The screens of Plan. */
export const planScreens: readonly PlaceScreen[] = [
  {
    path: 'campaigns',
    label: 'Campaigns',
    load: async () => (await import('./campaigns/CampaignsScreen.tsx')).CampaignsScreen,
  },
];
