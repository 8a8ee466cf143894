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
  {
    path: 'rhythm',
    label: 'Rhythm',
    load: async () => (await import('./rhythm/RhythmScreen.tsx')).RhythmScreen,
  },
  {
    path: 'exchange',
    label: 'Exchange',
    load: async () => (await import('./exchange/ExchangeScreen.tsx')).ExchangeScreen,
  },
  {
    path: 'incentives',
    label: 'Incentives',
    load: async () => (await import('./incentives/IncentivesScreen.tsx')).IncentivesScreen,
  },
  {
    path: 'health-check',
    label: 'Health check',
    load: async () => (await import('./health/HealthScreen.tsx')).HealthScreen,
  },
];
