import type { ImportDraft } from '../../../../shared/contract/import.ts';
import { nameOf } from '../../../state/nothing-to-import.ts';
import classes from './LeftOut.module.css';

/** The tables of the given files that are not imported, with the reason; they are in no count beside it. */
export function LeftOut({ draft }: { readonly draft: Pick<ImportDraft, 'skipped'> }) {
  if (draft.skipped.length === 0) return null;
  return (
    <ul className={classes.leftOut} aria-label="Left out">
      {draft.skipped.map((each) => (
        <li key={nameOf(each)}>
          Left out: {nameOf(each)}. {each.reason}
        </li>
      ))}
    </ul>
  );
}
