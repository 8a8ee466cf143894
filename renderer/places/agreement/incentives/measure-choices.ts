import { type FunnelStage, funnelStages } from '../../../../shared/crm/fields.ts';
import { metricCatalogue } from '../../../../shared/metrics/catalogue.ts';
import { reachOf } from '../../../../shared/planning/incentive-checks.ts';

/** Stands for a part that is paid for something that is not measured here. */
export const notMeasured = '-';

const timed = new Set(['stage_duration', 'speed_to_lead', 'sla_compliance', 'sales_cycle']);
const groups = ['What becomes of leads', 'How much comes in', 'Time and promises', 'Other'] as const;

function groupOf(metric: string): (typeof groups)[number] {
  if (timed.has(metric)) return 'Time and promises';
  const reach = reachOf({ metric, stages: null });
  if (reach === 'downstream') return 'What becomes of leads';
  return reach === 'volume' ? 'How much comes in' : 'Other';
}

/** What a part can be paid for, by what it is about and then by name, so that one is found by reading or typing. */
export const measureChoices = [
  { value: notMeasured, label: 'Not measured here' },
  ...groups.map((group) => ({
    group,
    items: metricCatalogue
      .filter(({ id }) => groupOf(id) === group)
      .map(({ id, name }) => ({ value: id, label: name }))
      .toSorted((one, other) => one.label.localeCompare(other.label, 'en')),
  })),
];

/** What has to be said beside a metric, so that it is known what is paid for. */
export function asksFor(metric: string | null): 'stage' | 'step' | 'promise' | 'nothing' {
  if (metric === 'stage_entries' || metric === 'stage_duration') return 'stage';
  if (metric === 'stage_conversion') return 'step';
  return metric === 'sla_compliance' ? 'promise' : 'nothing';
}

/** Where a metric of a step, a stage or a promise looks until something else is chosen; null for where it usually looks. */
export function firstStages(metric: string, promises: ReadonlyMap<string, string>): string | null {
  const asked = asksFor(metric);
  if (asked === 'stage') return 'mql';
  if (asked === 'step') return 'mql:opportunity';
  return asked === 'promise' ? (promises.keys().next().value ?? null) : null;
}

/** A step from a stage to the one that was chosen, or the next where that does not come later. */
export function stepFrom(from: string, to: string): string {
  const at = (stage: string) => funnelStages.indexOf(stage as FunnelStage);
  return `${from}:${at(to) > at(from) ? to : (funnelStages[at(from) + 1] ?? 'won')}`;
}
