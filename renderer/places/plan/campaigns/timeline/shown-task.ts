import type { Entity } from '../../../../../shared/model/entities.ts';
import type { DatedTask } from '../../../../../shared/planning/schedule.ts';

/** A task with the days that are shown: those it has, or those it is being moved to. */
export interface ShownTask {
  readonly task: Entity<'tasks'>;
  readonly row: number;
  readonly dated: DatedTask | null;
}

/** A link on its way: from which task, and where the pointer is; by keyboard there is none. */
export interface LinkDraft {
  readonly from: string;
  readonly at: { readonly x: number; readonly y: number } | null;
}
