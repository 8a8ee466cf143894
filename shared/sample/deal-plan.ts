/** How many deals of a group are won and lost in each of the three windows. */
export interface GroupPlan {
  readonly won: readonly [number, number, number];
  readonly lost: readonly [number, number, number];
}

/** Deals of the leads of each window, then of the leads that came back. */
export const dealPlans: readonly GroupPlan[] = [
  { won: [6, 8, 4], lost: [4, 16, 10] },
  { won: [0, 7, 7], lost: [0, 6, 24] },
  { won: [0, 0, 6], lost: [0, 0, 12] },
  { won: [0, 0, 4], lost: [0, 0, 4] },
];

/** Deals with accounts that sales knew before. */
export const knownDeals: GroupPlan & { readonly count: number } = {
  count: 112,
  won: [14, 7, 3],
  lost: [16, 6, 16],
};

/** What the deals add up to, in dollars. */
export const totals = {
  wonByWindow: [930_000, 960_000, 1_060_000],
  lostByWindow: [720_000, 1_060_000, 1_810_000],
  /** Ended without a decision, in the last window. */
  noDecision: { count: 20, amount: 740_000 },
  /** Open with a close date in the three months from today. */
  open: { count: 102, amount: 4_480_000 },
  /** Open with a close date that has passed. */
  overdue: { count: 4, amount: 140_000 },
  /** Open, and moved out of the three months in the last fortnight: amount and how often it was moved. */
  slipped: [
    [118_000, 3],
    [84_000, 2],
    [62_000, 2],
    [48_000, 1],
    [41_000, 1],
    [22_000, 1],
    [20_000, 1],
    [19_000, 1],
    [16_000, 1],
  ],
  beyond: 210_000,
  /** Leads that came back and were won. */
  regretted: [58_000, 51_000, 44_000, 35_000],
} as const;

export const lossReasons = [
  'Price',
  'Competitor',
  'Missing telematics link',
  'Budget moved to next year',
  'No reason given',
] as const;
export const noDecisionReason = 'No decision';
