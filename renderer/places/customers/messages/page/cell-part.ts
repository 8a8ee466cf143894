import type { FunnelStage } from '../../../../../shared/crm/fields.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';

/** What every part of a message's page is given. */
export interface CellPart {
  readonly workspaceId: string;
  readonly persona: Entity<'personas'>;
  readonly stage: FunnelStage;
  readonly isReadOnly: boolean;
}
