import type { Basis, Unit } from './figure.ts';

/** Which way is better; none where more is neither good nor bad by itself. */
export type GoodDirection = 'up' | 'down' | 'none';

export interface MetricEntry {
  readonly id: string;
  readonly name: string;
  readonly unit: Unit;
  readonly basis: Basis;
  /** What is counted: a lead is a person after merges, a handoff one MQL entry. */
  readonly counts: 'lead' | 'handoff' | 'opportunity' | 'goal';
  /** The formula in words. */
  readonly definition: string;
  /** Where it comes from; `unsourced` says that the definition is the app's own. */
  readonly authority: string;
  readonly good: GoodDirection;
}

const unsourced = 'unsourced';

/** The metrics of the funnel review: what each one means, in words that help, charts and exports share. */
export const metricCatalogue: readonly MetricEntry[] = [
  {
    id: 'stage_conversion',
    name: 'Stage conversion',
    unit: 'ratio',
    basis: 'cohort',
    counts: 'lead',
    definition:
      'Leads whose first entry into the first stage falls in the period, and of them those that reach the second within the horizon. Entering a later stage implies the ones before it, unless the handbook says strict.',
    authority: 'Cohort against flow as in Kellblog’s milestone and cohort analysis; next-step naming as in HubSpot.',
    good: 'up',
  },
  {
    id: 'mql_to_sal',
    name: 'Acceptance rate',
    unit: 'ratio',
    basis: 'resolved',
    counts: 'handoff',
    definition:
      'Handoffs of the period that Sales accepted, of those it accepted or refused. The cohort basis divides by all of them, waiting ones included. A refusal after acceptance does not take the acceptance back.',
    authority: `Statuses as in GitLab’s lead lifecycle; the split into resolved and cohort basis is ${unsourced}.`,
    good: 'up',
  },
  {
    id: 'recycled_count',
    name: 'Recycled handoffs',
    unit: 'count',
    basis: 'flow',
    counts: 'handoff',
    definition:
      'Handoffs sent back to Marketing in the period. Those sent back after an opportunity or a loss are counted apart.',
    authority: `The advance, recycle, disqualify split of the demand waterfall; the formula is ${unsourced}.`,
    good: 'none',
  },
  {
    id: 'recycle_rate',
    name: 'Recycle rate',
    unit: 'ratio',
    basis: 'resolved',
    counts: 'handoff',
    definition: 'Handoffs of the period that were recycled, of those that were accepted or refused.',
    authority: unsourced,
    good: 'down',
  },
  {
    id: 're_mql_rate',
    name: 'Return rate of recycled leads',
    unit: 'ratio',
    basis: 'cohort',
    counts: 'handoff',
    definition:
      'Handoffs recycled in the period that were followed by a new MQL within the horizon, of those that had it.',
    authority: unsourced,
    good: 'up',
  },
  {
    id: 'recycle_yield',
    name: 'Recycle yield',
    unit: 'ratio',
    basis: 'cohort',
    counts: 'handoff',
    definition: 'Second and later handoffs of the period that became an opportunity, of all of them.',
    authority: unsourced,
    good: 'up',
  },
  {
    id: 'mql_to_opportunity',
    name: 'MQL to opportunity',
    unit: 'ratio',
    basis: 'cohort',
    counts: 'lead',
    definition:
      'Leads whose first MQL falls in the period, and of them those with an opportunity within the horizon: the one they were converted to, else one they are the contact of, else one of their account within 90 days.',
    authority: unsourced,
    good: 'up',
  },
  {
    id: 'mql_to_won',
    name: 'MQL to won',
    unit: 'ratio',
    basis: 'cohort',
    counts: 'lead',
    definition:
      'Leads whose first MQL falls in the period, and of them those with a won opportunity within the horizon.',
    authority: unsourced,
    good: 'up',
  },
  {
    id: 'revenue_per_mql',
    name: 'Revenue per MQL',
    unit: 'money',
    basis: 'cohort',
    counts: 'lead',
    definition:
      'Value won from the leads of the MQL cohort, each opportunity split equally among its leads of the cohort, divided by the leads of the cohort.',
    authority: unsourced,
    good: 'up',
  },
  {
    id: 'mql_to_revenue_flow',
    name: 'Won value per new MQL',
    unit: 'money',
    basis: 'flow',
    counts: 'lead',
    definition: 'Value won in the period divided by the first MQLs of the period: a flow ratio of different people.',
    authority: unsourced,
    good: 'up',
  },
  {
    id: 'win_rate',
    name: 'Win rate, narrow',
    unit: 'ratio',
    basis: 'resolved',
    counts: 'opportunity',
    definition:
      'Valid opportunities closed in the period that were won, of those won or lost. Broad counts those without a decision too; by value weighs them by their amounts at close; the cohort is those created in the period.',
    authority: 'Narrow and broad as in Kellblog; valid deals and pipeline conversion as in Gartner (S. Rietberg).',
    good: 'up',
  },
  {
    id: 'rejection_reasons',
    name: 'Rejection reasons',
    unit: 'ratio',
    basis: 'flow',
    counts: 'handoff',
    definition: 'Handoffs refused in the period by the reason given, each as a share of all refusals, blank included.',
    authority: unsourced,
    good: 'none',
  },
  {
    id: 'pipeline_created',
    name: 'Pipeline created',
    unit: 'money',
    basis: 'flow',
    counts: 'opportunity',
    definition:
      'Amounts at creation of the valid opportunities created in the period, at the exchange rate of that day.',
    authority: `Common usage; the formula is ${unsourced}.`,
    good: 'up',
  },
  {
    id: 'pipeline_coverage',
    name: 'Pipeline coverage',
    unit: 'multiple',
    basis: 'stock',
    counts: 'opportunity',
    definition:
      'Value open at the start of the quarter that is to close in it, divided by its quota. The required multiple is one over the share of starting pipeline that the four quarters before won.',
    authority: 'Quarterly starting pipeline by target as in Kellblog.',
    good: 'up',
  },
  {
    id: 'lead_velocity_rate',
    name: 'Lead velocity rate',
    unit: 'ratio',
    basis: 'flow',
    counts: 'lead',
    definition:
      'Growth of the number of leads that first reached the qualified stage in the month over the month before; an open month against as many business days.',
    authority: 'J. Lemkin, SaaStr (second-hand).',
    good: 'up',
  },
  {
    id: 'stage_duration',
    name: 'Days in stage',
    unit: 'days',
    basis: 'cohort',
    counts: 'handoff',
    definition:
      'Kaplan-Meier median of the days from entering a stage to leaving it any way; visits still open count as long as they have lasted.',
    authority: 'Kaplan and Meier 1958.',
    good: 'down',
  },
  {
    id: 'speed_to_lead',
    name: 'Speed to lead',
    unit: 'hours',
    basis: 'cohort',
    counts: 'handoff',
    definition:
      'Kaplan-Meier median of the business hours from a handoff to the first call, mail or meeting of anyone but Marketing; those still waiting count as long as they have waited. What a machine sent is no touch. An answer without a recorded call counts as the touch. Business days where the data has no times of day.',
    authority: `Business hours and the split of the wait as in LeanScale’s speed-to-lead methodology; Kaplan and Meier 1958; the rest is ${unsourced}.`,
    good: 'down',
  },
  {
    id: 'sla_compliance',
    name: 'Promise kept',
    unit: 'ratio',
    basis: 'resolved',
    counts: 'handoff',
    definition:
      'Handoffs within the promised time, of those that were answered or ran out of it; waiting ones past their time are broken promises, those not yet due are left out and counted. Only promises that all have signed count, a draft for nobody: by the version that was signed when the clock began, in the business hours of the team that promised.',
    authority: `Common usage; the formula is ${unsourced}.`,
    good: 'up',
  },
  {
    id: 'sales_cycle',
    name: 'Sales cycle',
    unit: 'days',
    basis: 'cohort',
    counts: 'opportunity',
    definition:
      'Kaplan-Meier median of the days from creation to any close of the opportunities created in the period, with the share won by 30, 60, 90 and 180 days.',
    authority: `Kaplan and Meier 1958, Aalen and Johansen 1978; their use for cycles is ${unsourced}.`,
    good: 'down',
  },
  {
    id: 'stage_entries',
    name: 'Entries into a stage',
    unit: 'count',
    basis: 'flow',
    counts: 'lead',
    definition:
      'Leads that entered a stage for the first time in the period. Counted by handoffs, a lead that came back counts again.',
    authority: unsourced,
    good: 'up',
  },
  {
    id: 'won_revenue',
    name: 'Revenue won',
    unit: 'money',
    basis: 'flow',
    counts: 'opportunity',
    definition: 'Amounts of the opportunities won in the period, at their close and the exchange rate of that day.',
    authority: `Common usage; the formula is ${unsourced}.`,
    good: 'up',
  },
];

