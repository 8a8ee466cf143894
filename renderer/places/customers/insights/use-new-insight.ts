import { hearInsight } from '../../../commands/hear-insight.ts';
import { freshId, runChange } from '../../../document/index.ts';
import { showToast } from '../../../kit/toast.tsx';
import { today } from '../../../kit/today.ts';
import { useMe } from '../../../state/use-me.ts';
import { lastOrder } from '../edit-here.ts';
import type { InsightKind } from './insight-words.ts';

/** What is typed of an insight before it is kept. */
export interface NewInsight {
  readonly kind: InsightKind;
  readonly text: string;
  readonly who: string;
  readonly account: string;
  readonly personaId: string;
  readonly theme: string;
}

export const nothingHeard: NewInsight = { kind: 'insight', text: '', who: '', account: '', personaId: '', theme: '' };

/** Keeps what was heard today by whoever sits here. */
export function useKeepInsight(): (heard: NewInsight) => void {
  const me = useMe();
  return ({ kind, personaId, ...said }) => {
    const words = Object.fromEntries(Object.entries(said).map(([field, text]) => [field, text.trim()]));
    runChange(
      hearInsight(freshId(), {
        ...words,
        kind,
        personaId: personaId === '' ? null : personaId,
        order: lastOrder('insights'),
        heardOn: today(),
        heardBy: me.function,
        hearer: me.id === '' ? null : me.id,
      }),
    );
    showToast({ text: 'Kept in the inbox', canUndo: true });
  };
}
