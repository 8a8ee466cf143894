import type { MeasuredPromise } from '../../../../../shared/contract/agreement.ts';
import { countOf } from '../../../../kit/format.ts';
import detail from '../detail/detail.module.css';
import { LateCases } from '../LateCases.tsx';
import { handoffRows } from '../rows-link.ts';
import { reviewPeriod } from '../use-agreement.ts';

const shownAtMost = 8;

interface LateTableProps {
  readonly workspaceId: string;
  readonly result: MeasuredPromise;
}

/** What broke a promise in the period: the longest over first, and the way to all rows. */
export function LateTable({ workspaceId, result }: LateTableProps) {
  const { late, lateTotal, id } = result;
  const rows = { metric: 'sla_compliance', part: 'item:broken', stages: id };
  return (
    <>
      <LateCases label="Not kept" cases={late.slice(0, shownAtMost)} hasTook />
      <p className={detail.foot}>
        <span>{countOf(lateTotal, 'lead')} past this promise in the period</span>
        <a href={handoffRows(workspaceId, rows, reviewPeriod)}>Show all {lateTotal} rows</a>
      </p>
    </>
  );
}
