import { type MemberFunction, memberFunctions } from '../../../../../shared/contract/library.ts';
import { functionLabel } from '../../../../../shared/model/function-label.ts';
import type { DefinitionTerms } from '../../../../../shared/model/handbook-entry.ts';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { FunctionMark } from '../../../../kit/FunctionMark.tsx';
import { PersonPicker } from '../../../../kit/fields/PersonPicker.tsx';
import { QuietSelect } from '../../../../kit/fields/QuietSelect.tsx';
import classes from './EntryHead.module.css';
import { editEntry } from './edit-entry.ts';
import type { EntryProps } from './entry-props.ts';

interface EntryHeadProps extends EntryProps {
  readonly before: DefinitionTerms | null;
}

/** The name of the stage, its line in charts, and who owns it. */
export function EntryHead({ definition, handbook, before }: EntryHeadProps) {
  const { isReadOnly } = handbook;
  return (
    <div className={classes.head}>
      <div className={classes.names}>
        <span className={classes.label}>
          <EditableText
            value={definition.label}
            label={`Name of the ${definition.kind}`}
            opensFor={definition.id}
            readOnly={isReadOnly}
            validate={(text) => (text === '' ? `A ${definition.kind} needs a name.` : null)}
            onKeep={(label) => editEntry(definition, { label }, 'name')}
          />
        </span>
        <span className={classes.hint}>
          <EditableText
            value={definition.hint}
            label="Line under the name in charts"
            placeholder="One line for charts"
            readOnly={isReadOnly}
            onKeep={(hint) => editEntry(definition, { hint }, 'hint')}
          />
        </span>
      </div>
      <Owner definition={definition} handbook={handbook} before={before} />
    </div>
  );
}

function Owner({ definition, handbook, before }: EntryHeadProps) {
  const { ownerFunction, owner } = definition;
  const setFunction = (chosen: string) => {
    const known: MemberFunction | undefined = memberFunctions.find((one) => one === chosen);
    if (known) editEntry(definition, { ownerFunction: known }, 'owner');
  };
  return (
    <div className={classes.owner}>
      <span className={classes.ownerLabel}>
        Owner{' '}
        {before !== null && before.ownerFunction !== ownerFunction && <del>{functionLabel(before.ownerFunction)}</del>}
      </span>
      <QuietSelect
        label="Function that owns it"
        data={memberFunctions.map((one) => ({ value: one, label: functionLabel(one) }))}
        value={ownerFunction}
        mark={<FunctionMark function={ownerFunction} />}
        isReadOnly={handbook.isReadOnly}
        onChoose={setFunction}
      />
      <PersonPicker
        label="Person who owns it"
        value={owner}
        isReadOnly={handbook.isReadOnly}
        onChoose={(chosen) => editEntry(definition, { owner: chosen }, 'owner')}
      />
    </div>
  );
}
