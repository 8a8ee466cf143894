import { Select } from '@mantine/core';
import { noStage } from '../../../../../shared/crm/fields.ts';
import { setStatusStage } from '../../../../commands/set-status-stage.ts';
import { currentSnapshot, runChange } from '../../../../document/index.ts';
import { objectName, systemName } from '../../../../kit/crm-words.ts';
import { IconArrowsExchange, IconHelpCircle } from '../../../../kit/icons.ts';
import { Pill } from '../../../../kit/Pill.tsx';
import table from '../../../../kit/table.module.css';
import { showToast } from '../../../../kit/toast.tsx';
import { isUnknownStage, type StageOption, type Status } from './status-list.ts';
import classes from './statuses.module.css';

interface StatusTableProps {
  readonly statuses: readonly Status[];
  readonly options: readonly StageOption[];
  readonly isReadOnly: boolean;
}

/** One row a status: where it comes from, how it reads there, which stage it is. */
export function StatusTable({ statuses, options, isReadOnly }: StatusTableProps) {
  return (
    <div className={classes.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">In the CRM</th>
            <th scope="col">System</th>
            <th scope="col">Rows of</th>
            <th scope="col">Stage of the handbook</th>
          </tr>
        </thead>
        <tbody>
          {statuses.map((status) => (
            <StatusRow key={status.id} status={status} options={options} isReadOnly={isReadOnly} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface StatusRowProps {
  readonly status: Status;
  readonly options: readonly StageOption[];
  readonly isReadOnly: boolean;
}

/** The select needs a value of its own for "no stage", since the empty one means that nothing is chosen. */
const nothing = '-';

function StatusRow({ status, options, isReadOnly }: StatusRowProps) {
  const { value, system, object, stage } = status;
  const isUnknown = isUnknownStage(stage, options);
  const data = [...options, { value: nothing, label: 'No stage' }];
  const change = (chosen: string) => {
    const next = chosen === nothing ? noStage : chosen;
    if (next === stage) return;
    runChange(setStatusStage(currentSnapshot(), status, next));
    const label = options.find((option) => option.value === next)?.label ?? 'no stage';
    showToast({
      icon: <IconArrowsExchange size={18} />,
      text: `“${value}” is ${label} from the next import on`,
      canUndo: true,
    });
  };
  return (
    <tr className={isUnknown ? table.asks : ''}>
      <td>
        <code>{value}</code>
      </td>
      <td>{systemName(system)}</td>
      <td>{objectName(object)}</td>
      <td>
        <div className={classes.stage}>
          <Select
            size="xs"
            className={classes.field}
            aria-label={`Stage of ${value} in ${systemName(system)}, ${objectName(object)}`}
            placeholder={isUnknown ? stage : 'Choose a stage'}
            disabled={isReadOnly}
            data={data}
            value={isUnknown ? null : stage === noStage ? nothing : stage}
            onChange={(chosen) => chosen !== null && change(chosen)}
          />
          {isUnknown && (
            <Pill tone="warn" icon={<IconHelpCircle size={13} aria-hidden />}>
              Not in the handbook
            </Pill>
          )}
        </div>
      </td>
    </tr>
  );
}
