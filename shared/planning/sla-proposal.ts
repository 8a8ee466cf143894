import type { MemberFunction } from '../contract/library.ts';
import type { Edit } from '../model/change.ts';
import type { EntityInput } from '../model/entities.ts';

type Proposed = Omit<EntityInput<'slas'>, 'id' | 'order'>;

const byMarketing = { by: 'marketing', to: 'sales', calendar: 'marketing' } as const;

/** What Marketing promises as a rule: volume, information, rules kept, and a word on the hot ones. */
const ofMarketing: readonly Proposed[] = [
  { ...byMarketing, title: 'Accepted MQL in a review period', kind: 'volume', toStage: 'sal', unit: 'count' },
  { ...byMarketing, title: 'Meets every MQL criterion', kind: 'conformance', share: 0.9 },
  { ...byMarketing, title: 'Minimum information filled', kind: 'completeness', share: 0.95 },
  { ...byMarketing, title: 'Context note on hot leads', kind: 'typed', share: 1 },
];

/** What those who take over promise back. */
function inReturn(taking: MemberFunction): readonly Proposed[] {
  const byTaking = { by: taking, to: 'marketing', calendar: taking } as const;
  return [
    {
      ...byTaking,
      title: 'First touch in 4 business hours',
      kind: 'first-touch',
      amount: 4,
      unit: 'business-hours',
      share: 0.9,
    },
    {
      ...byTaking,
      title: 'Accept or reject in 2 days',
      kind: 'disposition',
      amount: 2,
      unit: 'business-days',
      share: 0.95,
    },
    { ...byTaking, title: 'Reason with every rejection', kind: 'reason', share: 0.95 },
    { ...byTaking, title: 'Six attempts before recycling', kind: 'attempts', amount: 6, unit: 'attempts', share: 0.9 },
  ];
}

export interface Placing {
  /** Who takes MQLs over. */
  readonly taking: MemberFunction;
  idOf(index: number): string;
  orderOf(index: number): string;
}

/** The usual promises of both sides as edits: a proposal that both change and sign. */
export function proposedPromises({ taking, idOf, orderOf }: Placing): readonly Edit[] {
  return [...ofMarketing, ...inReturn(taking)].map((fields, index) => ({
    kind: 'create',
    root: 'slas',
    id: idOf(index),
    fields: { ...fields, order: orderOf(index) },
  }));
}
