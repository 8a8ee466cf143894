import { definitionName, type HandbookEntry } from '../../../../shared/model/handbook-entry.ts';
import { workspaceHref } from '../../../app/routes.ts';
import { FunctionMark } from '../../../kit/FunctionMark.tsx';
import { SignMarks } from '../../../kit/signing/SignMarks.tsx';
import { AddTerm } from './AddTerm.tsx';
import classes from './Handbook.module.css';
import { useHandbook } from './use-handbook.ts';

interface HandbookListProps {
  readonly workspaceId: string;
  readonly section: string;
}

/** The entries of the handbook; each stage with the marks of who signed it as it stands. */
export function HandbookList({ workspaceId, section }: HandbookListProps) {
  const handbook = useHandbook();
  const { stages, terms, signers, isReadOnly } = handbook;
  const href = (part: string) => workspaceHref(workspaceId, ['agreement', 'handbook', part]);
  const here = (part: string) => (part === section ? ({ 'aria-current': 'page' } as const) : {});
  const item = (definition: HandbookEntry) => (
    <a key={definition.id} className={classes.item} href={href(definition.stage)} {...here(definition.stage)}>
      <span className={classes.itemName}>{definitionName(definition)}</span>
      <SignMarks entry={definition} signers={signers} />
    </a>
  );
  return (
    <nav className={classes.list} aria-label="Handbook">
      <h2 className={classes.listHead}>Stages</h2>
      {stages.map(item)}
      <h2 className={classes.listHead}>Rules and terms</h2>
      {terms.map(item)}
      {!isReadOnly && <AddTerm workspaceId={workspaceId} handbook={handbook} />}
      <h2 className={classes.listHead}>Behind the figures</h2>
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
