import type { DefinitionTerms } from '../../../../../shared/model/handbook-entry.ts';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { plainNumber, readNumber } from '../../../../kit/fields/number-text.ts';
import classes from './document.module.css';
import { editEntry } from './edit-entry.ts';
import type { EntryProps } from './entry-props.ts';
import { ItemList } from './ItemList.tsx';
import { textChanges } from './text-changes.ts';

interface TermsPartProps extends EntryProps {
  readonly before: DefinitionTerms | null;
}

/** What must be known before the hand-off, the score that makes it, and how a lead leaves the stage. */
export function TermsPart(props: TermsPartProps) {
  const { definition, handbook, before } = props;
  const { minimumInformation, leavesWhen, version } = definition;
  const { changed, gone } = textChanges(before?.minimumInformation ?? minimumInformation, minimumInformation);
  return (
    <>
      <div className={`${classes.part} ${classes.two}`}>
        <div>
          <h2 className={classes.partHead}>Minimum information before the hand-off</h2>
          <ItemList
            items={minimumInformation}
            one="piece of information"
            addLabel="Add what must be known"
            isReadOnly={handbook.isReadOnly}
            changes={{ changed, version }}
            onChange={(next) => editEntry(definition, { minimumInformation: [...next] }, 'minimum information')}
          />
          {gone.length > 0 && (
            <p className={classes.formerly}>
              Gone: <del>{gone.join(', ')}</del>
            </p>
          )}
        </div>
        <Threshold {...props} />
      </div>
      <div className={`${classes.part} ${classes.line}`}>
        <h2 className={classes.lineLabel}>Leaves when</h2>
        <div>
          <EditableText
            value={leavesWhen}
            label="Leaves when"
            placeholder="Not said yet"
            multiline
            readOnly={handbook.isReadOnly}
            onKeep={(text) => editEntry(definition, { leavesWhen: text }, 'way out')}
          />
          {before !== null && before.leavesWhen !== leavesWhen && (
            <p className={classes.formerly}>
              Before: <del>{before.leavesWhen === '' ? 'nothing' : before.leavesWhen}</del>
            </p>
          )}
        </div>
      </div>
    </>
  );
}

function Threshold({ definition, handbook, before }: TermsPartProps) {
  const { scoreThreshold } = definition;
  const isChanged = before !== null && before.scoreThreshold !== scoreThreshold;
  return (
    <div>
      <h2 className={classes.partHead}>Score threshold</h2>
      <div className={classes.threshold}>
        {isChanged && (
          <>
            <del>{before.scoreThreshold ?? 'none'}</del>
            <span className="unseen">, now </span>
            <span className={classes.arrow} aria-hidden>
              →
            </span>
          </>
        )}
        <EditableText
          value={plainNumber(scoreThreshold)}
          label="Score threshold"
          placeholder="None"
          readOnly={handbook.isReadOnly}
          validate={(text) => (text === '' || readNumber(text) !== null ? null : 'A number, or nothing.')}
          onKeep={(text) => editEntry(definition, { scoreThreshold: readNumber(text) }, 'score threshold')}
        />
      </div>
      <p className={classes.about}>A lead whose score reaches it counts; empty where no score decides.</p>
    </div>
  );
}
