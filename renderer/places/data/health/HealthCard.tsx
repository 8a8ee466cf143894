import { Button } from '@mantine/core';
import type { MethodOutput } from '../../../../shared/contract/contract.ts';
import { numberWords, percentWords } from '../../../../shared/metrics/words.ts';
import { workspaceHref } from '../../../app/routes.ts';
import { Card } from '../../../kit/Card.tsx';
import { EmptyState } from '../../../kit/EmptyState.tsx';
import { ExportMenu } from '../../../kit/ExportMenu.tsx';
import type { ExportedList } from '../../../kit/exported-list.ts';
import { countOf } from '../../../kit/format.ts';
import { IconAlertCircle, IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '../../../kit/icons.ts';
import { LookAgain, ProblemNotice } from '../../../kit/ProblemNotice.tsx';
import { SkeletonRows } from '../../../kit/SkeletonRows.tsx';
import table from '../../../kit/table.module.css';
import { useHostQuery } from '../../../state/use-host-query.ts';
import { rowsHref } from '../rows/rows-query.ts';
import classes from './HealthCard.module.css';

type Finding = MethodOutput<'rows/health'>['findings'][number];

/** What is wrong with the data: a count, the share, what it does to the numbers, and the way to the rows. */
export function HealthCard({ workspaceId }: { readonly workspaceId: string }) {
  const { data, problem, reload } = useHostQuery('rows/health', { workspaceId });
  const imports = useHostQuery('import/history', { workspaceId });
  if (problem && !data) return <ProblemNotice problem={problem} actions={<LookAgain onClick={reload} />} />;
  if (!data) return <SkeletonRows rows={6} columns={[34, 8, 8, 36]} />;
  const found = data.findings.filter(({ rows }) => rows > 0).toSorted((a, b) => shareOf(b) - shareOf(a));
  const fine = data.findings.filter(({ rows }) => rows === 0);
  if (imports.data?.imports.length === 0) return <NothingToCheck workspaceId={workspaceId} />;
  return (
    <Card
      flush
      title={
        found.length === 0
          ? 'Nothing to know before the review'
          : `${countOf(found.length, 'thing')} to know before the review`
      }
      actions={found.length === 0 ? undefined : <ExportMenu list={() => exportedFindings(found)} />}
    >
      <div className={classes.fit}>
        <table className={table.table} hidden={found.length === 0}>
          <thead>
            <tr>
              <th scope="col" className={classes.whatColumn}>
                What
              </th>
              <th scope="col" className={table.number}>
                Rows
              </th>
              <th scope="col" className={classes.share}>
                Share
              </th>
              <th scope="col">Effect on the numbers</th>
              <th scope="col">
                <span className="unseen">Rows behind it</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {found.map((finding) => (
              <FindingRow key={finding.code} workspaceId={workspaceId} finding={finding} />
            ))}
          </tbody>
        </table>
      </div>
      {fine.length > 0 && (
        <p className={classes.fine}>
          <IconCircleCheck size={16} aria-hidden /> No rows: {fine.map(({ title }) => title.toLowerCase()).join(', ')}.
        </p>
      )}
    </Card>
  );
}

function exportedFindings(found: readonly Finding[]): ExportedList {
  return {
    name: 'Data health',
    columns: [
      { label: 'What' },
      { label: 'Rows', kind: 'number' },
      { label: 'Of', kind: 'number' },
      { label: 'Effect on the numbers' },
    ],
    rows: found.map(({ title, rows, of, effect }) => [title, rows, of === 0 ? null : of, effect]),
  };
}

function NothingToCheck({ workspaceId }: { readonly workspaceId: string }) {
  return (
    <EmptyState
      icon={<IconCircleCheck size={20} />}
      question="Can the numbers be trusted?"
      practice="Before a review it is good to know how many leads have no source and how many deals have no lead. The first import says so."
      actions={
        <Button component="a" href={workspaceHref(workspaceId, ['data', 'imports', 'new'])}>
          Import data
        </Button>
      }
    />
  );
}

function FindingRow({ workspaceId, finding }: { readonly workspaceId: string; readonly finding: Finding }) {
  const { title, rows, of, effect } = finding;
  return (
    <tr>
      <td className={`${table.name} ${table.lines}`}>
        <span className={classes.what}>
          <Weight share={shareOf(finding)} /> {title}
        </span>
      </td>
      <td className={`${table.number} ${table.name}`}>{numberWords(rows)}</td>
      <td className={`${table.quiet} ${table.short} ${classes.share}`}>
        {of === 0 ? '' : `${percentWords(rows / of)} of ${numberWords(of)}`}
      </td>
      <td className={`${table.quiet} ${table.lines}`}>
        {effect}
        {finding.fix === 'rates' && (
          <>
            {' '}
            <a className={classes.rows} href={workspaceHref(workspaceId, ['data', 'calendar'])}>
              Set its rate under Calendar and rates
            </a>
          </>
        )}
      </td>
      <td className={table.number}>
        <a
          className={classes.rows}
          href={workspaceHref(workspaceId, ...rowsHref({ table: finding.table, filters: finding.filters }))}
          aria-label={`Rows: ${title}`}
        >
          Rows
        </a>
      </td>
    </tr>
  );
}

function shareOf({ rows, of }: Finding): number {
  return of === 0 ? 0 : rows / of;
}

/** A tenth and more bends the numbers, a twentieth colours them. */
function Weight({ share }: { readonly share: number }) {
  if (share >= 0.1) return <IconAlertTriangle className={classes.bad} size={16} aria-label="Bends the numbers" />;
  if (share >= 0.05) return <IconAlertCircle className={classes.warn} size={16} aria-label="Colours the numbers" />;
  return <IconInfoCircle className={classes.quiet} size={16} aria-label="Small" />;
}
