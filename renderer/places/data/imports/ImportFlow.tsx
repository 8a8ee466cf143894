import { Button } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { navigate, workspaceHref } from '../../../app/routes.ts';
import { crmEndings } from '../../../kit/crm-endings.ts';
import { FileDrop } from '../../../kit/FileDrop.tsx';
import { formatDate } from '../../../kit/format.ts';
import { IconArrowRight } from '../../../kit/icons.ts';
import { Page } from '../../../kit/Page.tsx';
import { PageTitle } from '../../../kit/PageTitle.tsx';
import { ProblemNotice } from '../../../kit/ProblemNotice.tsx';
import { ProgressCard } from '../../../kit/ProgressCard.tsx';
import { SkeletonRows } from '../../../kit/SkeletonRows.tsx';
import {
  cancelImport,
  checkImport,
  commitImport,
  type ImportSession,
  showImport,
  startImport,
  useImportSession,
} from '../../../state/import-session.ts';
import { takeOfferedFiles } from '../../../state/offered-files.ts';
import { ColumnsStep } from './columns/ColumnsStep.tsx';
import { countWords } from './draft-words.ts';
import { goOnFromColumns, goOnFromStages } from './go-on.ts';
import { LeftOut } from './LeftOut.tsx';
import { DoneView } from './report/DoneView.tsx';
import { ReportView } from './report/ReportView.tsx';
import { Stepper } from './Stepper.tsx';
import { StagesStep } from './stages/StagesStep.tsx';

interface StepProps {
  readonly workspaceId: string;
  readonly session: ImportSession;
}

/** An import from the dropped files to what came of it. */
export function ImportFlow({ workspaceId }: { readonly workspaceId: string }) {
  const session = useImportSession(workspaceId);
  useEffect(() => {
    const offered = takeOfferedFiles(workspaceId);
    if (offered) void startImport(workspaceId, offered);
  }, [workspaceId]);
  const importsHref = workspaceHref(workspaceId, ['data', 'imports']);
  return (
    <Page
      title={
        <PageTitle
          parent={{ label: 'Imports', href: importsHref }}
          title={session.doneAt === null ? 'New import' : formatDate(session.doneAt)}
          actions={<FlowActions workspaceId={workspaceId} session={session} />}
        />
      }
    >
      <Stepper step={session.step} note={noteOf(session)} />
      {session.problem && (
        <ProblemNotice
          problem={session.problem}
          actions={
            session.draft === null && (
              <Button variant="default" size="sm" onClick={() => void cancelImport(workspaceId)}>
                Choose other files
              </Button>
            )
          }
        />
      )}
      <StepContent workspaceId={workspaceId} session={session} />
    </Page>
  );
}

function noteOf({ step, report }: ImportSession): ReactNode {
  if (step !== 'done') return 'Nothing is written to the workspace before Done';
  if (!report) return null;
  return `Read in ${report.seconds.toFixed(1)} s. Next time these files need one click.`;
}

function FlowActions({ workspaceId, session }: StepProps) {
  const { step, draft, busy, report } = session;
  const leave = () => {
    void cancelImport(workspaceId);
    navigate(workspaceHref(workspaceId, ['data', 'imports']));
  };
  if (step === 'done') {
    return (
      <>
        <Button variant="default" onClick={() => void cancelImport(workspaceId)}>
          Import more
        </Button>
        <Button
          component="a"
          href={workspaceHref(workspaceId, ['review', reviewOf(report)])}
          rightSection={<IconArrowRight size={16} />}
        >
          Open the review
        </Button>
      </>
    );
  }
  return (
    <>
      {(draft !== null || busy !== null) && (
        <Button variant="subtle" onClick={leave}>
          Cancel, change nothing
        </Button>
      )}
      {draft !== null && <GoOn workspaceId={workspaceId} session={session} />}
    </>
  );
}

/** The screen on which an import shows: deals alone are in no funnel of leads. */
function reviewOf(report: ImportSession['report']): 'funnel' | 'pipeline' {
  return report?.files.every(({ object }) => object === 'opportunity') ? 'pipeline' : 'funnel';
}

