import { useEffect, useRef } from 'react';
import {
  type DefinitionTerms,
  definitionName,
  type HandbookEntry,
} from '../../../../../shared/model/handbook-entry.ts';
import { reopenDefinition } from '../../../../commands/edit-definition.ts';
import { onOwnTyping, runBesideUndo } from '../../../../document/index.ts';
import { RichText } from '../../../../kit/rich-text/RichText.tsx';
import classes from './document.module.css';
import type { EntryProps } from './entry-props.ts';

interface MeaningPartProps extends EntryProps {
  readonly before: DefinitionTerms | null;
}

/** The sentence that people sign, typed together; below it what the last signed version said, where that differs. */
export function MeaningPart({ definition, handbook, before }: MeaningPartProps) {
  useReopening(definition);
  const isChanged = before !== null && before.meaning.trim() !== definition.meaning.trim();
  return (
    <div className={classes.meaning}>
      <RichText
        root="definitions"
        id={definition.id}
        field="meaning"
        label={`Meaning of ${definitionName(definition)}`}
        placeholder="One sentence that both sides would sign."
        isReadOnly={handbook.isReadOnly}
      />
      {isChanged && (
        <p className={classes.formerly}>
          Before: <del>{before.meaning}</del>
        </p>
      )}
    </div>
  );
}

/** Typing in a signed meaning begins the next version; what others type is theirs to number. */
function useReopening(definition: HandbookEntry): void {
  const { id, meaning } = definition;
  const isTyped = useRef(false);
  const known = useRef(meaning);
  useEffect(
    () =>
      onOwnTyping('definitions', id, 'meaning', () => {
        isTyped.current = true;
      }),
    [id],
  );
  useEffect(() => {
    const meaningBefore = known.current;
    known.current = meaning;
    if (meaning.trim() === meaningBefore.trim() || !isTyped.current) return;
    isTyped.current = false;
    const change = reopenDefinition(definition);
    if (change) runBesideUndo(change);
  }, [definition, meaning]);
}
