import { formatLocalDate } from '../../../../../shared/calendar/local-day.ts';
import { localDayOf } from '../../../../../shared/calendar/zone.ts';
import type { DefinitionTerms } from '../../../../../shared/model/handbook-entry.ts';
import { useSettings } from '../../../../document/index.ts';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { DateText } from '../../../../kit/fields/DateText.tsx';
import { plainNumber, readNumber } from '../../../../kit/fields/number-text.ts';
import type { Measured } from '../lines/use-conformance.ts';
import classes from './document.module.css';
import { editEntry } from './edit-entry.ts';
import type { EntryProps } from './entry-props.ts';
import { InformationPart } from './InformationPart.tsx';
import { otherLimits } from './other-limits.ts';

interface TermsPartProps extends EntryProps {
  readonly before: DefinitionTerms | null;
  readonly measured: Measured;
}

/** What must be known before the hand-off, the score that makes it, and how a lead leaves the stage. */
export function TermsPart(props: TermsPartProps) {
  const { definition, handbook, before } = props;
  const { leavesWhen } = definition;
  const isTerm = definition.kind === 'term';
  const { timeZone } = useSettings();
  const today = formatLocalDate(localDayOf(Date.now(), timeZone));
  return (
    <>
      {definition.kind === 'stage' && (
        <div className={`${classes.part} ${classes.two}`}>
          <InformationPart {...props} />
          <Threshold {...props} />
        </div>
      )}
      <div className={`${classes.part} ${classes.line}`}>
        <h2 className={classes.lineLabel}>{isTerm ? 'Changes when' : 'Leaves when'}</h2>
        <div>
          <EditableText
            value={leavesWhen}
            label={isTerm ? 'Changes when' : 'Leaves when'}
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
        <h2 className={classes.lineLabel}>Look again</h2>
        <div>
          <DateText
            label="Day on which it is looked at again"
            value={definition.reviewOn}
            isReadOnly={handbook.isReadOnly}
            onChange={(reviewOn) => editEntry(definition, { reviewOn }, 'review date')}
          />
          {definition.reviewOn !== null && definition.reviewOn < today && (
            <p className={classes.past}>This day is past: look at it again now, or choose the next day.</p>
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
      {otherLimits(definition).map((limit) => (
        <p key={limit} className={classes.past}>
          A line above asks for a score of at least {limit}: a lead between the two counts by one and not by the other.
        </p>
      ))}
      <p className={classes.about}>A lead whose score reaches it counts; empty where no score decides.</p>
    </div>
  );
}