/** The step's one primary action; it stays enabled and goes to the first open question. */
function GoOn({ workspaceId, session }: StepProps) {
  const { step, draft, busy, check } = session;
  if (!draft) return null;
  const hasStages = draft.files.some(({ proposal }) => proposal.stageValues.length > 0);
  const back = (to: 'columns' | 'stages') => (
    <Button variant="default" disabled={busy === 'writing'} onClick={() => showImport(workspaceId, { step: to })}>
      Back
    </Button>
  );
  const arrow = <IconArrowRight size={16} />;
  switch (step) {
    case 'columns':
      return (
        <Button
          rightSection={arrow}
          loading={busy === 'remapping'}
          onClick={() => void goOnFromColumns(workspaceId, draft)}
        >
          {hasStages ? 'Go on to stages' : 'Go on to the check'}
        </Button>
      );
    case 'stages':
      return (
        <>
          {back('columns')}
          <Button
            rightSection={arrow}
            loading={busy === 'remapping'}
            onClick={() => void goOnFromStages(workspaceId, draft)}
          >
            Go on to the check
          </Button>
        </>
      );
    case 'check':
      return (
        <>
          {back(hasStages ? 'stages' : 'columns')}
          {check === null && busy === null ? (
            <Button onClick={() => void checkImport(workspaceId)}>Check again</Button>
          ) : (
            <Button loading={busy !== null} onClick={() => void commitImport(workspaceId)}>
              {check ? countWords(check) : 'Import'}
            </Button>
          )}
        </>
      );
    case 'drop':
    case 'done':
      return null;
  }
}

function StepContent({ workspaceId, session }: StepProps) {
  const { step, busy, draft, check, report } = session;
  if (busy === 'reading' || busy === 'checking' || busy === 'writing') {
    return <Working workspaceId={workspaceId} session={session} />;
  }
  switch (step) {
    case 'drop':
      return (
        <FileDrop
          title="Drop the exports of your CRM"
          about="Leads with their status and dates, deals with stage and amount. CSV, TSV or XLSX."
          accept={crmEndings}
          isMain
          onFiles={(files) => void startImport(workspaceId, { files, paths: [] })}
        />
      );
    case 'columns':
      return draft && <ColumnsStep workspaceId={workspaceId} draft={draft} file={session.file} />;
    case 'stages':
      return draft && <StagesStep workspaceId={workspaceId} draft={draft} />;
    case 'check':
      return (
        check &&
        draft && (
          <ReportView workspaceId={workspaceId} report={check} importId={draft.importId} isDryRun>
            <LeftOut draft={draft} />
          </ReportView>
        )
      );
    case 'done':
      return report && draft && <DoneView workspaceId={workspaceId} report={report} draft={draft} />;
  }
}

const phaseWords = {
  reading: 'Reading',
  recognising: 'Recognising',
  checking: 'Checking',
  writing: 'Writing',
  counting: 'Counting',
} as const;

function Working({ workspaceId, session }: StepProps) {
  const { progress, names, busy, upload } = session;
  const cancel = () => void cancelImport(workspaceId);
  if (upload) {
    const megabytes = (bytes: number) => Math.round(bytes / 100_000) / 10;
    return (
      <ProgressCard
        name={`Handing over ${upload.name}`}
        done={megabytes(upload.sent)}
        total={megabytes(upload.bytes)}
        unit="MB"
        secondsLeft={null}
        note="It stays on this computer. Cancel leaves the workspace as it was."
        onCancel={cancel}
      />
    );
  }
  const file = progress?.file ?? names.join(', ');
  const phase = progress?.phase ?? (busy === 'reading' ? 'reading' : busy === 'writing' ? 'writing' : 'checking');
  return (
    <>
      <ProgressCard
        name={`${phaseWords[phase]} ${file}`}
        done={progress?.rowsDone ?? 0}
        total={progress?.rowsTotal ?? null}
        unit="rows"
        secondsLeft={progress?.secondsLeft ?? null}
        note="You can go on working. Cancel leaves the workspace as it was."
        onCancel={cancel}
      />
      <SkeletonRows rows={6} columns={[16, 22, 22, 10]} />
    </>
  );
}
