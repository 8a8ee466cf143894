import type { ImportReport } from '../../../../../shared/contract/import.ts';
import { HealthCard } from '../../health/HealthCard.tsx';
import { ReportView } from './ReportView.tsx';

interface DoneViewProps {
  readonly workspaceId: string;
  readonly report: ImportReport;
  readonly importId: string;
}

/** What an import gave, and what to know about the data before the review. */
export function DoneView({ workspaceId, report, importId }: DoneViewProps) {
  return (
    <ReportView workspaceId={workspaceId} report={report} importId={importId}>
      <HealthCard workspaceId={workspaceId} />
    </ReportView>
  );
}
