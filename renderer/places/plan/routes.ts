import type { PlaceScreen } from '../../app/routes.ts';

/** The screens of Plan. */
export const planScreens: readonly PlaceScreen[] = [
  { path: 'goals', label: 'Goals', load: async () => (await import('./goals/GoalsScreen.tsx')).GoalsScreen },
  {
    path: 'campaigns',
    label: 'Campaigns',
    load: async () => (await import('./campaigns/CampaignsScreen.tsx')).CampaignsScreen,
  },
  {
    path: 'programmes',
    label: 'Programme map',
    load: async () => (await import('./programmes/ProgrammesScreen.tsx')).ProgrammesScreen,
  },
  {
    path: 'channels',
    label: 'Channels',
    load: async () => (await import('./channels/ChannelsScreen.tsx')).ChannelsScreen,
  },
];
