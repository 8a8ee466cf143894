import type { ReactNode } from 'react';
import type { FileReport, ImportReport } from '../../../../../shared/contract/import.ts';
import { numberWords } from '../../../../../shared/metrics/words.ts';
import { Card } from '../../../../kit/Card.tsx';
import { objectName, systemName } from '../../../../kit/crm-words.ts';
import { countOf } from '../../../../kit/format.ts';
import { sumReports } from '../sum-reports.ts';
import { ChangesCard } from './ChangesCard.tsx';
import { MovesCard } from './MovesCard.tsx';
import { RejectedCard } from './RejectedCard.tsx';
import classes from './ReportView.module.css';
import { WarningsCard } from './WarningsCard.tsx';

interface ReportViewProps {
  readonly workspaceId: string;
  readonly report: Pick<ImportReport, 'files' | 'stageEvents'>;
  /** Names the rejected rows: the import under way, or one of the past. */
  readonly importId: string | number;
  /** True while nothing is written yet: the words then say what would happen. */
  readonly isDryRun?: boolean;
  /** More cards in the wide column. */
  readonly children?: ReactNode;
}

/** What an import gives, would give or gave: the sum, the rejected rows by reason, and what is new. */
export function ReportView({ workspaceId, report, importId, isDryRun = false, children }: ReportViewProps) {
  const { files, stageEvents } = report;
  return (
    <>
      <SumCard files={files} isDryRun={isDryRun} />
      <div className={classes.columns}>
        <div className={classes.stack}>
          <RejectedCard workspaceId={workspaceId} files={files} importId={importId} isDryRun={isDryRun} />
          <WarningsCard files={files} />
          {children}
        </div>
        <div className={classes.stack}>
          <ChangesCard files={files} isDryRun={isDryRun} />
          <MovesCard explicit={stageEvents.explicit} inferred={stageEvents.inferred} isDryRun={isDryRun} />
        </div>
      </div>
    </>
  );
}

function SumCard({ files, isDryRun }: { readonly files: readonly FileReport[]; readonly isDryRun: boolean }) {
  const sum = sumReports(files);
  return (
    <Card flush>
      <div className={classes.sums}>
        <div className={classes.sum}>
          <Sum value={sum.rows} what={`rows in ${countOf(files.length, 'file')}`} />
          <span className={classes.sign}>=</span>
          <Sum value={sum.accepted} what={isDryRun ? 'would be accepted' : 'accepted'} tone="good" />
          <span className={classes.sign}>+</span>
          <Sum value={sum.rejected} what="rejected, with reasons" {...(sum.rejected > 0 ? { tone: 'bad' } : {})} />
        </div>
        <div className={classes.files}>
          {files.map((file) => (
            <FileLine key={`${file.file} ${file.sheet ?? ''}`} file={file} />
          ))}
        </div>
      </div>
    </Card>
  );
}

function Sum({ value, what, tone }: { readonly value: number; readonly what: string; readonly tone?: 'good' | 'bad' }) {
  return (
    <div>
      <div className={classes.number} {...(tone ? { 'data-tone': tone } : {})}>
        {numberWords(value)}
      </div>
      <div className={classes.what}>{what}</div>
    </div>
  );
}

function FileLine({ file }: { readonly file: FileReport }) {
  return (
    <>
      <span title={file.file}>
        {systemName(file.system)} {objectName(file.object).toLowerCase()}
      </span>
      <span className={classes.fileBar} aria-hidden="true">
        <span className={classes.accepted} style={{ flexGrow: file.accepted }} />
        {file.rejected > 0 && <span className={classes.rejected} style={{ flexGrow: file.rejected }} />}
      </span>
      <span className={classes.fileSum}>
        <strong>{numberWords(file.accepted)}</strong> + <strong>{numberWords(file.rejected)}</strong> ={' '}
        {numberWords(file.rows)}
      </span>
    </>
  );
}
