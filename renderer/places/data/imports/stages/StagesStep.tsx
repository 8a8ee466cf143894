import { Select } from '@mantine/core';
import type { FileDraft, ImportDraft } from '../../../../../shared/contract/import.ts';
import { stages as knownStages, noStage } from '../../../../../shared/crm/fields.ts';
import { numberWords } from '../../../../../shared/metrics/words.ts';
import { useCollection } from '../../../../document/index.ts';
import { Card } from '../../../../kit/Card.tsx';
import { objectName, systemName } from '../../../../kit/crm-words.ts';
import { countOf } from '../../../../kit/format.ts';
import { IconHelpCircle } from '../../../../kit/icons.ts';
import { Pill } from '../../../../kit/Pill.tsx';
import table from '../../../../kit/table.module.css';
import { remapFile } from '../../../../state/import-session.ts';
import { Sure } from '../columns/ColumnRow.tsx';
import columns from '../columns/ColumnsStep.module.css';
import { withStage } from '../edit-mapping.ts';
import { stageName } from '../import-words.ts';
import classes from './StagesStep.module.css';
import { StageTotals } from './StageTotals.tsx';

interface StagesStepProps {
  readonly workspaceId: string;
  readonly draft: ImportDraft;
}

/** Puts the status values of the CRM on the stages of the handbook; unknown ones ask. */
export function StagesStep({ workspaceId, draft }: StagesStepProps) {
  const withStages = draft.files
    .map((file, index) => ({ file, index }))
    .filter(({ file }) => file.proposal.stageValues.length > 0);
  return (
    <div className={classes.columns}>
      <div className={classes.work}>
        {withStages.map(({ file, index }) => (
          <FileStages key={`${file.file} ${file.sheet ?? ''}`} workspaceId={workspaceId} draft={file} file={index} />
        ))}
      </div>
      <StageTotals files={withStages.map(({ file }) => file)} />
    </div>
  );
}

interface FileStagesProps {
  readonly workspaceId: string;
  readonly draft: FileDraft;
  readonly file: number;
}

function FileStages({ workspaceId, draft, file }: FileStagesProps) {
  const { proposal } = draft;
  const { mapping, stageValues } = proposal;
  const definitions = useCollection('definitions').filter(({ kind }) => kind === 'stage');
  const own = definitions.map(({ stage }) => stage).filter((stage) => !knownStages.some((known) => known === stage));
  const labels = new Map(definitions.map(({ stage, label }) => [stage, label]));
  const options = [
    ...[...knownStages, ...own].map((stage) => ({ value: stage, label: labels.get(stage) || stageName(stage) })),
    { value: nothing, label: 'No stage' },
  ];
  const asking = stageValues.filter(({ stage }) => stage === null).length;
  const hasReasons = stageValues.some(({ stage, why }) => stage === null || why !== '');
  const sorted = stageValues.toSorted((a, b) => Number(b.stage === null) - Number(a.stage === null));
  return (
    <Card
      flush
      title={`Status values of ${systemName(proposal.system)}, ${objectName(mapping.object).toLowerCase()}`}
      about={countOf(stageValues.length, 'value')}
      actions={
        asking > 0 && (
          <Pill tone="warn" icon={<IconHelpCircle size={13} aria-hidden />}>
            {asking === 1 ? '1 asks you' : `${asking} ask you`}
          </Pill>
        )
      }
    >
      <div className={columns.scroll}>
        <table className={`${table.table} ${classes.values}`}>
          <thead>
            <tr>
              <th scope="col">In the CRM</th>
              <th scope="col" className={`${table.number} ${classes.rowsColumn}`}>
                Rows
              </th>
              <th scope="col">Stage of the handbook</th>
              <th scope="col" className={classes.sureColumn}>
                How sure
              </th>
              {hasReasons && <th scope="col">Why</th>}
            </tr>
          </thead>
          <tbody>
            {sorted.map(({ value, rows, stage, certainty, why }) => (
              <tr
                key={value}
                className={stage === null ? table.asks : ''}
                {...(stage === null ? { 'data-open-question': true } : {})}
              >
                <td className={table.name}>
                  <span className={table.ellipsis} title={value}>
                    {value}
                  </span>
                </td>
                <td className={table.number}>{numberWords(rows)}</td>
                <td>
                  <Select
                    className={columns.field}
                    size="xs"
                    aria-label={`Stage of ${value}`}
                    placeholder="Choose a stage"
                    data={options}
                    value={stage === noStage ? nothing : stage}
                    onChange={(chosen) => {
                      if (chosen === null) return;
                      const next = chosen === nothing ? noStage : chosen;
                      void remapFile(workspaceId, file, withStage(mapping, value, next));
                    }}
                  />
                </td>
                <td>
                  <Sure certainty={stage === null ? 'asks' : certainty} />
                </td>
                {hasReasons && <td className={table.quiet}>{stage === null ? 'Nobody has said yet' : why}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

/** The select needs a value of its own for "no stage", since the empty one means that nothing is chosen. */
const nothing = '-';
