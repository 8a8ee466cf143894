import type { MemberFunction } from '../../../shared/contract/library.ts';
import { functionLabel } from '../../../shared/model/function-label.ts';
import { useKnownEntry } from '../../document/index.ts';
import classes from './owner-remark.module.css';

interface OwnerRemarkProps {
  readonly owner: string | null;
  /** Whose work it is. */
  readonly of: MemberFunction;
}

/** Says quietly that an owner is of another function than the one that does it: it may be meant so. */
export function OwnerRemark({ owner, of }: OwnerRemarkProps) {
  const person = useKnownEntry('people', owner ?? '');
  if (!person || person.function === of) return null;
  return (
    <span className={classes.remark}>
      Done by {functionLabel(of)}, owned by {functionLabel(person.function)}
    </span>
  );
}
