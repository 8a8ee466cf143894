import { create } from 'zustand';
import type { Dimension, ReviewQuery } from '../../shared/contract/review.ts';

/** What the review screens of a workspace are set to in this window; kept while going from screen to screen. */
export interface ReviewChoices {
  /** Null: the last three months that the data covers. Local dates, `to` exclusive. */
  readonly from: string | null;
  readonly to: string | null;
  readonly compare: ReviewQuery['compare'];
  readonly basis: 'cohort' | 'flow';
  readonly filters: readonly ReviewFilter[];
  readonly view: 'chart' | 'table';
  /** Null: open where there is room. */
  readonly isPanelOpen: boolean | null;
}

export interface ReviewFilter {
  readonly dimension: Dimension;
  readonly values: readonly string[];
}

const initial: ReviewChoices = {
  from: null,
  to: null,
  compare: 'same-age',
  basis: 'cohort',
  filters: [],
  view: 'chart',
  isPanelOpen: null,
};

interface ReviewStore {
  readonly byWorkspace: Readonly<Record<string, ReviewChoices>>;
  change(workspaceId: string, choices: Partial<ReviewChoices>): void;
}

const useReviewStore = create<ReviewStore>((set) => ({
  byWorkspace: {},
  change: (workspaceId, choices) =>
    set(({ byWorkspace }) => ({
      byWorkspace: { ...byWorkspace, [workspaceId]: { ...(byWorkspace[workspaceId] ?? initial), ...choices } },
    })),
}));

/** The choices of a workspace's review screens. */
export function useReviewChoices(workspaceId: string): ReviewChoices {
  return useReviewStore((state) => state.byWorkspace[workspaceId] ?? initial);
}

/** Changes some of the choices; the rest stays. */
export function changeReview(workspaceId: string, choices: Partial<ReviewChoices>): void {
  useReviewStore.getState().change(workspaceId, choices);
}

/** Sets one filter; no values means any. */
export function withFilter(filters: readonly ReviewFilter[], filter: ReviewFilter): readonly ReviewFilter[] {
  const others = filters.filter(({ dimension }) => dimension !== filter.dimension);
  return filter.values.length === 0 ? others : [...others, filter];
}

/** The question to the host that the choices stand for. */
export function toReviewQuery(choices: ReviewChoices, by: Dimension | null = null): ReviewQuery {
  return {
    from: choices.from,
    to: choices.to,
    asOf: null,
    span: 'three-months',
    horizonDays: null,
    by,
    filters: choices.filters.map(({ dimension, values }) => ({ dimension, values: [...values] })),
    compare: choices.compare,
  };
}
