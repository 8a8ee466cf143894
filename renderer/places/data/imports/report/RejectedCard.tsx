import { Button } from '@mantine/core';
import type { FileReport } from '../../../../../shared/contract/import.ts';
import { numberWords } from '../../../../../shared/metrics/words.ts';
import { Card } from '../../../../kit/Card.tsx';
import { objectName, systemName } from '../../../../kit/crm-words.ts';
import { countOf } from '../../../../kit/format.ts';
import { IconCircleCheck, IconDownload } from '../../../../kit/icons.ts';
import { saveFile } from '../../../../kit/save-file.ts';
import table from '../../../../kit/table.module.css';
import { showProblem } from '../../../../kit/toast.tsx';
import { getHost } from '../../../../state/host.ts';
import { rejection } from '../import-words.ts';
import classes from './ReportView.module.css';

interface RejectedCardProps {
  readonly workspaceId: string;
  readonly files: readonly FileReport[];
  readonly importId: string | number;
  readonly isDryRun: boolean;
}

/** The rows that were not taken: how many, why, what to do, and the rows themselves to download. */
export function RejectedCard({ workspaceId, files, importId, isDryRun }: RejectedCardProps) {
  const lines = files.flatMap((file, index) =>
    Object.entries(file.rejectedBy).map(([code, rows]) => ({ code, rows, file, index })),
  );
  const sorted = lines.toSorted((a, b) => b.rows - a.rows);
  const rejected = files.reduce((sum, file) => sum + file.rejected, 0);
  if (rejected === 0) {
    return (
      <Card title="Rejected rows" about="none" flush>
        <p className={classes.fine}>
          <IconCircleCheck size={17} aria-hidden />
          {isDryRun ? 'Every row of the files can be taken.' : 'Every row of the files was taken.'}
        </p>
      </Card>
    );
  }
  const withRejects = files.map((file, index) => ({ file, index })).filter(({ file }) => file.rejected > 0);
  return (
    <Card
      flush
      title="Rejected rows"
      about={`${numberWords(rejected)}, by reason`}
      actions={withRejects.map(({ file, index }) => (
        <Button
          key={index}
          variant="default"
          size="sm"
          leftSection={<IconDownload size={15} />}
          onClick={() => void download(workspaceId, importId, index)}
        >
          {withRejects.length > 1
            ? `${numberWords(file.rejected)} of ${systemName(file.system)}, with reasons`
            : `Download ${countOf(file.rejected, 'row')} with reasons`}
        </Button>
      ))}
    >
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Reason</th>
            <th scope="col">File</th>
            <th scope="col" className={table.number}>
              Rows
            </th>
            <th scope="col">What to do</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ code, rows, file, index }) => (
            <tr key={`${code} ${index}`}>
              <td className={`${table.name} ${table.lines}`}>{rejection(code).reason}</td>
              <td className={`${table.quiet} ${table.short}`} title={file.file}>
                {systemName(file.system)} {objectName(file.object).toLowerCase()}
              </td>
              <td className={`${table.number} ${table.name}`}>{numberWords(rows)}</td>
              <td className={`${table.quiet} ${table.lines} ${table.rest}`}>{rejection(code).remedy}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

async function download(workspaceId: string, importId: string | number, file: number): Promise<void> {
  const asked =
    typeof importId === 'string'
      ? await getHost().call('import/rejects', { workspaceId, importId, file })
      : await getHost().call('import/pastRejects', { workspaceId, id: importId, file });
  if (asked.ok) saveFile({ name: asked.value.name, content: asked.value.csv, encoding: 'utf-8' });
  else showProblem(asked.problem);
}
