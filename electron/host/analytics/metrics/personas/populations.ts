import type { TestDimension, TestedAmong } from '../../../../../shared/contract/customers.ts';
import type { Dimension } from '../../../../../shared/contract/review.ts';
import type { RowTable } from '../../../../../shared/contract/rows.ts';
import type { ReviewSettings } from '../../../../../shared/metrics/review-settings.ts';
import type { Window } from '../scope.ts';
import { dayColumn } from '../transition.ts';

/** Those that claims are tested on, as SQL over the derived tables. */
export interface Population {
  readonly table: RowTable;
  readonly units: string;
  readonly members: string;
}

/**
 * Who belongs to a population over a window: new leads by their inquiry, handoffs by the day of their acceptance,
 * opportunities by the day of their close. Those that ended without a decision are among the lost.
 */
export function populationOf(
  among: TestedAmong,
  { period, asOf }: Window,
  policy: ReviewSettings['skippedStages'],
): Population {
  const last = Math.min(period.to - 1, asOf);
  const within = (column: string) => `${column} BETWEEN ${period.from} AND ${last}`;
  const closed = `since <= ${asOf} AND until > ${asOf} AND ${within('closed')}`;
  switch (among) {
    case 'leads':
      return { table: 'leads', units: 'lead', members: within(dayColumn('inquiry', policy)) };
    case 'accepted': {
      const accepted = dayColumn('sal', policy);
      return { table: 'handoffs', units: 'episode', members: `${within(accepted)} AND ${accepted} <= refused` };
    }
    case 'won':
      return { table: 'opportunities', units: 'opp', members: `${closed} AND outcome = 'won'` };
    case 'lost':
      return { table: 'opportunities', units: 'opp', members: `${closed} AND outcome IN ('lost', 'no_decision')` };
  }
}

const ofOpportunities: readonly TestDimension[] = ['loss_reason', 'type'];

/** What a unit's value is in a dimension, as SQL; null where the population's units have no such thing. */
export function valueSql(among: TestedAmong, dimension: TestDimension): string | null {
  if (!ofOpportunities.includes(dimension)) return `${dimension as Dimension}::VARCHAR`;
  if (among !== 'won' && among !== 'lost') return null;
  return `coalesce((SELECT trim(o.${dimension}) FROM opportunity o WHERE o.pk = opp.ok), '')`;
}
