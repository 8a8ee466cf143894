import type { Edit } from '../../model/change.ts';
import type { EntityInput } from '../../model/entities.ts';
import { orderText } from '../plan-dates.ts';
import { create } from './sample-entry.ts';

/** What the sample company says of itself, one claim of it without proof and one competitor without an answer. */
const positions: readonly Omit<EntityInput<'positions'>, 'id'>[] = [
  {
    kind: 'position',
    claim:
      'For fleets that earn only while they roll, Axlewise says which vehicle fails next, early enough to plan for it.',
    proof: '31 of 34 customers book the repair before the breakdown within a quarter',
    source: 'Customer survey, spring',
  },
  {
    kind: 'differentiator',
    claim: 'Two weeks ahead, not the night after',
    proof: 'Median lead time of 15 days over 4,100 repairs',
    source: 'Product data, last twelve months',
  },
  {
    kind: 'differentiator',
    claim: 'Works with the tracker that is in the truck',
    proof: 'Links to four trackers in use with 21 customers',
    source: 'Integration list',
  },
  { kind: 'differentiator', claim: 'The workshop types nothing', proof: '', source: '' },
  {
    kind: 'proof',
    claim: 'Redline Freight tows 31 trucks fewer in a year',
    proof: 'Tow invoices before and after, signed by their controller',
    source: 'Case study, approved',
  },
  {
    kind: 'proof',
    claim: 'Payback in seven months at Prairie Wind',
    proof: 'Their own sheet, shown with permission',
    source: 'Reference file',
  },
  {
    kind: 'competitor',
    claim: 'A health score tells how worn a truck is. We tell which repair to book on which day.',
    against: 'Tracker vendors: “Maintenance is in our portal at no charge.”',
    proof: 'Side by side at Yellow Pine: 3 of 19 repairs were foreseen by the tab, 15 by us',
    source: 'Trial report',
  },
  {
    kind: 'competitor',
    claim: '',
    against: 'Consultancies: “You need a maintenance strategy before software.”',
    proof: '',
    source: '',
  },
];

/** The positioning of the sample company. */
export function samplePositions(): Edit[] {
  return positions.map((position, index) =>
    create('positions', `position-${index + 1}`, { ...position, order: orderText(index) }),
  );
}
