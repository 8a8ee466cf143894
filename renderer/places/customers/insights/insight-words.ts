import type { insightKinds } from '../../../../shared/model/customer.ts';
import type { Entity } from '../../../../shared/model/entities.ts';

export type InsightKind = (typeof insightKinds)[number];

interface KindWords {
  readonly name: string;
  /** Asked for in the line that writes it down. */
  readonly ask: string;
  /** What its theme is called: a win and a loss have a reason. */
  readonly theme: string;
}

export const insightWords: Readonly<Record<InsightKind, KindWords>> = {
  insight: { name: 'Insight', ask: 'What did they say, in their own words?', theme: 'Theme' },
  win: { name: 'Win', ask: 'Why did they choose us, in their own words?', theme: 'Reason' },
  loss: { name: 'Loss', ask: 'Why did they not, in their own words?', theme: 'Reason' },
};

/** The slides of the review that a quote can stand beside. */
export const slideNames = {
  funnel: 'Funnel',
  quality: 'Lead quality',
  speed: 'Speed',
  pipeline: 'Pipeline',
} as const;
export type SlideName = keyof typeof slideNames;
export const slides = Object.keys(slideNames) as readonly SlideName[];

export const insightViews = ['inbox', 'all', 'deals'] as const;
export type InsightView = (typeof insightViews)[number];

/** What the list is narrowed down to; empty for all. */
export interface InsightFilters {
  readonly view: InsightView;
  readonly personaId: string;
  readonly theme: string;
}

/** Whether somebody has yet to look at it. */
export function isWaiting({ triagedAt }: Entity<'insights'>): boolean {
  return triagedAt === null;
}

const dayMs = 86_400_000;

/** The median of the whole days since what waits in the inbox was heard; null where nothing does. */
export function medianWait(insights: readonly Entity<'insights'>[], now: Date): number | null {
  const ages = insights
    .filter(isWaiting)
    .map(({ createdAt, heardOn }) => Date.parse(heardOn ?? createdAt))
    .filter((at) => !Number.isNaN(at))
    .map((at) => Math.max(0, Math.floor((now.getTime() - at) / dayMs)))
    .sort((one, other) => one - other);
  const middle = ages.length / 2;
  if (ages.length === 0) return null;
  const [low = 0, high = 0] = [ages[Math.ceil(middle) - 1], ages[Math.floor(middle)]];
  return Math.round((low + high) / 2);
}
