import { Button } from '@mantine/core';
import dayjs from 'dayjs';
import { numberWords } from '../../../../shared/metrics/words.ts';
import { navigate, workspaceHref } from '../../../app/routes.ts';
import { Card } from '../../../kit/Card.tsx';
import { crmEndings } from '../../../kit/crm-endings.ts';
import { EmptyState } from '../../../kit/EmptyState.tsx';
import { ExportMenu } from '../../../kit/ExportMenu.tsx';
import type { ExportedList } from '../../../kit/exported-list.ts';
import { FileDrop } from '../../../kit/FileDrop.tsx';
import { countOf, formatDate, formatTime } from '../../../kit/format.ts';
import { IconDatabase } from '../../../kit/icons.ts';
import { Page } from '../../../kit/Page.tsx';
import { PageTitle } from '../../../kit/PageTitle.tsx';
import { LookAgain, ProblemNotice } from '../../../kit/ProblemNotice.tsx';
import { SkeletonRows } from '../../../kit/SkeletonRows.tsx';
import table from '../../../kit/table.module.css';
import { startImport, useImportSession } from '../../../state/import-session.ts';
import { useHostQuery } from '../../../state/use-host-query.ts';
import classes from './ImportHistory.module.css';
import { filesWords } from './import-words.ts';
import { sumReports } from './sum-reports.ts';

const about = 'CSV, TSV or XLSX, from Salesforce, HubSpot, another CRM or a sheet of your own.';

/** Every import of the workspace, and the zone that starts the next one. */
export function ImportHistory({ workspaceId }: { readonly workspaceId: string }) {
  const { data, problem, reload } = useHostQuery('import/history', { workspaceId });
  const session = useImportSession(workspaceId);
  const newHref = workspaceHref(workspaceId, ['data', 'imports', 'new']);
  const take = (files: readonly File[]) => {
    void startImport(workspaceId, { files, paths: [] });
    navigate(newHref);
  };
  const isUnderWay = session.step !== 'done' && (session.draft !== null || session.busy !== null);
  return (
    <Page
      title={
        <PageTitle
          title="Imports"
          basis={data && data.imports.length > 0 ? countOf(data.imports.length, 'import') : undefined}
          actions={
            <>
              {data && data.imports.length > 0 && <ExportMenu list={() => exportedImports(data.imports)} />}
              {isUnderWay && (
                <Button component="a" href={newHref}>
                  Go on with {session.names[0] ?? 'the import'}
                </Button>
              )}
            </>
          }
        />
      }
    >
      <FileDrop
        title="Drop this fortnight’s exports"
        about={about}
        accept={crmEndings}
        isMain={data?.imports.length === 0}
        onFiles={take}
      />
      {problem && <ProblemNotice problem={problem} actions={<LookAgain onClick={reload} />} />}
      {!data && !problem && <SkeletonRows rows={4} />}
      {data && (
        <Card flush>
          {data.imports.length === 0 ? (
            <EmptyState
              icon={<IconDatabase size={20} />}
              question="What does the CRM say since the last review?"
              practice="Two reports are enough: leads with their status and dates, deals with stage and amount. Nothing is written before you have seen what it would give."
            />
          ) : (
            <ImportTable workspaceId={workspaceId} imports={data.imports} />
          )}
        </Card>
      )}
    </Page>
  );
}

type PastImports = NonNullable<ReturnType<typeof useHostQuery<'import/history'>>['data']>['imports'];

function exportedImports(imports: PastImports): ExportedList {
  return {
    name: 'Imports',
    columns: [
      { label: 'Imported', kind: 'date' },
      { label: 'At' },
      { label: 'By' },
      { label: 'Files' },
      { label: 'Rows', kind: 'number' },
      { label: 'Rejected', kind: 'number' },
      { label: 'New', kind: 'number' },
      { label: 'Changed', kind: 'number' },
      { label: 'Stage moves', kind: 'number' },
    ],
    rows: imports.map(({ at, by, files, stageEvents }) => {
      const sum = sumReports(files);
      return [
        dayjs(at).format('YYYY-MM-DD'),
        formatTime(at),
        by,
        files.map(({ file }) => file).join(', '),
        sum.rows,
        sum.rejected,
        sum.new,
        sum.changed,
        stageEvents.explicit + stageEvents.inferred,
      ];
    }),
  };
}

function ImportTable({ workspaceId, imports }: { readonly workspaceId: string; readonly imports: PastImports }) {
  const isNamed = imports.some(({ by }) => by !== '');
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">Imported</th>
          {isNamed && <th scope="col">By</th>}
          <th scope="col">Files</th>
          <th scope="col" className={table.number}>
            Rows
          </th>
          <th scope="col" className={table.number}>
            Rejected
          </th>
          <th scope="col" className={table.number}>
            New
          </th>
          <th scope="col" className={table.number}>
            Changed
          </th>
          <th scope="col" className={table.number}>
            Stage moves
          </th>
        </tr>
      </thead>
      <tbody>
        {imports.map(({ id, at, by, files, stageEvents }) => {
          const sum = sumReports(files);
          return (
            <tr key={id}>
              <td className={`${table.name} ${table.short}`}>
                <a href={workspaceHref(workspaceId, ['data', 'imports', String(id)])}>
                  {formatDate(at)}, {formatTime(at)}
                </a>
              </td>
              {isNamed && <td className={`${table.quiet} ${table.short}`}>{by}</td>}
              <td className={`${table.quiet} ${table.long} ${table.lines}`}>
                {filesWords(files)}
                <FileNames files={files} />
              </td>
              <td className={table.number}>{numberWords(sum.rows)}</td>
              <td className={table.number}>{numberWords(sum.rejected)}</td>
              <td className={table.number}>{numberWords(sum.new)}</td>
              <td className={table.number}>{numberWords(sum.changed)}</td>
              <td className={table.number}>{numberWords(stageEvents.explicit + stageEvents.inferred)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What the files were called, which tells one fortnight's exports from another's. */
function FileNames({ files }: Pick<PastImports[number], 'files'>) {
  // A workbook with several sheets is one file.
  const names = [...new Set(files.map(({ file }) => file))];
  return (
    <ul className={classes.files}>
      {names.map((name) => (
        <li key={name}>
          <bdi>{name}</bdi>
        </li>
      ))}
    </ul>
  );
}
