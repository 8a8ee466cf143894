import { functionLabel } from '../../../../../shared/model/function-label.ts';
import type { LaneFunction } from '../../../../../shared/planning/handoff-steps.ts';
import { comingAlong } from '../handoff-words.ts';
import type { Opened } from '../opened.ts';
import type { Agreement } from '../use-agreement.ts';

/** What is said of a lane besides its stages and steps. */
export interface LaneNote {
  readonly lane: LaneFunction;
  readonly title: string;
  readonly lines: readonly { readonly key: string; readonly text: string }[];
  readonly isNumbered?: boolean;
  /** Said where there is no line yet. */
  readonly empty: string;
  readonly isOpen: boolean;
  /** Read aloud before the title. */
  readonly label?: string;
  onOpen(): void;
}

interface NotesQuestion {
  readonly agreement: Agreement;
  readonly lanes: readonly LaneFunction[];
  readonly opened: Opened | null;
  onOpen(opened: Opened): void;
}

/** Who is called first, in the lane of those who call, and what comes with every lead in the others that take over. */
export function laneNotes({ agreement, lanes, opened, onOpen }: NotesQuestion): readonly LaneNote[] {
  const { handoffs, rules, isReadOnly } = agreement;
  const calling = lanes.includes('telequalification') ? 'telequalification' : 'sales';
  return lanes.flatMap((lane): readonly LaneNote[] => {
    if (lane === calling) {
      return [
        {
          lane,
          title: 'Who is called first',
          lines: rules.map(({ id, text }) => ({ key: id, text })),
          isNumbered: true,
          empty: isReadOnly ? 'Not agreed yet' : 'Agree on the priority',
          isOpen: opened?.kind === 'order',
          onOpen: () => onOpen({ kind: 'order' }),
        },
      ];
    }
    const brought = lane === 'marketing' ? [] : comingAlong(handoffs, lane);
    const step = handoffs.find(({ toFunction, path }) => toFunction === lane && path === 'onward');
    if (brought.length === 0 || !step) return [];
    return [
      {
        lane,
        title: 'Comes with every lead',
        lines: brought.map((text) => ({ key: text, text })),
        empty: '',
        isOpen: false,
        label: `What ${functionLabel(lane)} gets with every lead`,
        onOpen: () => onOpen({ kind: 'step', id: step.id }),
      },
    ];
  });
}
