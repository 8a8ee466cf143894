import type { FunnelStage } from '../../crm/fields.ts';
import type { SampleMemberId } from '../company.ts';
import type { PersonaKey } from './sample-entry.ts';

/** One thing that was heard; `daysAgo` from today, `change` what was done about it, `isNew` still in the inbox. */
export interface SampleInsight {
  readonly id: string;
  readonly kind?: 'win' | 'loss';
  readonly text: string;
  readonly who: string;
  readonly account: string;
  readonly persona: PersonaKey | null;
  readonly stage: FunnelStage | '';
  readonly theme: string;
  readonly daysAgo: number;
  readonly hearer: SampleMemberId;
  readonly change?: string;
  readonly isNew?: true;
  readonly slides?: readonly string[];
}
