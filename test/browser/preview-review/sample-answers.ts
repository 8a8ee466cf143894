import type { Figure } from '../../../shared/metrics/figure.ts';
import { wilson } from '../../../shared/metrics/intervals.ts';

export function share(
  numerator: number,
  denominator: number,
  before?: readonly [number, number],
  note?: string,
): Figure {
  const interval = wilson(numerator, denominator);
  return {
    value: denominator === 0 ? null : numerator / denominator,
    unit: 'ratio',
    numerator,
    denominator,
    basis: 'cohort',
    ...(interval ? { interval } : {}),
    ...(note ? { note } : {}),
    ...(before ? { previous: share(before[0], before[1]) } : {}),
  };
}
const plain = (value: number | null, unit: Figure['unit'], more: Partial<Figure> = {}): Figure => ({
  value,
  unit,
  basis: 'flow',
  ...more,
});

const now = [828, 306, 188, 108, 47, 6];
const before = [812, 293, 214, 122, 50, 7];
const open = [340, 20, 45, 41, 33, 0];
const stages = ['inquiry', 'mql', 'sal', 'sql', 'opportunity', 'won'];
const medians = [6, 2, 11, 16, 52, null];
const at = (list: readonly number[], index: number) => list[index] ?? 0;

export const funnel = stages.map((stage, index) => ({
  stage,
  entered: at(now, index),
  toNext:
    index === 5
      ? plain(null, 'ratio')
      : {
          ...share(
            at(now, index + 1),
            at(now, index),
            [at(before, index + 1), at(before, index)],
            index === 4 ? 'to date' : undefined,
          ),
          variants: { flow: share(at(now, index + 1) + 3, at(now, index)) },
        },
  fromFirst: share(at(now, index), 828, [at(before, index), 812]),
  daysMedian: medians[index] ?? null,
  open: at(open, index),
}));

const item = (key: string, figure: Figure) => ({ key, ...figure });
const reasons: [string, number, number][] = [
  ['Not our customer', 31, 22],
  ['Timing', 27, 15],
  ['No budget', 16, 12],
  ['Bad contact data', 12, 11],
  ['', 7, 9],
  ['Student, competitor', 7, 6],
  ['Already a customer', 4, 3],
];
const metrics: Record<string, Figure> = {
  mql_to_sal: {
    ...share(212, 316, [242, 321]),
    basis: 'resolved',
    variants: { resolved: share(212, 316, [242, 321]), cohort: share(212, 342, [242, 324]), strict: share(198, 302) },
  },
  recycled_count: plain(58, 'count', { previous: plain(51, 'count') }),
  recycle_rate: share(58, 316, [51, 321]),
  re_mql_rate: share(61, 140),
  recycle_yield: share(17, 61),
  mql_to_opportunity: share(47, 306, [50, 293]),
  mql_to_won: share(6, 306, [7, 293]),
  revenue_per_mql: plain(812.4, 'money', { previous: plain(905, 'money') }),
  rejection_reasons: {
    ...plain(104, 'count'),
    items: reasons.map(([key, count, last]) => item(key, share(count, 104, [last, 78]))),
  },
  win_rate: {
    ...share(24, 90, [27, 92]),
    variants: {
      narrow: share(24, 70, [27, 71]),
      broad: share(24, 90, [27, 92]),
      narrow_value: { ...plain(0.369, 'ratio', { numerator: 1060000, denominator: 2870000 }) },
      broad_value: { ...plain(0.294, 'ratio', { numerator: 1060000, denominator: 3610000 }) },
      cohort: share(9, 74, undefined, 'to date'),
      pipeline_conversion: { ...plain(0.254, 'ratio', { numerator: 1060000, denominator: 4180000 }) },
    },
  },
  pipeline_created: plain(3070000, 'money', {
    variants: { at_creation: plain(3070000, 'money'), current: plain(3165000, 'money') },
    previous: plain(3370000, 'money'),
  }),
  pipeline_coverage: {
    ...plain(3.2, 'multiple', { numerator: 4480000, denominator: 1400000, previous: plain(3.29, 'multiple') }),
    variants: {
      start: plain(3.2, 'multiple', { numerator: 4480000, denominator: 1400000 }),
      to_go: plain(3.2, 'multiple'),
      all_open: plain(4.9, 'multiple'),
      required: plain(4.07, 'multiple', { interval: [3.41, 4.91], note: '1 ÷ 24.6% won of what was open on day one' }),
    },
  },
  lead_velocity_rate: plain(-0.084, 'ratio', {
    numerator: 66,
    denominator: 72,
    items: [75, 79, 80, 83, 78, 72].map((count, index) =>
      item(
        `2026-0${index + 4}`,
        plain(count / ([68, 75, 79, 80, 83, 78][index] ?? 1) - 1, 'ratio', {
          numerator: count,
          denominator: [68, 75, 79, 80, 83, 78][index] ?? 1,
        }),
      ),
    ),
  }),
  stage_duration: {
    ...plain(11, 'days'),
    items: stages.slice(0, 5).map((stage, index) =>
      item(
        stage,
        plain(medians[index] ?? null, 'days', {
          denominator: at(now, index),
          interval: [(medians[index] ?? 0) * 0.8, (medians[index] ?? 0) * 1.25],
          previous: plain((medians[index] ?? 0) * 0.9, 'days'),
        }),
      ),
    ),
  },
  sales_cycle: {
    ...plain(65, 'days', { denominator: 90, interval: [52, 80], previous: plain(58, 'days') }),
    variants: {
      plain_median: plain(41, 'days', { note: 'survivor-biased: only deals that were won' }),
      won_by_30: share(6, 90),
      won_by_60: share(11, 90),
      won_by_90: share(19, 90),
      won_by_180: share(24, 90),
    },
  },
};

