import type { Entity, EntityInput } from '../../../../../shared/model/entities.ts';

/** Some of the workspace's choices. */
export type ChoiceFields = Partial<Omit<EntityInput<'settings'>, 'id'>>;

/** What every choice is given: what is chosen now, and how to choose; `what` names the change. */
export interface ChoiceProps {
  readonly settings: Entity<'settings'>;
  readonly isReadOnly: boolean;
  choose(fields: ChoiceFields, what: string): void;
}