/** Metrics that are asked for by name: a review does not show them by itself. */
export const askedCatalogue: readonly MetricEntry[] = [
  {
    id: 'definition_conformance',
    name: 'Meets its definition',
    unit: 'ratio',
    basis: 'flow',
    counts: 'handoff',
    definition:
      'Records that entered the stage in the period and meet every line that the data can test of the definition in force on that day, of all that entered. Before the first version in force it is the first; while none is, the lines as they are written. Each line by itself is asked of all, and of each record as it stands today.',
    authority: unsourced,
    good: 'up',
  },
  {
    id: 'content_effect',
    name: 'Content and moving on',
    unit: 'ratio',
    basis: 'cohort',
    counts: 'handoff',
    definition:
      'Of those still in a stage 14 days after they entered it: how many more of those who had consumed a piece of content by then went on within the horizon (60 days) than of those who had not. Who advanced sooner is left out, for they had less chance to. Associated with, not caused by.',
    authority: unsourced,
    good: 'up',
  },
  {
    id: 'programme_effect',
    name: 'Programme and moving on',
    unit: 'ratio',
    basis: 'cohort',
    counts: 'handoff',
    definition:
      'Of those still in a stage 14 days after they entered it: how many more of those whom the programme had touched by then went on within the next 60 days than of those whom it had not. A response counts, not membership alone. Who advanced sooner is left out, for they had less chance to meet it. Associated with, not caused by. People are counted up to the MQL, handoffs after it.',
    authority: unsourced,
    good: 'up',
  },
  {
    id: 'goal_pace',
    name: 'Pace of goals',
    unit: 'multiple',
    basis: 'flow',
    counts: 'goal',
    definition:
      'Of each goal, what was reached by the last day of the data divided by what was due by then: the target times the share of business days gone by, or the share usually in by then. Ratios do not add up and are set beside their target.',
    authority: unsourced,
    good: 'up',
  },
];

const entries = new Map([...metricCatalogue, ...askedCatalogue].map((entry) => [entry.id, entry]));

/** What a metric means, or null for an id of no metric. */
export function metricEntry(id: string): MetricEntry | null {
  return entries.get(id) ?? null;
}
