import { parseLocalDate } from '../../../../../shared/calendar/local-day.ts';
import { functionLabel } from '../../../../../shared/model/function-label.ts';
import { definitionName, type HandbookEntry } from '../../../../../shared/model/handbook-entry.ts';
import { nameOfPerson } from '../../../../../shared/model/person.ts';
import { ruleWords } from '../../../../../shared/planning/criterion-rule.ts';
import { fullDayWords } from '../../../../../shared/planning/goal-words.ts';
import { useKnownCollection, useSettings } from '../../../../document/index.ts';
import { Paper, PaperFacts, PaperPart, PaperSigners } from '../../../../kit/print/Paper.tsx';
import classes from '../../../../kit/print/paper.module.css';
import { standingOf } from '../../../../kit/signing/sign-words.ts';
import type { Handbook } from '../use-handbook.ts';
import { ChoicesBlock } from './ChoicesBlock.tsx';

/** The handbook on paper: one stage a block, each with its signatures. */
export function HandbookPrint({ handbook }: { readonly handbook: Handbook }) {
  const { client } = useSettings();
  return (
    <Paper title={client === '' ? 'Handbook' : `Handbook of ${client}`}>
      {handbook.definitions.map((definition) => (
        <StageBlock key={definition.id} definition={definition} signers={handbook.signers} />
      ))}
      <ChoicesBlock />
    </Paper>
  );
}

interface StageBlockProps {
  readonly definition: HandbookEntry;
  readonly signers: Handbook['signers'];
}

function StageBlock({ definition, signers }: StageBlockProps) {
  const { hint, meaning, criteria, information, scoreThreshold, leavesWhen, reviewOn } = definition;
  const reviewDay = reviewOn === null ? null : parseLocalDate(reviewOn);
  const people = useKnownCollection('people');
  const owner = [functionLabel(definition.ownerFunction), nameOfPerson(people, definition.owner)]
    .filter(Boolean)
    .join(', ');
  const lines: readonly (readonly [string, string])[] = [
    ['Minimum information', information.map(({ text }) => text).join(', ')],
    ['Score threshold', scoreThreshold === null ? '' : String(scoreThreshold)],
    ['Leaves when', leavesWhen],
    ['Owner', owner],
    ['Looked at again', reviewDay === null ? '' : fullDayWords(reviewDay)],
  ];
  return (
    <PaperPart title={definitionName(definition)} about={standingOf(definition, signers).words}>
      {hint !== '' && <p className={classes.quiet}>{hint}</p>}
      <p className={classes.text}>{meaning}</p>
      {criteria.length > 0 && (
        <ul>
          {criteria.map(({ id, text, rule }) => (
            <li key={id}>
              {text}
              {rule !== null && ruleWords(rule) !== text && ` (tested by: ${ruleWords(rule)})`}
            </li>
          ))}
        </ul>
      )}
      <PaperFacts facts={lines} />
      <PaperSigners entry={definition} signers={signers} open="not signed yet" />
    </PaperPart>
  );
}
