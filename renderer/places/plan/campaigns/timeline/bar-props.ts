import type { PointerEvent } from 'react';
import type { LocalDay } from '../../../../../shared/calendar/local-day.ts';
import type { CampaignParts } from '../../../../../shared/planning/campaign-parts.ts';
import type { Workdays } from '../../../../../shared/planning/goal-days.ts';
import type { TaskForecast } from '../../../../../shared/planning/schedule.ts';
import type { FunctionKey } from '../../../../kit/functions.ts';
import type { LinkDraft, ShownTask } from './shown-task.ts';
import type { TimelineScale } from './timeline-scale.ts';
import type { DraftControl } from './use-task-draft.ts';

export interface TaskBarProps {
  readonly shown: ShownTask;
  readonly all: readonly ShownTask[];
  /** Absent while a bar is being moved. */
  readonly forecast: TaskForecast | undefined;
  readonly owner: FunctionKey;
  readonly today: LocalDay;
  readonly scale: TimelineScale;
  /** Bars are moved to days on which people work. */
  readonly isWorkday: Workdays;
  readonly parts: CampaignParts;
  readonly isChosen: boolean;
  readonly isTabStop: boolean;
  readonly isReadOnly: boolean;
  readonly control: DraftControl;
  readonly link: LinkDraft | null;
  onLink(link: LinkDraft | null): void;
  onFinishLink(to: string): void;
  onChoose(): void;
}

type PointerHandlers = {
  readonly onPointerDown: (event: PointerEvent<SVGElement>) => void;
};

export interface BarPointer {
  /** For the group that the bar is. */
  readonly bar: PointerHandlers & {
    readonly onPointerMove: (event: PointerEvent<SVGElement>) => void;
    readonly onPointerUp: (event: PointerEvent<SVGElement>) => void;
    readonly onPointerCancel: () => void;
  };
  readonly start: PointerHandlers;
  readonly end: PointerHandlers;
  readonly link: PointerHandlers;
  /** Whether the press that just ended moved something, so that it was no click. */
  wasDragged(): boolean;
}
