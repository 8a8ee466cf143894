import { workspaceHref } from '../../../app/routes.ts';
import { formatDate, formatTime } from '../../../kit/format.ts';
import { IconCheck } from '../../../kit/icons.ts';
import { Page } from '../../../kit/Page.tsx';
import { PageTitle } from '../../../kit/PageTitle.tsx';
import { Pill } from '../../../kit/Pill.tsx';
import { LookAgain, ProblemNotice } from '../../../kit/ProblemNotice.tsx';
import { SkeletonRows } from '../../../kit/SkeletonRows.tsx';
import { useHostQuery } from '../../../state/use-host-query.ts';
import { ReportView } from './report/ReportView.tsx';

interface PastImportProps {
  readonly workspaceId: string;
  readonly id: number;
}

/** What came of an import that is in the workspace. */
export function PastImport({ workspaceId, id }: PastImportProps) {
  const { data, problem, reload } = useHostQuery('import/history', { workspaceId });
  const found = data?.imports.find((each) => each.id === id);
  const parent = { label: 'Imports', href: workspaceHref(workspaceId, ['data', 'imports']) };
  if (problem && !data) return <ProblemNotice problem={problem} actions={<LookAgain onClick={reload} />} />;
  if (!data) return <SkeletonRows rows={8} />;
  if (!found) {
    return (
      <Page title={<PageTitle parent={parent} title="Not there" basis="No import has this number." />}>{null}</Page>
    );
  }
  return (
    <Page
      title={
        <PageTitle
          parent={parent}
          title={formatDate(found.at)}
          pill={
            <Pill tone="good" icon={<IconCheck size={13} aria-hidden />}>
              In the workspace since {formatTime(found.at)}
            </Pill>
          }
          basis={found.by === '' ? undefined : `By ${found.by}`}
        />
      }
    >
      <ReportView workspaceId={workspaceId} report={found} importId={id} />
    </Page>
  );
}
