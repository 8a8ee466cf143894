import type { TablerIcon } from '@tabler/icons-react';
import { IconDatabase, IconHeartHandshake, IconMap2, IconPresentation, IconUsersGroup } from '../kit/icons.ts';
import { agreementScreens } from '../places/agreement/routes.ts';
import { customerScreens } from '../places/customers/routes.ts';
import { dataScreens } from '../places/data/routes.ts';
import { planScreens } from '../places/plan/routes.ts';
import { reviewScreens } from '../places/review/routes.ts';
import type { PlaceScreen, WorkspaceRoute } from './routes.ts';

export interface Place {
  /** The part of the address: `review`. */
  readonly key: string;
  readonly label: string;
  readonly icon: TablerIcon;
  /** The first one is where the place opens. */
  readonly screens: readonly PlaceScreen[];
}

/** The places of a workspace in the order of the left bar. */
export const places: readonly Place[] = [
  { key: 'review', label: 'Review', icon: IconPresentation, screens: reviewScreens },
  { key: 'plan', label: 'Plan', icon: IconMap2, screens: planScreens },
  { key: 'customers', label: 'Customers', icon: IconUsersGroup, screens: customerScreens },
  { key: 'agreement', label: 'Agreement', icon: IconHeartHandshake, screens: agreementScreens },
  { key: 'data', label: 'Data', icon: IconDatabase, screens: dataScreens },
];

/** The place and screen that an address means; the first of each where it names none or one that is gone. */
export function screenAt(route: WorkspaceRoute): { readonly place: Place; readonly screen: PlaceScreen } | null {
  const place = places.find(({ key }) => key === route.place) ?? places[0];
  const screen = place?.screens.find(({ path }) => path === route.screen) ?? place?.screens[0];
  return place && screen ? { place, screen } : null;
}
