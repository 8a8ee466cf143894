import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { crmEndings } from '../../kit/crm-endings.ts';
import { FileDrop } from '../../kit/FileDrop.tsx';
import { IconPlus } from '../../kit/icons.ts';
import { Page } from '../../kit/Page.tsx';
import { PageTitle } from '../../kit/PageTitle.tsx';
import { LookAgain, ProblemNotice } from '../../kit/ProblemNotice.tsx';
import { SkeletonRows } from '../../kit/SkeletonRows.tsx';
import { type Library, useLibrary } from '../../state/library.tsx';
import { FirstRun } from './FirstRun.tsx';
import { workspaceEnding } from './file-kinds.ts';
import { LateActionsCard, NextReviewCard, RecentFilesCard } from './LibraryRail.tsx';
import { librarySentence } from './library-sentence.ts';
import { NewWorkspaceDialog } from './NewWorkspaceDialog.tsx';
import { SlippingCard } from './SlippingCard.tsx';
import { useFileOpening } from './use-file-opening.tsx';
import { WorkspaceTable } from './WorkspaceTable.tsx';

/** The workspaces of this computer; how to get one where there is none yet, or where that is asked for. */
export function LibraryScreen({ isStart }: { readonly isStart: boolean }) {
  const { data, problem, reload } = useLibrary();
  if (problem && !data) {
    return (
      <Page>
        <ProblemNotice problem={problem} actions={<LookAgain onClick={reload} />} />
      </Page>
    );
  }
  if (!data) return <SkeletonRows rows={6} rowHeight={56} />;
  return isStart || data.workspaces.length === 0 ? <FirstRun library={data} /> : <Workspaces library={data} />;
}

function Workspaces({ library }: { readonly library: Library }) {
  const [isCreating, dialog] = useDisclosure(false);
  const files = useFileOpening(library);
  const rail = (
    <>
      <NextReviewCard workspaces={library.workspaces} />
      <SlippingCard workspaces={library.workspaces} />
      <LateActionsCard library={library} />
      <RecentFilesCard library={library} />
    </>
  );
  return (
    <>
      <Page
        title={
          <PageTitle
            title="Workspaces"
            basis={librarySentence(library, new Date())}
            basisBelow
            actions={
              <Button leftSection={<IconPlus size={16} />} onClick={dialog.open}>
                New workspace
              </Button>
            }
          />
        }
        rail={rail}
      >
        <WorkspaceTable workspaces={library.workspaces} />
        <FileDrop
          title="Drop a .tandem file to open it, or CRM exports to import them"
          about="CSV, TSV or XLSX, of any CRM or a sheet of your own."
          accept={[workspaceEnding, ...crmEndings]}
          chooseLabel="Open a file"
          onFiles={files.take}
        />
      </Page>
      {files.dialog}
      <NewWorkspaceDialog isOpen={isCreating} onClose={dialog.close} />
    </>
  );
}
