import type { ImportDraft, ImportReport } from '../../../../../shared/contract/import.ts';
import { HealthCard } from '../../health/HealthCard.tsx';
import { LeftOut } from '../LeftOut.tsx';
import { ReportView } from './ReportView.tsx';

interface DoneViewProps {
  readonly workspaceId: string;
  readonly report: ImportReport;
  readonly draft: ImportDraft;
}

/** What an import gave, and what to know about the data before the review. */
export function DoneView({ workspaceId, report, draft }: DoneViewProps) {
  return (
    <ReportView workspaceId={workspaceId} report={report} importId={draft.importId}>
      <LeftOut draft={draft} />
      <HealthCard workspaceId={workspaceId} />
    </ReportView>
  );
}
