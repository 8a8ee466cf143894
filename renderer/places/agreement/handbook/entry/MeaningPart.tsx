import { type DefinitionTerms, definitionName } from '../../../../../shared/model/handbook-entry.ts';
import { reopenDefinition } from '../../../../commands/edit-definition.ts';
import { inShort } from '../../../../kit/in-short.ts';
import { LongText } from '../../../../kit/rich-text/LongText.tsx';
import { RichText } from '../../../../kit/rich-text/RichText.tsx';
import { useReopening } from '../../../../state/use-reopening.ts';
import classes from './document.module.css';
import type { EntryProps } from './entry-props.ts';

interface MeaningPartProps extends EntryProps {
  readonly before: DefinitionTerms | null;
}

/** The sentence that people sign, typed together; below it what the last signed version said, where that differs. */
export function MeaningPart({ definition, handbook, before }: MeaningPartProps) {
  useReopening('definitions', definition.id, {
    field: 'meaning',
    text: definition.meaning,
    reopen: () => reopenDefinition(definition),
  });
  const isChanged = before !== null && before.meaning.trim() !== definition.meaning.trim();
  return (
    <div className={classes.meaning}>
      <LongText text={definition.meaning}>
        <RichText
          root="definitions"
          id={definition.id}
          field="meaning"
          label={`Meaning of ${definitionName(definition)}`}
          placeholder="One sentence that both sides would sign."
          isReadOnly={handbook.isReadOnly}
        />
      </LongText>
      {isChanged && (
        <p className={classes.formerly}>
          Before: <del>{inShort(before.meaning)}</del>
        </p>
      )}
    </div>
  );
}
