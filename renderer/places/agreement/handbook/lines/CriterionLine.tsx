import { useState } from 'react';
import { type Criterion, criterionSince, type HandbookEntry } from '../../../../../shared/model/handbook-entry.ts';
import { isHalfWritten, testableRule } from '../../../../../shared/planning/criterion-rule.ts';
import { EditableText, TextEditing } from '../../../../kit/EditableText.tsx';
import { IconCheck, IconCirclePlus, IconPencil } from '../../../../kit/icons.ts';
import { LineActions, moveByKey } from './LineActions.tsx';
import type { LineCommands } from './line-commands.ts';
import classes from './lines.module.css';
import { MeetBar } from './MeetBar.tsx';
import { AddRule, RuleSentence } from './RuleSentence.tsx';
import { isSaidByRule } from './rule-edits.ts';
import type { Measured } from './use-conformance.ts';

interface CriterionLineProps {
  readonly entry: HandbookEntry;
  readonly line: Criterion;
  readonly index: number;
  readonly count: number;
  /** Undefined for a line as it was signed, null for a new one, else what it read before. */
  readonly former: string | null | undefined;
  readonly measured: Measured;
  readonly isReadOnly: boolean;
  readonly commands: LineCommands;
  onMoved(said: string): void;
}

/** One thing that has to hold: its words, what the data is tested for, since when, and how many meet it. */
export function CriterionLine(props: CriterionLineProps) {
  const { entry, line, index, count, former, measured, isReadOnly, commands, onMoved } = props;
  const [isRewording, setRewording] = useState(false);
  const move = (by: -1 | 1) => {
    const said = commands.move(line, by);
    if (said !== null) onMoved(said);
  };
  const label = `criterion ${index + 1}`;
  const isSentence = isSaidByRule(line) && !isRewording;
  return (
    <li
      className={classes.line}
      onKeyDown={(event) => !isReadOnly && moveByKey(event, move)}
      {...(former === undefined ? {} : { 'data-changed': true })}
    >
      <span className={classes.words}>
        <LineMark former={former} />
        <span className={classes.text}>
          {isRewording ? (
            <TextEditing
              value={line.text}
              label={label}
              onKeep={(text) => commands.reword(line, text)}
              onClose={() => setRewording(false)}
            />
          ) : (
            !isSentence && (
              <span>
                <EditableText
                  value={line.text}
                  label={label}
                  readOnly={isReadOnly}
                  onKeep={(text) => commands.reword(line, text)}
                />
              </span>
            )
          )}
          <Tested {...props} label={label} isSentence={isSentence} />
          {typeof former === 'string' && (
            <del className={classes.former}>
              <span className="unseen">before: </span>
              {former}
            </del>
          )}
        </span>
      </span>
      <span className={classes.since}>{sinceWords(entry, line, former)}</span>
      {testableRule(line.rule) === null ? (
        <span className={classes.unknown}>not known</span>
      ) : (
        <MeetBar {...measured.line(line.id)} />
      )}
      {!isReadOnly && (
        <LineActions
          text={line.text}
          isFirst={index === 0}
          isLast={index === count - 1}
          onReword={isSentence ? () => setRewording(true) : undefined}
          onMove={move}
          onRemove={() => commands.remove(line)}
        />
      )}
    </li>
  );
}

interface TestedProps extends CriterionLineProps {
  readonly label: string;
  readonly isSentence: boolean;
}

function Tested({ entry, line, isReadOnly, commands, label, isSentence }: TestedProps) {
  if (line.rule === null) {
    return isReadOnly ? (
      <span className={classes.untested}>can’t be tested</span>
    ) : (
      <AddRule label={label} onChoose={(field) => commands.testBy(line, field)} />
    );
  }
  return (
    <span className={isSentence ? undefined : classes.second}>
      {!isSentence && 'Tested by: '}
      <RuleSentence
        rule={line.rule}
        label={isSentence ? label : `${label}, tested by`}
        threshold={entry.scoreThreshold}
        isReadOnly={isReadOnly}
        onChange={(rule) => commands.setRule(line, rule)}
      />
      {testableRule(line.rule) === null && (
        <span className={classes.untested}>
          {isHalfWritten(line.rule) ? 'tests nothing until that is said' : 'can’t be tested like this'}
        </span>
      )}
    </span>
  );
}

function sinceWords(entry: HandbookEntry, line: Criterion, former: string | null | undefined): string {
  if (former === null) return `new in ${entry.version}`;
  if (former !== undefined) return `changed in ${entry.version}`;
  const since = criterionSince(entry, line);
  return since === null ? 'not signed' : `version ${since}`;
}

function LineMark({ former }: { readonly former: string | null | undefined }) {
  if (former === undefined) return <IconCheck className={classes.mark} size={15} aria-hidden />;
  if (former === null) return <IconCirclePlus className={classes.newMark} size={15} aria-hidden />;
  return <IconPencil className={classes.changedMark} size={15} aria-hidden />;
}
