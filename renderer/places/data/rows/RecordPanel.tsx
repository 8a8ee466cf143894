import { ActionIcon, Button } from '@mantine/core';
import { useEffect } from 'react';
import type { MethodOutput } from '../../../../shared/contract/contract.ts';
import type { RowTable } from '../../../../shared/contract/rows.ts';
import { workspaceHref } from '../../../app/routes.ts';
import { useSettings } from '../../../document/index.ts';
import { formatDate } from '../../../kit/format.ts';
import { IconX } from '../../../kit/icons.ts';
import { ProblemNotice } from '../../../kit/ProblemNotice.tsx';
import { SkeletonRows } from '../../../kit/SkeletonRows.tsx';
import { useHostQuery } from '../../../state/use-host-query.ts';
import { cellText, stageText } from './cell-text.ts';
import classes from './RecordPanel.module.css';

interface RecordPanelProps {
  readonly workspaceId: string;
  readonly table: RowTable;
  readonly pk: number;
  onClose(): void;
}

type RecordOf = MethodOutput<'rows/record'>;

/** One record: its fields, how it moved through the stages and how that is known, the imports it came from. */
export function RecordPanel({ workspaceId, table, pk, onClose }: RecordPanelProps) {
  const { data, problem, isStale } = useHostQuery('rows/record', { workspaceId, table, pk });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [onClose]);
  return (
    <aside className={classes.panel} aria-label="Record">
      <header className={classes.head}>
        <h2 className={classes.title}>{titleOf(data)}</h2>
        <ActionIcon aria-label="Close the record" onClick={onClose}>
          <IconX size={16} />
        </ActionIcon>
      </header>
      {problem && <ProblemNotice problem={problem} actions={<Button onClick={onClose}>Close</Button>} />}
      {!data && !problem && <SkeletonRows rows={8} columns={[30, 50]} rowHeight={28} />}
      {data && (
        <div className={classes.content} aria-busy={isStale}>
          <Fields fields={data.fields} currency={data.currency} />
          <History events={data.events} />
          <Imports workspaceId={workspaceId} imports={data.imports} />
        </div>
      )}
    </aside>
  );
}

function titleOf(data: RecordOf | null): string {
  const name = data?.fields.find(({ label }) => /name/iu.test(label))?.value;
  return typeof name === 'string' && name !== '' ? name : 'Record';
}

function Fields({ fields, currency }: Pick<RecordOf, 'fields' | 'currency'>) {
  const settings = useSettings();
  const filled = fields.filter(({ value }) => value !== null && value !== '');
  return (
    <dl className={classes.fields}>
      {filled.map(({ label, value, kind }) => (
        <div key={label} className={classes.field}>
          <dt>{label}</dt>
          <dd>{cellText(value, kind, currency ?? settings.currency)}</dd>
        </div>
      ))}
    </dl>
  );
}

function History({ events }: Pick<RecordOf, 'events'>) {
  if (events.length === 0) return null;
  return (
    <section>
      <h3 className={classes.heading}>Stage history</h3>
      <ol className={classes.events}>
        {events.map((event) => (
          <li key={`${event.stage} ${event.at} ${event.from ?? ''}`} className={classes.event}>
            <span className={event.notBefore === null ? classes.dot : classes.span} aria-hidden="true" />
            <div>
              <span className={classes.stage}>{stageText(event.stage)}</span>
              {event.from !== null && <span className={classes.quiet}> from {stageText(event.from)}</span>}
              <div className={classes.quiet}>
                {event.notBefore === null
                  ? formatDate(event.at)
                  : `between ${formatDate(event.notBefore)} and ${formatDate(event.at)}`}
                , {event.source}
              </div>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Imports({ workspaceId, imports }: { readonly workspaceId: string } & Pick<RecordOf, 'imports'>) {
  if (imports.length === 0) return null;
  return (
    <section>
      <h3 className={classes.heading}>Imports</h3>
      <ul className={classes.imports}>
        {imports.map(({ id, at, file, record }) => (
          <li key={`${id} ${file} ${record}`}>
            <a href={workspaceHref(workspaceId, ['data', 'imports', String(id)])}>{formatDate(at)}</a>
            <span className={classes.file} title={file}>
              {file}
            </span>
            <span className={classes.quiet}>row {record}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
