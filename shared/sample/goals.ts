import { formatLocalDate, type LocalDay } from '../calendar/local-day.ts';
import type { Period } from '../calendar/periods.ts';
import type { MemberFunction } from '../contract/library.ts';
import type { Edit } from '../model/change.ts';
import type { EntityInput } from '../model/entities.ts';
import { roots } from '../model/entities.ts';
import { goalSigners, goalTerms } from '../model/goal-entry.ts';
import { signatureId } from '../model/signing.ts';
import { fiscalYearOf, halvesOf } from '../planning/goal-periods.ts';
import { sampleCalendar } from './clock.ts';
import type { SampleMemberId } from './company.ts';
import { dateText, instantText, orderText } from './plan-dates.ts';

type Fields = Omit<EntityInput<'goals'>, 'id' | 'from' | 'to' | 'marketingOwner' | 'salesOwner'>;

interface SampleGoal {
  readonly id: string;
  readonly fields: Fields;
  readonly period: Period;
  readonly marketing?: SampleMemberId;
  readonly sales?: SampleMemberId;
  /** Who signed it, besides nobody. */
  readonly signedBy?: readonly MemberFunction[];
}

/** What was won in a month, by the sample's deals. */
const wonInMonth = 328_000;
const daysInMonth = 30.4;

/**
 * The goals of the sample: ten in one tree, among them two that pull apart, one that feeds nothing, one that nobody
 * measures, and two that lack an owner on one side.
 */
export function sampleGoals(today: LocalDay): Edit[] {
  const lastDay = today - 1;
  const year = fiscalYearOf(lastDay, 1);
  const half = halvesOf(lastDay, 1).find((part) => part.from <= lastDay && lastDay < part.to) ?? year;
  const goals = [...upperGoals(today, year, half), ...lowerGoals(today, half)];
  return goals.flatMap((goal, position) => written(goal, orderText(position), half.from + 7));
}

function upperGoals(
  today: LocalDay,
  year: Period & { readonly label: string },
  half: Period & { readonly label: string },
): readonly SampleGoal[] {
  return [
    {
      id: 'goal-revenue',
      period: year,
      fields: {
        title: `New revenue, ${year.label}`,
        side: 'business',
        metric: 'won_revenue',
        unit: 'money',
        target: revenueTarget(today, year),
      },
      sales: 'daniel',
      marketing: 'maren',
      signedBy: ['marketing', 'sales'],
    },
    {
      id: 'goal-pipeline',
      period: half,
      fields: {
        title: `Pipeline created, ${half.label}`,
        parentId: 'goal-revenue',
        metric: 'pipeline_created',
        unit: 'money',
        target: 6_000_000,
      },
      marketing: 'maren',
      sales: 'daniel',
      signedBy: ['marketing', 'sales'],
    },
    {
      id: 'goal-volume',
      period: half,
      fields: {
        title: 'MQL volume, a tenth above the half before',
        side: 'marketing',
        parentId: 'goal-pipeline',
        metric: 'stage_entries',
        stages: 'mql',
        variant: 'handoffs',
        target: 640,
      },
      marketing: 'niklas',
      signedBy: ['marketing'],
    },
    {
      id: 'goal-opportunities',
      period: half,
      fields: {
        title: 'Opportunities from accepted leads',
        side: 'sales',
        parentId: 'goal-pipeline',
        metric: 'stage_entries',
        stages: 'opportunity',
        target: 135,
      },
      marketing: 'priya',
      sales: 'tom',
      signedBy: ['marketing', 'sales'],
    },
  ];
}

/** Rates, and what nobody measures. */
function lowerGoals(today: LocalDay, half: Period): readonly SampleGoal[] {
  const typed = (daysAgo: number) => dateText(today - daysAgo);
  return [
    {
      id: 'goal-acceptance',
      period: half,
      fields: {
        title: 'MQL acceptance, 75%',
        parentId: 'goal-revenue',
        kind: 'ratio',
        metric: 'mql_to_sal',
        unit: 'ratio',
        target: 0.75,
        badBelow: 0.92,
      },
      marketing: 'maren',
      sales: 'daniel',
      signedBy: ['marketing', 'sales'],
    },
    {
      id: 'goal-touch',
      period: half,
      fields: {
        title: 'First touch within 4 business hours, 90%',
        side: 'telequalification',
        parentId: 'goal-acceptance',
        kind: 'ratio',
        unit: 'ratio',
        target: 0.9,
        typedValue: 0.84,
        typedOn: typed(6),
        telequalificationOwner: 'sofia',
      },
      marketing: 'niklas',
    },
    {
      id: 'goal-reasons',
      period: half,
      fields: {
        title: 'Every refusal with a reason',
        side: 'sales',
        parentId: 'goal-acceptance',
        kind: 'ratio',
        metric: 'rejection_reasons',
        unit: 'ratio',
        target: 0.99,
      },
      marketing: 'priya',
      sales: 'daniel',
    },
    {
      id: 'goal-wins',
      period: half,
      fields: {
        title: 'Win rate by count, 36%',
        parentId: 'goal-revenue',
        kind: 'ratio',
        metric: 'win_rate',
        unit: 'ratio',
        target: 0.36,
      },
      marketing: 'priya',
      sales: 'daniel',
      signedBy: ['marketing', 'sales'],
    },
    {
      id: 'goal-case-study',
      period: half,
      fields: { title: 'A case study in every deal past the offer', side: 'marketing', parentId: 'goal-wins' },
      marketing: 'priya',
      sales: 'carla',
    },
    {
      id: 'goal-newsletter',
      period: half,
      fields: {
        title: 'Newsletter readers, 12,000',
        side: 'marketing',
        target: 12_000,
        typedValue: readers(today, half),
        typedOn: typed(9),
      },
      marketing: 'elif',
    },
  ];
}

/** A little less than due on the day on which they were counted. */
function readers(today: LocalDay, half: Period): number {
  const gone = Math.max(0, today - 9 - half.from) / (half.to - half.from);
  return Math.round(12_000 * gone * 0.96);
}

/** What makes the year run a little behind, of the months that the sample's deals cover, to 100,000. */
function revenueTarget(today: LocalDay, year: Period): number {
  const begun = Math.max(year.from, sampleCalendar(today).monthStarts[0] ?? year.from);
  const won = ((today - begun) / daysInMonth) * wonInMonth;
  const due = (today - year.from) / (year.to - year.from);
  return Math.round(won / 0.94 / due / 100_000) * 100_000;
}

const signers: Readonly<Partial<Record<MemberFunction, SampleMemberId>>> = {
  marketing: 'maren',
  telequalification: 'sofia',
  sales: 'daniel',
};

function written(
  { id, fields, period, marketing, sales, signedBy = [] }: SampleGoal,
  order: string,
  signedOn: LocalDay,
): Edit[] {
  const said = {
    ...fields,
    order,
    from: formatLocalDate(period.from),
    to: formatLocalDate(period.to),
    marketingOwner: marketing ?? null,
    salesOwner: sales ?? null,
  };
  const goal = roots.goals.parse({ ...said, id });
  const terms = goalTerms(goal);
  return [
    { kind: 'create', root: 'goals', id, fields: said },
    ...signedBy
      .filter((signer) => goalSigners(goal).includes(signer))
      .map(
        (signer, index): Edit => ({
          kind: 'create',
          root: 'signatures',
          id: signatureId('goals', id, goal.version, signer),
          fields: {
            root: 'goals',
            entryId: id,
            version: goal.version,
            function: signer,
            by: signers[signer] ?? 'maren',
            at: instantText(signedOn, 10, index * 4),
            terms,
          },
        }),
      ),
  ];
}
