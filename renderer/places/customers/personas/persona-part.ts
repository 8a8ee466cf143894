import type { CustomerFigures } from '../figures/use-customer-figures.ts';
import type { PersonaView } from './use-personas.ts';

/** What every part of a persona's page is given. */
export interface PersonaPart {
  readonly workspaceId: string;
  readonly shown: PersonaView;
  readonly figures: CustomerFigures;
  readonly isReadOnly: boolean;
}
