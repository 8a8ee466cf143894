import type { CampaignActuals } from '../contract/campaigns.ts';
import { wilson } from '../metrics/intervals.ts';
import type { Entity } from '../model/entities.ts';
import { costPer, sumActuals } from './campaign-actuals.ts';

type Line = Pick<
  Entity<'campaignChannels'>,
  'benchmark' | 'benchmarkUnit' | 'benchmarkMeasure' | 'soFar' | 'soFarCount'
>;

/** What came of a channel so far, against what was expected of it. */
export interface SoFar {
  readonly value: number | null;
  /** What a ratio was counted over, or a cost divided by; null where it is not known. */
  readonly count: number | null;
  readonly from: 'typed' | 'crm';
  /**
   * `too-few`: no more than counts can be said. `unclear`: the benchmark lies inside the interval. `open`: a number of
   * things that may still come.
   */
  readonly standing: 'unknown' | 'too-few' | 'unclear' | 'open' | 'better' | 'worse';
}

export interface SampleSizes {
  readonly smallSample: number;
}

/** What came of a channel so far: typed, or counted in the actuals of its CRM campaigns. */
export function soFarOf(
  line: Line,
  actuals: readonly CampaignActuals[],
  spent: number | null,
  { smallSample }: SampleSizes,
): SoFar {
  const { value, count, from } = measured(line, actuals, spent);
  const { benchmark, benchmarkUnit: unit } = line;
  if (value === null) return { value, count, from, standing: 'unknown' };
  if (unit !== 'count' && count !== null && count < smallSample) return { value, count, from, standing: 'too-few' };
  if (benchmark === null) return { value, count, from, standing: 'unknown' };
  if (unit === 'count') return { value, count, from, standing: value >= benchmark ? 'better' : 'open' };
  if (unit === 'money') return { value, count, from, standing: value <= benchmark ? 'better' : 'worse' };
  return { value, count, from, standing: shareStanding(value, count, benchmark) };
}

function shareStanding(value: number, count: number | null, benchmark: number): SoFar['standing'] {
  const interval = count === null ? null : wilson(Math.round(value * count), count);
  if (interval === null) return value >= benchmark ? 'better' : 'worse';
  const [low, high] = interval;
  if (low <= benchmark && benchmark <= high) return 'unclear';
  return value > benchmark ? 'better' : 'worse';
}

type Measured = Pick<SoFar, 'value' | 'count' | 'from'>;

function measured(line: Line, actuals: readonly CampaignActuals[], spent: number | null): Measured {
  const sum = sumActuals(actuals);
  const from = 'crm';
  switch (line.benchmarkMeasure) {
    case 'typed':
      return { value: line.soFar, count: line.soFarCount, from: 'typed' };
    case 'leads':
    case 'mql':
    case 'sal':
      return { value: sum?.[line.benchmarkMeasure] ?? null, count: null, from };
    case 'lead-to-mql':
      return { value: sum === null || sum.leads === 0 ? null : sum.mql / sum.leads, count: sum?.leads ?? null, from };
    case 'cost-per-lead':
      return { value: costPer(spent, sum?.leads ?? null), count: sum?.leads ?? null, from };
    case 'cost-per-mql':
      return { value: costPer(spent, sum?.mql ?? null), count: sum?.mql ?? null, from };
  }
}

/** The unit that a measure is in; null for one that is typed, whose unit is chosen. */
export function unitOfMeasure(
  measure: Entity<'campaignChannels'>['benchmarkMeasure'],
): Entity<'campaignChannels'>['benchmarkUnit'] | null {
  switch (measure) {
    case 'typed':
      return null;
    case 'leads':
    case 'mql':
    case 'sal':
      return 'count';
    case 'lead-to-mql':
      return 'ratio';
    case 'cost-per-lead':
    case 'cost-per-mql':
      return 'money';
  }
}
