import { useState } from 'react';
import { workspaceHref } from '../../../../app/routes.ts';
import { useCollection } from '../../../../document/index.ts';
import { Card } from '../../../../kit/Card.tsx';
import { EmptyState } from '../../../../kit/EmptyState.tsx';
import { ExportMenu } from '../../../../kit/ExportMenu.tsx';
import { countOf } from '../../../../kit/format.ts';
import { IconArrowsExchange, IconHelpCircle } from '../../../../kit/icons.ts';
import { PageTitle } from '../../../../kit/PageTitle.tsx';
import { Pill } from '../../../../kit/Pill.tsx';
import { HandbookFrame } from '../HandbookFrame.tsx';
import type { Handbook } from '../use-handbook.ts';
import { StatusFilters } from './StatusFilters.tsx';
import { StatusTable } from './StatusTable.tsx';
import { everyStatus, exportedStatuses, filterStatuses, isUnknownStage, stageOptions } from './status-list.ts';
import classes from './statuses.module.css';

interface StatusViewProps {
  readonly workspaceId: string;
  readonly handbook: Handbook;
}

/** Which status of which CRM stands for which stage, as imports learnt it; changed here for the imports to come. */
export function StatusView({ workspaceId, handbook }: StatusViewProps) {
  const statuses = useCollection('statusMappings');
  const [filter, setFilter] = useState(everyStatus);
  const options = stageOptions(handbook.stages);
  const unknown = statuses.filter(({ stage }) => isUnknownStage(stage, options)).length;
  const shown = filterStatuses(statuses, filter, options);
  return (
    <HandbookFrame
      workspaceId={workspaceId}
      section="statuses"
      title={
        <PageTitle
          parent={{ label: 'Handbook', href: workspaceHref(workspaceId, ['agreement', 'handbook']) }}
          title="Status mapping"
          pill={
            unknown > 0 && (
              <Pill tone="warn" icon={<IconHelpCircle size={13} aria-hidden />}>
                {countOf(unknown, 'unknown stage')}
              </Pill>
            )
          }
          basis="A change counts from the next import on. What was imported before keeps its stage."
          actions={statuses.length > 0 && <ExportMenu list={() => exportedStatuses(shown, options)} />}
        />
      }
    >
      {statuses.length === 0 ? (
        <Card>
          <EmptyState
            icon={<IconArrowsExchange size={20} />}
            question="Which CRM status is which stage?"
            practice="The first import asks once about each status. Your answers are kept here."
            actions={<a href={workspaceHref(workspaceId, ['data', 'imports', 'new'])}>Import from the CRM</a>}
          />
        </Card>
      ) : (
        <Card flush>
          <StatusFilters statuses={statuses} filter={filter} unknown={unknown} onChange={setFilter} />
          {shown.length === 0 ? (
            <p className={classes.none}>No status fits these filters.</p>
          ) : (
            <StatusTable statuses={shown} options={options} isReadOnly={handbook.isReadOnly} />
          )}
        </Card>
      )}
    </HandbookFrame>
  );
}
