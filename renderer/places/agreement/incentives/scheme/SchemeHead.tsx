import { Checkbox } from '@mantine/core';
import { functionLabel } from '../../../../../shared/model/function-label.ts';
import type { SchemeEntry } from '../../../../../shared/model/incentive-entry.ts';
import type { EntryFields } from '../../../../commands/edit-entry.ts';
import { editScheme } from '../../../../commands/incentive.ts';
import { runChange } from '../../../../document/index.ts';
import { Card } from '../../../../kit/Card.tsx';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { FunctionMark } from '../../../../kit/FunctionMark.tsx';
import { QuietSelect } from '../../../../kit/fields/QuietSelect.tsx';
import { periodWords } from '../incentive-words.ts';
import classes from '../incentives.module.css';

interface SchemeHeadProps {
  readonly entry: SchemeEntry;
  readonly isReadOnly: boolean;
}

const functions = (['marketing', 'telequalification', 'sales'] as const).map((value) => ({
  value,
  label: functionLabel(value),
}));
const periods = (['month', 'quarter', 'year'] as const).map((value) => ({ value, label: periodWords[value] }));

/** Whose scheme it is, and in plain words what it pays for. */
export function SchemeHead({ entry, isReadOnly }: SchemeHeadProps) {
  const edit = (fields: EntryFields<'incentiveSchemes'>, what: string) => runChange(editScheme(entry, fields, what));
  return (
    <Card>
      <div className={classes.head}>
        <span className={classes.title}>
          <EditableText
            value={entry.role}
            label="Role"
            opensFor={entry.id}
            placeholder="Role, such as demand generation"
            readOnly={isReadOnly}
            onKeep={(role) => edit({ role }, 'role')}
          />
        </span>
        <QuietSelect
          label="Function"
          data={functions}
          value={functions.find(({ value }) => value === entry.function)?.value ?? 'marketing'}
          mark={<FunctionMark function={entry.function} />}
          isReadOnly={isReadOnly}
          onChoose={(own) => edit({ function: own }, 'function')}
        />
        <span className={classes.field}>
          Paid each
          <QuietSelect
            label="Paid each"
            data={periods}
            value={entry.payPeriod}
            isReadOnly={isReadOnly}
            onChoose={(payPeriod) => edit({ payPeriod }, 'pay period')}
          />
        </span>
        <Checkbox
          size="xs"
          label="Leads people"
          checked={entry.isLeader}
          disabled={isReadOnly}
          onChange={(event) => edit({ isLeader: event.currentTarget.checked }, 'kind')}
        />
      </div>
      <div className={classes.words}>
        <EditableText
          value={entry.inWords}
          label="In plain words"
          placeholder="In plain words, for people outside this role"
          multiline
          readOnly={isReadOnly}
          onKeep={(inWords) => edit({ inWords }, 'words')}
        />
      </div>
    </Card>
  );
}
