import { noteGap } from '../../../../commands/keep-content.ts';
import { freshId, runChange } from '../../../../document/index.ts';
import { showToast } from '../../../../kit/toast.tsx';
import { lastOrder } from '../../edit-here.ts';

interface Missing {
  readonly searched: string;
  readonly askedBy: string | null;
  readonly personaId?: string | null;
  readonly stage?: string;
}

/** Notes what could not be found, for whoever keeps the library. */
export function noteMissing({ searched, ...asked }: Missing): void {
  const said = searched.trim();
  if (said === '') return;
  runChange(noteGap(freshId(), { searched: said, order: lastOrder('contentGaps'), ...asked }));
  showToast({
    text: `Noted: “${said}” could not be found`,
    canUndo: true,
  });
}
