import type { PlaceScreen } from '../../app/routes.ts';

/** The screens of Data. */
export const dataScreens: readonly PlaceScreen[] = [
  { path: 'imports', label: 'Imports', load: async () => (await import('./imports/ImportsScreen.tsx')).ImportsScreen },
  { path: 'rows', label: 'Rows', load: async () => (await import('./rows/RowsScreen.tsx')).RowsScreen },
  { path: 'health', label: 'Data health', load: async () => (await import('./health/HealthScreen.tsx')).HealthScreen },
  {
    path: 'calendar',
    label: 'Calendar and rates',
    load: async () => (await import('./calendar/CalendarScreen.tsx')).CalendarScreen,
  },
  { path: 'people', label: 'People', load: async () => (await import('./people/PeopleScreen.tsx')).PeopleScreen },
];
