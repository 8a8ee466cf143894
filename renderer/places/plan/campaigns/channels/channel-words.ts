import { exactMoneyWords, notAvailable, numberWords, percentWords } from '../../../../../shared/metrics/words.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';
import type { SoFar } from '../../../../../shared/planning/campaign-benchmark.ts';
import { formatDate } from '../../../../kit/format.ts';

type Line = Entity<'campaignChannels'>;

/** What a measure is counted in, after its number: "$95 a lead", "18 MQL", "22% attend". */
const measureWords: Readonly<Record<Exclude<Line['benchmarkMeasure'], 'typed'>, string>> = {
  leads: 'leads',
  mql: 'MQL',
  sal: 'accepted',
  'lead-to-mql': 'become MQL',
  'cost-per-lead': 'a lead',
  'cost-per-mql': 'an MQL',
};

/** What can be expected of a channel, as one chooses it. */
export const measureLabels: Readonly<Record<Line['benchmarkMeasure'], string>> = {
  typed: 'Typed by hand',
  leads: 'Leads, from the CRM',
  mql: 'MQL, from the CRM',
  sal: 'Accepted leads, from the CRM',
  'lead-to-mql': 'Share of leads that become MQL',
  'cost-per-lead': 'Cost per lead',
  'cost-per-mql': 'Cost per MQL',
};

/** What a benchmark speaks of: typed words, or those of its measure. */
export function benchmarkOfWords({
  benchmarkMeasure,
  benchmarkOf,
}: Pick<Line, 'benchmarkMeasure' | 'benchmarkOf'>): string {
  return benchmarkMeasure === 'typed' ? benchmarkOf : measureWords[benchmarkMeasure];
}

/** A value in the unit of a benchmark. */
export function unitWords(value: number, unit: Line['benchmarkUnit'], currency: string): string {
  switch (unit) {
    case 'ratio':
      return percentWords(value, Number.isInteger(Math.round(value * 1000) / 10) ? 0 : 1);
    case 'count':
      return numberWords(value);
    case 'money':
      return exactMoneyWords(value < 10 ? Math.round(value * 100) / 100 : Math.round(value), currency);
  }
}

/** "22% attend", "$95 a lead"; null where nothing is expected. */
export function benchmarkWords(line: Line, currency: string): string | null {
  if (line.benchmark === null) return null;
  return `${unitWords(line.benchmark, line.benchmarkUnit, currency)} ${benchmarkOfWords(line)}`.trim();
}

/** What came so far, with how it stands in a word: `31%, 66 of 212`, `on 9 Jul`, `not yet`. */
export function soFarWords(
  soFar: SoFar,
  line: Pick<Line, 'benchmarkUnit' | 'startsOn'>,
  currency: string,
  today: string,
): string {
  const { value, count, standing } = soFar;
  const unit = line.benchmarkUnit;
  if (value === null)
    return line.startsOn !== null && line.startsOn > today ? `on ${formatDate(line.startsOn)}` : 'not yet';
  if (unit === 'ratio' && count !== null) {
    if (standing === 'too-few') return `${Math.round(value * count)} of ${count}`;
    return `${unitWords(value, unit, currency)}, ${numberWords(Math.round(value * count))} of ${numberWords(count)}`;
  }
  if (standing === 'too-few') return `too few, ${count ?? 0}`;
  return unitWords(value, unit, currency);
}

/** How it stands to the benchmark, in a word. */
export const standingWords: Readonly<Record<SoFar['standing'], string>> = {
  unknown: '',
  'too-few': 'too few to compare',
  unclear: 'benchmark is inside its interval',
  open: 'still open',
  better: 'better than the benchmark',
  worse: 'worse than the benchmark',
};

/** `$310`, or n/a. */
export function costWords(cost: number | null, currency: string): string {
  return cost === null ? notAvailable : exactMoneyWords(Math.round(cost), currency);
}
