import { Button } from '@mantine/core';
import { Card } from '../../kit/Card.tsx';
import { crmEndings } from '../../kit/crm-endings.ts';
import { FileDrop } from '../../kit/FileDrop.tsx';
import { formatDate } from '../../kit/format.ts';
import { ProgressCard } from '../../kit/ProgressCard.tsx';
import { SelfForm } from '../../kit/SelfForm.tsx';
import type { Library } from '../../state/library.tsx';
import { cancelSample, useSampleMaking } from '../../state/sample-making.ts';
import classes from './FirstRun.module.css';
import { workspaceEnding } from './file-kinds.ts';
import { openSample } from './library-actions.tsx';
import { NewWorkspaceForm } from './NewWorkspaceDialog.tsx';
import { SamplePreview } from './SamplePreview.tsx';
import { useFileOpening } from './use-file-opening.tsx';

const fortnight = [
  { title: 'Drop two exports', text: 'Leads and deals. Under a minute to the first chart.' },
  { title: 'Hold the review', text: 'Twenty minutes, five questions, one screen for both teams.' },
  { title: 'Send the minutes', text: 'Decisions, owners and dates, before people leave.' },
];

/** The library before there is a workspace: say who you are, see the sample, start your own, or drop files. */
export function FirstRun({ library }: { readonly library: Library }) {
  const files = useFileOpening(library);
  return (
    <div className={classes.page}>
      <h1 className={classes.headline}>Start with a workspace</h1>
      <p className={classes.lead}>
        One file for one company: the plan, the agreement between marketing and sales, the CRM data, and every review
        you hold with it.
      </p>
      {library.self === null && (
        <Card title="Who are you?" about="Stands beside what you write. Kept on this computer.">
          <SelfForm self={null} keepsOnLeaving />
        </Card>
      )}
      <div className={classes.starts}>
        <div className={classes.column}>
          <SampleCard />
          <FileDrop
            title="Drop exports or a .tandem file"
            about="CSV, TSV or XLSX"
            accept={[workspaceEnding, ...crmEndings]}
            onFiles={files.take}
          />
          <Fortnight />
        </div>
        <Card title="New workspace">
          <NewWorkspaceForm />
        </Card>
      </div>
      {files.dialog}
    </div>
  );
}

function Fortnight() {
  return (
    <section className={classes.fortnight} aria-labelledby="fortnight">
      <h2 className={classes.small} id="fortnight">
        What a fortnight looks like
      </h2>
      <ol className={classes.steps}>
        {fortnight.map(({ title, text }, index) => (
          <li key={title} className={classes.step}>
            <span className={classes.number} aria-hidden="true">
              {index + 1}
            </span>
            <div>
              <p className={classes.stepTitle}>{title}</p>
              <p className={classes.stepText}>{text}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function SampleCard() {
  const { progress, isCancelled } = useSampleMaking();
  return (
    <section className={classes.sample} aria-labelledby="sample">
      <SamplePreview />
      <div className={classes.sampleWords}>
        <h2 className={classes.sampleTitle} id="sample">
          See it with data in it
        </h2>
        <p className={classes.sampleText}>
          Axlewise sells fleet-maintenance software. Nine months of leads and deals, two past reviews, and a drop in
          acceptance to explain.
        </p>
        {progress === null ? (
          <div className={classes.sampleAction}>
            <Button size="lg" onClick={() => void openSample('Alignment', 'Axlewise')}>
              Open the sample company
            </Button>
            <span className={classes.small}>Works without a connection</span>
          </div>
        ) : (
          <div className={classes.making}>
            <ProgressCard
              name={
                progress.date === ''
                  ? 'Writing nine months of exports'
                  : `Importing the exports of ${formatDate(progress.date)}`
              }
              done={progress.done}
              total={progress.total}
              unit={progress.total === 1 ? 'steps' : 'imports'}
              secondsLeft={null}
              note={
                isCancelled
                  ? 'Stopping. No workspace is made.'
                  : 'The workspace opens when all of them are in. Cancel makes none and leaves nothing behind.'
              }
              {...(isCancelled ? {} : { onCancel: () => void cancelSample() })}
            />
          </div>
        )}
      </div>
    </section>
  );
}
