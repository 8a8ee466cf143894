import { functionLabel } from '../../../../../shared/model/function-label.ts';
import { definitionName, type HandbookEntry } from '../../../../../shared/model/handbook-entry.ts';
import { signatureBy } from '../../../../../shared/model/signing.ts';
import { ruleWords } from '../../../../../shared/planning/criterion-rule.ts';
import { useCollection, useSettings } from '../../../../document/index.ts';
import { FunctionMark } from '../../../../kit/FunctionMark.tsx';
import { formatDate } from '../../../../kit/format.ts';
import type { Handbook } from '../use-handbook.ts';
import { ChoicesBlock } from './ChoicesBlock.tsx';
import classes from './HandbookPrint.module.css';

/** The handbook on paper: one stage a block, each with its signatures. */
export function HandbookPrint({ handbook }: { readonly handbook: Handbook }) {
  const { name, client } = useSettings();
  const today = new Date().toISOString();
  return (
    <div className={classes.paper}>
      <h1>Handbook{client === '' ? '' : ` of ${client}`}</h1>
      <p className={classes.basis}>
        {name === '' ? '' : `${name}, `}printed {formatDate(today)}
      </p>
      {handbook.definitions.map((definition) => (
        <StageBlock key={definition.id} definition={definition} signers={handbook.signers} />
      ))}
      <ChoicesBlock />
    </div>
  );
}

interface StageBlockProps {
  readonly definition: HandbookEntry;
  readonly signers: Handbook['signers'];
}

function StageBlock({ definition, signers }: StageBlockProps) {
  const { hint, meaning, criteria, information, scoreThreshold, leavesWhen, version } = definition;
  const people = useCollection('people');
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name ?? '';
  const owner = [functionLabel(definition.ownerFunction), nameOf(definition.owner)].filter(Boolean).join(', ');
  const lines: readonly (readonly [string, string])[] = [
    ['Minimum information', information.map(({ text }) => text).join(', ')],
    ['Score threshold', scoreThreshold === null ? '' : String(scoreThreshold)],
    ['Leaves when', leavesWhen],
    ['Owner', owner],
  ];
  return (
    <section className={classes.stage}>
      <h2>
        {definitionName(definition)} <span>version {version}</span>
      </h2>
      {hint !== '' && <p className={classes.hint}>{hint}</p>}
      <p className={classes.meaning}>{meaning}</p>
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
      <dl className={classes.lines}>
        {lines
          .filter(([, text]) => text !== '')
          .map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      <div className={classes.signatures}>
        {signers.map((signer) => {
          const signature = signatureBy(definition, signer);
          return (
            <div key={signer}>
              <FunctionMark function={signer} outline={signature === null} /> {functionLabel(signer)}
              <span className={classes.signedBy}>
                {signature === null ? 'not signed yet' : `${nameOf(signature.by)}, ${formatDate(signature.at)}`}
              </span>
            </div>
          );
        })}
      </div>
    </section>
  );
}
