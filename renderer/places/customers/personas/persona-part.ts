import type { CustomerFigures } from '../figures/use-customer-figures.ts';
import type { PersonaView } from './persona-view.ts';

/** What every part of a persona's page is given. */
export interface PersonaPart {
  readonly workspaceId: string;
  readonly shown: PersonaView;
  readonly figures: CustomerFigures;
  readonly isReadOnly: boolean;
}
