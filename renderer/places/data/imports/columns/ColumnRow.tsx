import { Select } from '@mantine/core';
import type { FileDraft } from '../../../../../shared/contract/import.ts';
import { fieldsOf } from '../../../../../shared/crm/fields.ts';
import type { Certainty, ColumnProposal, Mapping } from '../../../../../shared/crm/mapping.ts';
import { numberWords } from '../../../../../shared/metrics/words.ts';
import {
  IconCircleCheck,
  IconCircleDot,
  IconHelpCircle,
  IconHistory,
  IconInfoCircle,
  IconMinus,
} from '../../../../kit/icons.ts';
import table from '../../../../kit/table.module.css';
import { remapFile } from '../../../../state/import-session.ts';
import { withColumn } from '../edit-mapping.ts';
import { isUnrecognised } from '../go-on.ts';
import { certaintyName, fieldName, fieldsName } from '../import-words.ts';
import classes from './ColumnsStep.module.css';

interface ColumnRowProps {
  readonly workspaceId: string;
  readonly draft: FileDraft;
  readonly file: number;
  readonly column: ColumnProposal;
}

const notUsed = '';
/** Parts the fields of a column that becomes several; no field's name has it. */
const and = '+';

/** One column of the file and what it becomes. */
export function ColumnRow({ workspaceId, draft, file, column }: ColumnRowProps) {
  const { mapping } = draft.proposal;
  const remap = (next: Mapping) => void remapFile(workspaceId, file, next);
  const order = dateOrderOf(column, mapping);
  return (
    <tr className={column.certainty === 'asks' ? table.asks : ''}>
      <td className={table.name}>
        <span className={classes.header} title={column.header}>
          {column.header}
        </span>
      </td>
      <td>
        <span className={classes.samples}>
          {column.samples.slice(0, 2).map((sample) => (
            <span key={sample} className={classes.sample} title={sample}>
              {sample}
            </span>
          ))}
        </span>
        {column.why !== '' && (
          <span className={classes.note}>
            <IconInfoCircle size={14} aria-hidden /> {column.why}
          </span>
        )}
      </td>
      <td>
        <Select
          className={classes.field}
          size="xs"
          searchable
          disabled={isUnrecognised(draft)}
          {...(column.fields.length === 0 ? { 'data-unused': true } : {})}
          aria-label={`${column.header} becomes`}
          data={fieldOptions(column, mapping)}
          value={column.fields.join(and)}
          onChange={(value) => remap(withColumn(mapping, column.header, (value ?? '').split(and).filter(Boolean)))}
        />
        {column.certainty === 'asks' && column.fields.includes('stage') && (
          <span className={classes.note}>Some of its values ask in the next step</span>
        )}
        {order && (
          <span className={classes.note}>
            Read {order.name}.
            <button
              type="button"
              className={classes.link}
              onClick={() => remap({ ...mapping, dates: { ...mapping.dates, [column.header]: order.other } })}
            >
              Read {order.otherName}
            </button>
          </span>
        )}
      </td>
      <td>
        <Sure certainty={column.certainty} />
      </td>
      <td className={`${table.number} ${table.quiet}`}>
        {numberWords(column.filled)} / {numberWords(draft.rows)}
      </td>
    </tr>
  );
}

/** The fields that the column can become; several at once only as they were proposed. */
function fieldOptions(column: ColumnProposal, { object }: Mapping) {
  const several = column.fields.length > 1;
  return [
    { value: notUsed, label: 'Not used' },
    ...(several
      ? [
          {
            value: column.fields.join(and),
            label: fieldsName(object, column.fields),
          },
        ]
      : []),
    ...fieldsOf(object).map(({ name }) => ({ value: name, label: fieldName(object, name) })),
    ...column.fields
      .filter((field) => !several && !fieldsOf(object).some(({ name }) => name === field))
      .map((field) => ({ value: field, label: fieldName(object, field) })),
  ];
}

/** How a column of numeric dates is read, and how else it could be; null for other columns and while it is asked. */
function dateOrderOf(column: ColumnProposal, mapping: Mapping) {
  const format = mapping.dates[column.header];
  if (!column.dateOrder || column.fields.length === 0) return null;
  if (format === 'MDY') return { name: 'month first', other: 'DMY', otherName: 'day first' };
  if (format === 'DMY') return { name: 'day first', other: 'MDY', otherName: 'month first' };
  return null;
}

const icons = {
  remembered: IconHistory,
  sure: IconCircleCheck,
  likely: IconCircleDot,
  asks: IconHelpCircle,
  unused: IconMinus,
} as const satisfies Record<Certainty, unknown>;

/** How sure the app is, as a word with its mark. */
export function Sure({ certainty }: { readonly certainty: Certainty }) {
  const Icon = icons[certainty];
  return (
    <span className={classes.sure} data-certainty={certainty}>
      <Icon size={15} stroke={1.8} aria-hidden />
      {certaintyName(certainty)}
    </span>
  );
}
