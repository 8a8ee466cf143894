import { useState } from 'react';
import type { DefinitionTerms, SignedCriterion } from '../../../../../shared/model/handbook-entry.ts';
import { AddLine } from '../../../../kit/fields/AddLine.tsx';
import { IconMinus } from '../../../../kit/icons.ts';
import { basisWords } from '../lines/basis-words.ts';
import { CriterionLine } from '../lines/CriterionLine.tsx';
import { lineChanges } from '../lines/line-changes.ts';
import { lineCommands } from '../lines/line-commands.ts';
import classes from '../lines/lines.module.css';
import type { Measured } from '../lines/use-conformance.ts';
import type { EntryProps } from './entry-props.ts';

interface CriteriaPartProps extends EntryProps {
  readonly before: DefinitionTerms | null;
  readonly measured: Measured;
}

/** What has to hold, one line each; what is new, changed or gone since the last signed version stands out. */
export function CriteriaPart({ definition, handbook, before, measured }: CriteriaPartProps) {
  const { criteria, version } = definition;
  const [said, setSaid] = useState('');
  const { changed, gone } = lineChanges(before?.criteria ?? criteria, criteria);
  const isMoved = changed.size + gone.length === 0 && before !== null && !isSameOrder(before.criteria, criteria);
  const commands = lineCommands(definition, 'criterion');
  return (
    <section aria-label="What has to hold">
      <div className={classes.headRow}>
        <h2>
          {headWords(definition.kind === 'term', criteria.length)}
          {isMoved && <span className={classes.note}>order changed in {version}</span>}
        </h2>
        <span>Since</span>
        <span>{meetWords(definition.kind === 'term', measured)}</span>
      </div>
      <ul className={classes.lines}>
        {criteria.map((line, index) => (
          <CriterionLine
            key={line.id}
            entry={definition}
            line={line}
            index={index}
            count={criteria.length}
            former={changed.get(line.text)}
            measured={measured}
            isReadOnly={handbook.isReadOnly}
            commands={commands}
            onMoved={setSaid}
          />
        ))}
      </ul>
      <span className="unseen" role="status">
        {said}
      </span>
      {gone.length > 0 && (
        <ul className={classes.lines} aria-label={`No longer in version ${version}`}>
          {gone.map((text) => (
            <li key={text} className={classes.line} data-changed>
              <span className={classes.words}>
                <IconMinus className={classes.goneMark} size={15} aria-hidden />
                <del className={classes.text}>{text}</del>
              </span>
              <span className={classes.since}>gone in {version}</span>
            </li>
          ))}
        </ul>
      )}
      <div className={classes.foot}>
        {!handbook.isReadOnly && <AddLine one="criterion" label="Add a criterion" onAdd={commands.add} />}
        <Basis measured={measured} />
      </div>
    </section>
  );
}

/** A term may count points or list cases: only of a stage all lines have to hold. */
function headWords(isTerm: boolean, count: number): string {
  if (isTerm) return 'What belongs to it';
  return count === 1 ? 'This has to hold' : 'All of these have to hold';
}

const isSameOrder = (one: readonly SignedCriterion[], other: readonly SignedCriterion[]) =>
  one.length === other.length && one.every(({ text }, index) => text === other[index]?.text);

function meetWords(isTerm: boolean, { data, entered }: Measured): string {
  if (isTerm || data === null) return 'Meet it';
  return `Meet it, of ${entered}`;
}

function Basis({ measured }: { readonly measured: Measured }) {
  if (measured.data === null) return null;
  return <p>{basisWords(measured.data, measured)} Lines are asked of each record as it stands today.</p>;
}
