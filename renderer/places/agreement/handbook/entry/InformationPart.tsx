import { percentWords } from '../../../../../shared/metrics/words.ts';
import type { Criterion, DefinitionTerms } from '../../../../../shared/model/handbook-entry.ts';
import { testableRule } from '../../../../../shared/planning/criterion-rule.ts';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { AddLine } from '../../../../kit/fields/AddLine.tsx';
import { usualLimits } from '../../../../kit/figure-words.ts';
import { LineActions, moveByKey } from '../lines/LineActions.tsx';
import { type LineCommands, lineCommands } from '../lines/line-commands.ts';
import classes from '../lines/lines.module.css';
import { AddRule } from '../lines/RuleSentence.tsx';
import type { Measured } from '../lines/use-conformance.ts';
import documentClasses from './document.module.css';
import type { EntryProps } from './entry-props.ts';
import { textChanges } from './text-changes.ts';

interface InformationPartProps extends EntryProps {
  readonly before: DefinitionTerms | null;
  readonly measured: Measured;
}

/** What must be known before the hand-off, each with how often it is. */
export function InformationPart({ definition, handbook, before, measured }: InformationPartProps) {
  const { information } = definition;
  const texts = information.map(({ text }) => text);
  const { changed, gone } = textChanges(before?.minimumInformation ?? texts, texts);
  const commands = lineCommands(definition, 'information');
  return (
    <div>
      <h2 className={documentClasses.partHead}>Minimum information before the hand-off</h2>
      <ul className={classes.facts}>
        {information.map((line, index) => (
          <Fact
            key={line.id}
            line={line}
            index={index}
            count={information.length}
            isChanged={changed.has(line.text)}
            measured={measured}
            isReadOnly={handbook.isReadOnly}
            commands={commands}
          />
        ))}
      </ul>
      {!handbook.isReadOnly && (
        <AddLine one="piece of information" label="Add what must be known" onAdd={commands.add} />
      )}
      {gone.length > 0 && (
        <p className={documentClasses.formerly}>
          Gone: <del>{gone.join(', ')}</del>
        </p>
      )}
    </div>
  );
}

interface FactProps {
  readonly line: Criterion;
  readonly index: number;
  readonly count: number;
  readonly isChanged: boolean;
  readonly measured: Measured;
  readonly isReadOnly: boolean;
  readonly commands: LineCommands;
}

function Fact({ line, index, count, isChanged, measured, isReadOnly, commands }: FactProps) {
  const label = `piece of information ${index + 1}`;
  return (
    <li
      className={classes.fact}
      onKeyDown={(event) => !isReadOnly && moveByKey(event, (by) => commands.move(line, by))}
      {...(isChanged ? { 'data-changed': true } : {})}
    >
      <EditableText
        value={line.text}
        label={label}
        readOnly={isReadOnly}
        onKeep={(text) => commands.reword(line, text)}
      />
      {testableRule(line.rule) !== null ? (
        <Known measured={measured} id={line.id} />
      ) : isReadOnly ? (
        <span className={classes.untested}>can’t be tested</span>
      ) : (
        <AddRule label={label} onChoose={(field) => commands.testBy(line, field)} />
      )}
      {!isReadOnly && (
        <LineActions
          text={line.text}
          isFirst={index === 0}
          isLast={index === count - 1}
          onMove={(by) => commands.move(line, by)}
          onRemove={() => commands.remove(line)}
        />
      )}
    </li>
  );
}

function Known({ measured, id }: { readonly measured: Measured; readonly id: string }) {
  const { met, of } = measured.line(id);
  if (met === null || of === 0) return <span className={classes.share}>n/a</span>;
  const words = of < usualLimits.smallSample ? `${met} of ${of}` : percentWords(met / of, 0);
  return (
    <span className={classes.share} title={`Known of ${met} of ${of}`}>
      {words}
    </span>
  );
}
