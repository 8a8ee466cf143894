import type { MeasuredPromise } from '../../../../../shared/contract/agreement.ts';
import type { SlaTerms } from '../../../../../shared/planning/sla-terms.ts';
import { countOf } from '../../../../kit/format.ts';
import detail from '../detail/detail.module.css';
import { LateCases } from '../LateCases.tsx';
import { handoffRows } from '../rows-link.ts';
import { reviewPeriod } from '../use-agreement.ts';

const shownAtMost = 8;

interface LateTableProps {
  readonly workspaceId: string;
  readonly result: MeasuredPromise;
  /** The promise as it was measured. */
  readonly promise: Pick<SlaTerms, 'unit'>;
}

/** What broke a promise in the period: the longest over first, and the way to all rows. */
export function LateTable({ workspaceId, result, promise }: LateTableProps) {
  const { late, lateTotal, id } = result;
  const rows = { metric: 'sla_compliance', part: 'item:broken', stages: id };
  return (
    <>
      <LateCases label="Not kept" cases={late.slice(0, shownAtMost)} hasTook />
      {promise.unit === 'business-days' && (
        <p className={detail.foot}>
          Took counts working hours where the data has times; Over by, the working days past the last one promised.
        </p>
      )}
      <p className={detail.foot}>
        <span>{countOf(lateTotal, 'lead')} past this promise in the period</span>
        <a href={handoffRows(workspaceId, rows, reviewPeriod)}>Show all {lateTotal} rows</a>
      </p>
    </>
  );
}
