import type { ImportDraft } from '../../../../shared/contract/import.ts';
import { takeTable } from '../../../state/import-session.ts';
import { nameOf } from '../../../state/nothing-to-import.ts';
import classes from './LeftOut.module.css';

interface LeftOutProps {
  readonly draft: Pick<ImportDraft, 'skipped'>;
  /** Where the tables can still be taken up. */
  readonly workspaceId?: string;
}

/** The tables of the given files that are not imported, with the reason; they are in no count beside it. */
export function LeftOut({ draft, workspaceId }: LeftOutProps) {
  if (draft.skipped.length === 0) return null;
  return (
    <ul className={classes.leftOut} aria-label="Left out">
      {draft.skipped.map((each) => (
        <li key={nameOf(each)}>
          Left out: {nameOf(each)}. {each.reason}
          {each.table !== null && workspaceId !== undefined && (
            <TakeUp workspaceId={workspaceId} table={each.table} name={nameOf(each)} />
          )}
        </li>
      ))}
    </ul>
  );
}

interface TakeUpProps {
  readonly workspaceId: string;
  readonly table: number;
  readonly name: string;
}

function TakeUp({ workspaceId, table, name }: TakeUpProps) {
  return (
    <button
      type="button"
      className={classes.take}
      aria-label={`Import ${name} after all`}
      onClick={() => void takeTable(workspaceId, table)}
    >
      Import it after all
    </button>
  );
}
