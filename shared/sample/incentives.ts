import type { LocalDay } from '../calendar/local-day.ts';
import type { MemberFunction } from '../contract/library.ts';
import type { Edit } from '../model/change.ts';
import { type EntityInput, roots } from '../model/entities.ts';
import { schemeTerms } from '../model/incentive-entry.ts';
import { signatureId } from '../model/signing.ts';
import type { SampleMemberId } from './company.ts';
import { instantText, orderText } from './plan-dates.ts';

type SchemeFields = Omit<EntityInput<'incentiveSchemes'>, 'id'>;
type PartFields = Omit<EntityInput<'incentiveParts'>, 'id' | 'schemeId'>;

interface SampleScheme {
  readonly id: string;
  readonly fields: SchemeFields;
  readonly parts: readonly PartFields[];
  readonly signedBy: readonly (readonly [MemberFunction, SampleMemberId])[];
}

const schemes: readonly SampleScheme[] = [
  {
    id: 'scheme-demand',
    fields: {
      role: 'Demand generation',
      function: 'marketing',
      marketingOwner: 'maren',
      inWords: 'Paid each quarter for the number of new MQLs, whatever becomes of them.',
    },
    parts: [{ title: 'New MQLs', weight: 1, metric: 'stage_entries', stages: 'mql', target: 300 }],
    signedBy: [['marketing', 'maren']],
  },
  {
    id: 'scheme-sales-lead',
    fields: {
      role: 'Sales leader',
      function: 'sales',
      isLeader: true,
      salesOwner: 'daniel',
      inWords: 'Half for the share of decided deals that we win, half for the pipeline that we build with Marketing.',
    },
    parts: [
      { title: 'Deals won of those decided', weight: 0.5, metric: 'win_rate', target: 0.4 },
      { title: 'New pipeline', weight: 0.5, metric: 'pipeline_created', target: 3_000_000 },
    ],
    signedBy: [
      ['marketing', 'maren'],
      ['sales', 'daniel'],
    ],
  },
  {
    id: 'scheme-callers',
    fields: {
      role: 'Telequalification',
      function: 'telequalification',
      telequalificationOwner: 'sofia',
      payPeriod: 'month',
      inWords: 'Most of it for leads that Sales keeps; a fifth for calls, which the team counts by itself.',
    },
    parts: [
      { title: 'Leads that become an opportunity', weight: 0.7, metric: 'mql_to_opportunity', target: 0.15 },
      { title: 'Calls', weight: 0.2 },
    ],
    signedBy: [],
  },
  {
    id: 'scheme-demand-draft',
    fields: {
      role: 'Demand generation',
      function: 'marketing',
      state: 'draft',
      replaces: 'scheme-demand',
      marketingOwner: 'maren',
      inWords:
        'A third still for volume. The rest for leads that are accepted, and for the pipeline that comes of them.',
    },
    parts: [
      { title: 'New MQLs', weight: 0.3, metric: 'stage_entries', stages: 'mql', target: 300, hasClawback: true },
      { title: 'Accepted of those answered', weight: 0.4, metric: 'mql_to_sal', target: 0.75 },
      { title: 'New pipeline', weight: 0.3, metric: 'pipeline_created', target: 3_000_000 },
    ],
    signedBy: [],
  },
];

/** Three schemes in force, one of them for volume only and one whose parts don't add up, and a draft for the first. */
export function sampleIncentives(today: LocalDay): Edit[] {
  return schemes.flatMap((scheme, position) => written(scheme, today, orderText(position)));
}

function written({ id, fields, parts, signedBy }: SampleScheme, today: LocalDay, order: string): Edit[] {
  const own = parts.map((part, position) => ({
    id: `${id}-${position + 1}`,
    fields: { ...part, schemeId: id, order: orderText(position) },
  }));
  const terms = schemeTerms(
    roots.incentiveSchemes.parse({ id, ...fields }),
    own.map((part) => roots.incentiveParts.parse({ id: part.id, ...part.fields })),
  );
  return [
    { kind: 'create', root: 'incentiveSchemes', id, fields: { ...fields, order } },
    ...own.map((part): Edit => ({ kind: 'create', root: 'incentiveParts', id: part.id, fields: part.fields })),
    ...signedBy.map(
      ([signer, by], index): Edit => ({
        kind: 'create',
        root: 'signatures',
        id: signatureId('incentiveSchemes', id, 1, signer),
        fields: {
          root: 'incentiveSchemes',
          entryId: id,
          version: 1,
          function: signer,
          by,
          at: instantText(today - 160 + index, 10),
          terms,
        },
      }),
    ),
  ];
}
