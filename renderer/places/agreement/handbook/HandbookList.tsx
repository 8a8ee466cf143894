import { type Definition, definitionName, signatureBy } from '../../../../shared/model/signing.ts';
import { workspaceHref } from '../../../app/routes.ts';
import { FunctionMark } from '../../../kit/FunctionMark.tsx';
import classes from './Handbook.module.css';
import { marksWords } from './sign-words.ts';
import { type Handbook, useHandbook } from './use-handbook.ts';

interface HandbookListProps {
  readonly workspaceId: string;
  readonly section: string;
}

/** The entries of the handbook; each stage with the marks of who signed it as it stands. */
export function HandbookList({ workspaceId, section }: HandbookListProps) {
  const { definitions, signers } = useHandbook();
  const href = (part: string) => workspaceHref(workspaceId, ['agreement', 'handbook', part]);
  const here = (part: string) => (part === section ? ({ 'aria-current': 'page' } as const) : {});
  return (
    <nav className={classes.list} aria-label="Handbook">
      <h2 className={classes.listHead}>Stages</h2>
      {definitions.map((definition) => (
        <a key={definition.id} className={classes.item} href={href(definition.stage)} {...here(definition.stage)}>
          <span className={classes.itemName}>{definitionName(definition)}</span>
          <Marks definition={definition} signers={signers} />
        </a>
      ))}
      <h2 className={classes.listHead}>Rules</h2>
      <a className={classes.item} href={href('choices')} {...here('choices')}>
        Choices
      </a>
      <a className={classes.item} href={href('statuses')} {...here('statuses')}>
        Status mapping
      </a>
      <div className={classes.legend} aria-hidden="true">
        <span>
          <FunctionMark function="marketing" /> signed
        </span>
        <span>
          <FunctionMark function="marketing" outline /> not yet signed
        </span>
      </div>
    </nav>
  );
}

interface MarksProps {
  readonly definition: Definition;
  readonly signers: Handbook['signers'];
}

function Marks({ definition, signers }: MarksProps) {
  return (
    <span className={classes.marks}>
      <span className="unseen">, {marksWords(definition, signers)}</span>
      {signers.map((signer) => (
        <FunctionMark key={signer} function={signer} outline={signatureBy(definition, signer) === null} />
      ))}
    </span>
  );
}