const period = { from: '2026-07-01', to: '2026-10-01', previous: { from: '2026-04-01', to: '2026-07-01' } };
const sources: [string, number, number, number, number][] = [
  ['Demo request', 47, 52, 44, 49],
  ['Partner', 14, 18, 15, 19],
  ['Trade fair', 44, 61, 50, 66],
  ['Content download', 46, 74, 58, 79],
  ['Paid search', 18, 29, 22, 32],
  ['Webinar', 41, 78, 33, 48],
  ['Referral', 2, 4, 2, 3],
];
const review = (input: { query: { by: string | null } }) => ({
  schema: 1,
  period,
  asOf: '2026-09-30',
  timeZone: 'Europe/Berlin',
  currency: 'EUR',
  by: input.query.by,
  metrics,
  funnel,
  segments: input.query.by
    ? sources.map(([key, k, n, pk, pn]) => ({
        key,
        funnel,
        metrics: { ...metrics, mql_to_sal: { ...share(k, n, [pk, pn]), basis: 'resolved' } },
      }))
    : [],
  warnings: [{ code: 'test', message: 'Test leads hidden: their address is your own', rows: 14 }],
});

const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'];
const acceptance: [number, number][] = [
  [66, 90],
  [68, 92],
  [75, 102],
  [79, 104],
  [80, 107],
  [83, 113],
  [78, 112],
  [66, 98],
  [68, 106],
];
const created = [0.98, 1.04, 1.16, 1.01, 1.12, 1.24, 1.06, 0.82, 1.19];
const lvr = [61, 68, 75, 79, 80, 83, 78, 72, 66];
const series = ({ metric }: { metric: string }) => ({
  metric,
  buckets: acceptance.map(([k, n], index) => ({
    from: `2026-${months[index]}-01`,
    to: `2026-${months[index + 1]}-01`,
    isOpen: index === 8,
    figure:
      metric === 'mql_to_sal'
        ? share(k, n)
        : metric === 'pipeline_created'
          ? plain((created[index] ?? 0) * 1e6, 'money')
          : plain((lvr[index] ?? 1) / (lvr[index - 1] ?? 60) - 1, 'ratio', {
              numerator: lvr[index] ?? 0,
              denominator: lvr[index - 1] ?? 60,
            }),
  })),
});

