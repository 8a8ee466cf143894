/**
 * How many leads do what in which of the three windows of three months. The sample is built to these counts instead of
 * by chance, so that its funnel tells one story every time: volume near plan, acceptance of webinar leads down in the
 * last window.
 */

export const sources = [
  'Demo request',
  'Partner',
  'Trade fair',
  'Content download',
  'Paid search',
  'Webinar',
  'Referral',
] as const;
export type Source = (typeof sources)[number];

/** Counts in the order of `sources`. */
type BySource = readonly [number, number, number, number, number, number, number];

/** What became of the handoffs of one window. */
interface Handoffs {
  readonly accepted: BySource;
  readonly recycled: BySource;
  readonly disqualified: BySource;
  readonly waiting: BySource;
}

const none: BySource = [0, 0, 0, 0, 0, 0, 0];

/** First handoffs by the window in which marketing handed over: 282, 297, 310. */
export const firstHandoffs: readonly Handoffs[] = [
  {
    accepted: [40, 15, 48, 51, 24, 20, 10],
    recycled: [2, 2, 9, 11, 7, 6, 5],
    disqualified: [3, 2, 6, 8, 5, 3, 5],
    waiting: none,
  },
  {
    accepted: [43, 18, 49, 44, 26, 29, 14],
    recycled: [2, 2, 9, 10, 6, 10, 4],
    disqualified: [3, 3, 6, 5, 6, 3, 5],
    waiting: none,
  },
  {
    accepted: [46, 13, 39, 40, 16, 36, 1],
    recycled: [2, 2, 9, 14, 6, 20, 2],
    disqualified: [3, 2, 7, 13, 4, 15, 0],
    waiting: [3, 1, 3, 4, 1, 7, 1],
  },
];

/** Handoffs of leads that came back after they were recycled: 2, 27, 32. */
export const secondHandoffs: readonly Handoffs[] = [
  { accepted: [0, 0, 0, 1, 0, 0, 0], recycled: none, disqualified: [0, 0, 1, 0, 0, 0, 0], waiting: none },
  {
    accepted: [1, 1, 4, 6, 2, 4, 1],
    recycled: [0, 0, 1, 2, 1, 1, 0],
    disqualified: [0, 0, 1, 1, 0, 1, 0],
    waiting: none,
  },
  {
    accepted: [1, 1, 5, 6, 2, 5, 1],
    recycled: [0, 0, 1, 1, 0, 1, 0],
    disqualified: [0, 0, 0, 0, 1, 1, 0],
    waiting: [0, 0, 1, 2, 1, 2, 0],
  },
];

/** What becomes of the leads that were created in one window; `late` are handed over in the window after. */
export interface Cohort {
  readonly leads: number;
  readonly late: number;
  /** Reached by the end of the window itself, then by today. */
  readonly acceptedAfter: number;
  readonly sql: readonly [number, number];
  readonly opportunity: readonly [number, number];
  readonly wonInWindow: number;
}

export const cohorts: readonly Cohort[] = [
  { leads: 760, late: 4, acceptedAfter: 0, sql: [110, 148], opportunity: [44, 66], wonInWindow: 6 },
  { leads: 812, late: 4, acceptedAfter: 6, sql: [122, 152], opportunity: [50, 58], wonInWindow: 7 },
  { leads: 828, late: 0, acceptedAfter: 0, sql: [108, 108], opportunity: [47, 47], wonInWindow: 6 },
];

/** Of the leads that came back: with a confirmed need, and with an opportunity. */
export const returned = { sql: 25, opportunity: 17 } as const;

/** Months of handoff by window: accepted, rejected, waiting. */
export const months = {
  accepted: [
    [66, 68, 75],
    [79, 80, 83],
    [86, 58, 68],
  ],
  rejected: [
    [24, 24, 27],
    [25, 27, 30],
    [28, 38, 38],
  ],
  waiting: [
    [0, 0, 0],
    [0, 0, 0],
    [1, 2, 23],
  ],
} as const;

/** Reasons by what happens to the lead; blank is a rejection without a reason. */
export const recycleReasons = [
  ['Timing', 27],
  ['No budget', 16],
  ['Under 50 vehicles', 7],
  ['', 5],
  ['Already a customer', 3],
] as const;
export const disqualifyReasons = [
  ['Under 50 vehicles', 24],
  ['Bad contact data', 12],
  ['Student or competitor', 7],
  ['', 2],
  ['Already a customer', 1],
] as const;
