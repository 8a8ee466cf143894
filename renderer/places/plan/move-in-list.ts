import type { RootName } from '../../../shared/model/entities.ts';
import { orderBetween, runChange } from '../../document/index.ts';

interface Listed {
  readonly id: string;
  readonly order: string;
}

interface Move {
  readonly id: string;
  /** The place that it takes, from 0; what stood there makes room. */
  readonly to: number;
  /** What it is called, for the undo. */
  readonly name: string;
}

/** Moves an entry to another place of its list. Answers whether it moved: there is no place outside the list. */
export function moveInList(root: RootName, list: readonly Listed[], { id, to, name }: Move): boolean {
  const at = list.findIndex((each) => each.id === id);
  if (at < 0 || at === to || !list[to]) return false;
  const others = list.toSpliced(at, 1);
  const order = orderBetween(others[to - 1]?.order ?? null, others[to]?.order ?? null);
  runChange({ name: `move ${name}`, edits: [{ kind: 'set', root, id, fields: { order } }] });
  return true;
}
