import type { NamedChange } from '../../../../shared/model/change.ts';
import { addAction } from '../../../commands/add-action.ts';
import { addEvidence } from '../../../commands/add-evidence.ts';
import { addQuote } from '../../../commands/add-quote.ts';
import { recordDecision } from '../../../commands/record-decision.ts';
import { removeEntry } from '../../../commands/remove-entry.ts';
import { freshId, lastOrder, runChange } from '../../../document/index.ts';
import { showToast } from '../../../kit/toast.tsx';
import { today } from '../../../kit/today.ts';
import type { Me } from '../../../state/use-me.ts';

interface Where {
  readonly slide: string;
  readonly meetingId: string | null;
}

export type BesideKind = 'evidence' | 'insights' | 'decisions' | 'actions';

/** Writes down something beside a chart, from the words that were typed. */
export function addBeside(kind: BesideKind, text: string, { slide, meetingId }: Where, me: Me): void {
  const entry = { id: freshId(), order: lastOrder(kind), slide };
  runChange(changeFor(kind, text, entry, meetingId, me));
}

function changeFor(
  kind: BesideKind,
  text: string,
  entry: { readonly id: string; readonly order: string; readonly slide: string },
  meetingId: string | null,
  me: Me,
): NamedChange {
  switch (kind) {
    case 'evidence':
      return addEvidence({ ...entry, text });
    case 'insights':
      return addQuote({ ...entry, text, heardBy: me.function, heardOn: today() });
    case 'decisions':
      return recordDecision({ ...entry, meetingId: meetingId ?? '', title: text });
    case 'actions':
      return addAction({ ...entry, meetingId, title: text });
  }
}

/** Deletes an entry with the way back in reach. */
export function removeBeside(root: BesideKind, id: string, what: string): void {
  runChange(removeEntry(root, id, what));
  showToast({ text: `Deleted the ${what}`, canUndo: true });
}