const node = (key: string, label: string, count: number, owner: string) => ({ key, label, count, owner });
const recycling = {
  nodes: [
    node('rejected', 'rejected', 247, 'other'),
    node('recycled', 'recycled', 140, 'marketing'),
    node('disqualified', 'disqualified', 107, 'other'),
    node('returned', 'came back', 61, 'marketing'),
    node('nurture', 'in nurture', 71, 'marketing'),
    node('left', 'left the list', 8, 'other'),
    node('accepted', 'accepted', 41, 'telequalification'),
    node('rejected_again', 'again no', 14, 'other'),
    node('waiting', 'waiting', 6, 'telequalification'),
    node('opportunity', 'opps', 17, 'sales'),
  ],
  links: [
    ['rejected', 'recycled', 140],
    ['rejected', 'disqualified', 107],
    ['recycled', 'returned', 61],
    ['recycled', 'nurture', 71],
    ['recycled', 'left', 8],
    ['returned', 'accepted', 41],
    ['returned', 'rejected_again', 14],
    ['returned', 'waiting', 6],
    ['accepted', 'opportunity', 17],
  ].map(([from, to, count]) => ({ from, to, count })),
};
const euros = (amount: number) => amount * 100;
const pipeline = {
  stages: [
    { stage: 'opportunity', count: 61, value: euros(2_310_000), daysMedian: 21 },
    { stage: 'proposal', count: 28, value: euros(1_420_000), daysMedian: 14 },
    { stage: 'negotiation', count: 13, value: euros(750_000), daysMedian: 9 },
  ],
  movement: [
    { key: 'start', value: euros(4_610_000), count: 105 },
    { key: 'created', value: euros(520_000), count: 14 },
    { key: 'repriced', value: euros(-15_000), count: 6 },
    { key: 'won', value: euros(-130_000), count: 3 },
    { key: 'lost', value: euros(-215_000), count: 6 },
    { key: 'moved-out', value: euros(-290_000), count: 8 },
    { key: 'end', value: euros(4_480_000), count: 102 },
  ],
  slipped: { count: 9, value: euros(430_000) },
  pushed: { count: 5, value: euros(140_000) },
};

const columns = [
  ['name', 'Lead', 'text'],
  ['company', 'Company', 'text'],
  ['source', 'Source', 'text'],
  ['reject_reason', 'Rejected because', 'text'],
  ['score', 'Score', 'number'],
  ['stage', 'Stage', 'stage'],
].map(([key, label, kind]) => ({ key, label, kind }));
const leads = [
  ['Hanna Vogel', 'Linz Chemie', 'Webinar', 'Timing', 64, 'recycled'],
  ['Rui Tavares', 'Porto Cerâmica', 'Webinar', 'Not our customer', 61, 'disqualified'],
  ['Emil Storm', 'Nordfjord Aqua', 'Content', 'No budget', 71, 'recycled'],
  ['Klára Dvořák', 'Moravia Glass', 'Trade fair', null, 66, 'mql'],
];
const record = {
  recordId: 'r19',
  meetingId: 'm19',
  frozenAt: '2026-09-17T09:41:00Z',
  query: {},
  imports: [
    { id: 38, at: '2026-09-17', rows: 1310 },
    { id: 37, at: '2026-09-03', rows: 1331 },
  ],
  definitionVersion: 'v4',
  series: [series({ metric: 'mql_to_sal' })],
  pipeline,
  recycling,
  fingerprint: '7c1e94ab03d2e03f7c1e94ab03d2e03f7c1e94ab03d2e03f7c1e94ab03d2e03f',
};

// biome-ignore lint/suspicious/noExplicitAny: the answers stand in for a typed host.
export const answers: Record<string, (input: any) => unknown> = {
  'review/compute': review,
  'review/series': series,
  'review/metric': ({ metric }: { metric: string }) => metrics[metric] ?? plain(null, 'ratio'),
  'review/recycling': () => recycling,
  'review/pipeline': () => pipeline,
  'review/dimensionValues': () => ({
    values: sources.map(([value, , leadCount]) => ({ value, leads: leadCount * 3 })),
  }),
  'rows/columns': () => ({ columns }),
  'rows/page': (input: { columns: string[] }) => ({
    total: 118,
    rows: leads.map((cells, pk) => ({
      pk,
      currency: null,
      cells: input.columns.map((key) => cells[columns.findIndex((column) => column.key === key)] ?? null),
    })),
  }),
  'rows/groups': () => ({
    groups: [
      ['Not our customer', 31],
      ['Timing', 26],
      ['No budget', 15],
      ['Bad contact data', 11],
      ['Other', 9],
      [null, 6],
    ].map(([value, rows]) => ({ value, rows })),
  }),
  'meeting/record': () => ({ ...record, review: review({ query: { by: null } }) }),
  'meeting/restatements': () => ({
    changes: [{ metric: 'mql_to_sal', label: 'MQL to SAL', frozen: '238 of 321', live: '242 of 321', rows: 4 }],
  }),
  'meeting/end': () => ({ recordId: 'r20', fingerprint: record.fingerprint }),
  'meeting/minutes': ({ format }: { format: string }) => ({
    name: `review-20.${format}`,
    path: null,
    content: 'minutes',
    encoding: 'utf-8',
  }),
  'workspace/info': () => ({ imports: 39, leads: 2400, opportunities: 300, dataThrough: '2026-09-30' }),
};
