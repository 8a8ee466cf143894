import type { PlaceScreen } from '../../app/routes.ts';
import { WaitingInsights } from './insights/WaitingInsights.tsx';

/** The screens of Customers. */
export const customerScreens: readonly PlaceScreen[] = [
  {
    path: 'personas',
    label: 'Personas',
    load: async () => (await import('./personas/PersonasScreen.tsx')).PersonasScreen,
  },
  {
    path: 'messages',
    label: 'Messages',
    load: async () => (await import('./messages/MessagesScreen.tsx')).MessagesScreen,
  },
  {
    path: 'content',
    label: 'Content',
    load: async () => (await import('./content/ContentScreen.tsx')).ContentScreen,
  },
  {
    path: 'insights',
    label: 'Insights',
    Waiting: WaitingInsights,
    load: async () => (await import('./insights/InsightsScreen.tsx')).InsightsScreen,
  },
];
