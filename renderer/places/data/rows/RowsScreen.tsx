import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RowsQuery } from '../../../../shared/contract/rows.ts';
import { navigate, type ScreenProps, workspaceHref } from '../../../app/routes.ts';
import { EmptyState } from '../../../kit/EmptyState.tsx';
import { countOf } from '../../../kit/format.ts';
import { IconDatabase, IconDownload } from '../../../kit/icons.ts';
import { PageTitle } from '../../../kit/PageTitle.tsx';
import { LookAgain, ProblemNotice } from '../../../kit/ProblemNotice.tsx';
import { SkeletonRows } from '../../../kit/SkeletonRows.tsx';
import { saveFile } from '../../../kit/save-file.ts';
import { showProblem } from '../../../kit/toast.tsx';
import { getHost } from '../../../state/host.ts';
import { useHostQuery } from '../../../state/use-host-query.ts';
import type { RowColumn } from './cell-text.ts';
import { FilterBar } from './FilterBar.tsx';
import { GroupList } from './GroupList.tsx';
import { RecordPanel } from './RecordPanel.tsx';
import { RowGrid } from './RowGrid.tsx';
import classes from './RowsScreen.module.css';
import { RowsToolbar } from './RowsToolbar.tsx';
import { type RowsView, readRowsView, rowsHref } from './rows-query.ts';
import { useRowPages } from './use-row-pages.ts';

/** How many columns show until someone chooses. */
const usualColumns = 9;

/** Leads, opportunities, touches: sorted, filtered, grouped, and one record with all that is known of it. */
export function RowsScreen({ route }: ScreenProps) {
  const view = readRowsView(route.query);
  // Another table starts over: its columns answer no question about this one.
  return <TableRows key={view.table} workspaceId={route.workspaceId} view={view} />;
}

function TableRows({ workspaceId, view }: Omit<RowsProps, 'columns'>) {
  const { data, problem, reload } = useHostQuery('rows/columns', { workspaceId, table: view.table });
  if (problem && !data) return <ProblemNotice problem={problem} actions={<LookAgain onClick={reload} />} />;
  if (!data) return <SkeletonRows rows={14} columns={[16, 16, 10, 10, 12, 8]} rowHeight={32} />;
  return <Rows workspaceId={workspaceId} view={view} columns={data.columns} />;
}

interface RowsProps {
  readonly workspaceId: string;
  readonly view: RowsView;
  readonly columns: readonly RowColumn[];
}

function Rows({ workspaceId, view, columns }: RowsProps) {
  const [opened, setOpened] = useState<number | null>(null);
  const keys = view.columns ?? columns.slice(0, usualColumns).map(({ key }) => key);
  const shown = keys.flatMap((key) => columns.find((column) => column.key === key) ?? []);
  const shownKeys = shown.map(({ key }) => key);
  const query = queryOf(workspaceId, view);
  const pages = useRowPages(query, shownKeys);
  const show = (patch: Partial<RowsView>) => {
    setOpened(null);
    navigate(workspaceHref(workspaceId, ...rowsHref({ ...view, ...patch })), true);
  };
  return (
    <div className={classes.screen}>
      <PageTitle
        title="Rows"
        basis={pages.total === null ? 'Counting' : countOf(pages.total, 'row')}
        actions={
          <Button
            variant="default"
            leftSection={<IconDownload size={16} />}
            onClick={() => void exportRows(query, shownKeys)}
          >
            Export what is shown
          </Button>
        }
      />
      <RowsToolbar view={view} columns={columns} shown={shownKeys} onChange={show} />
      <FilterBar view={view} columns={columns} onChange={show} />
      {pages.problem && <ProblemNotice problem={pages.problem} actions={<LookAgain onClick={pages.reload} />} />}
      {pages.total === 0 && isWhole(view) && <NoRows workspaceId={workspaceId} />}
      <div className={classes.body} hidden={pages.total === 0 && isWhole(view)}>
        {view.groupBy === null ? (
          <RowGrid
            pages={pages}
            columns={shown}
            sort={view.sort}
            opened={opened}
            onSort={(sort) => show({ sort })}
            onOpen={setOpened}
          />
        ) : (
          <GroupList
            query={query}
            groupBy={view.groupBy}
            kind={columns.find(({ key }) => key === view.groupBy)?.kind ?? 'text'}
            onOpen={(filter) => show({ groupBy: null, filters: [...view.filters, filter] })}
          />
        )}
        {opened !== null && (
          <RecordPanel workspaceId={workspaceId} table={view.table} pk={opened} onClose={() => setOpened(null)} />
        )}
      </div>
    </div>
  );
}

/** Whether nothing narrows the table down. */
const isWhole = ({ filters, search, drill }: RowsView) => filters.length === 0 && search === '' && !drill;

function NoRows({ workspaceId }: { readonly workspaceId: string }) {
  return (
    <EmptyState
      icon={<IconDatabase size={20} />}
      question="Who stands behind the numbers?"
      practice="Every figure of a review opens the rows that it counts. They come with an import."
      actions={
        <Button component="a" href={workspaceHref(workspaceId, ['data', 'imports', 'new'])}>
          Import data
        </Button>
      }
    />
  );
}

function queryOf(workspaceId: string, { table, filters, search, sort, groupBy, drill }: RowsView): RowsQuery {
  return { workspaceId, table, filters: [...filters], search, sort, groupBy, drill };
}

async function exportRows(query: RowsQuery, columns: readonly string[]): Promise<void> {
  const exported = await getHost().call('rows/export', { ...query, columns: [...columns] });
  if (exported.ok) saveFile({ name: exported.value.name, content: exported.value.csv, encoding: 'utf-8' });
  else showProblem(exported.problem);
}
