import {
  moneyWords,
  notAvailable,
  numberWords,
  percentWords,
  shortNumberWords,
} from '../../../../shared/metrics/words.ts';
import type { ChannelMeasure, Verdict } from '../../../../shared/model/programme.ts';
import {
  type CostStage,
  type Efficacy,
  type StageCost,
  stageOfMeasure,
} from '../../../../shared/planning/channel-costs.ts';
import type { PillTone } from '../../../kit/Pill.tsx';

/** What stages are called, one and many, by the names of the handbook. */
export type StageWords = Readonly<Record<CostStage, { readonly one: string; readonly many: string }>>;

/** The stages as the handbook calls them; leads and deals won have words of their own. */
export function stageWordsOf(labels: ReadonlyMap<string, string>): StageWords {
  const named = (stage: string, usual: string) => {
    const one = labels.get(stage) ?? usual;
    return { one, many: one === 'Opportunity' ? 'Opportunities' : `${one}s` };
  };
  return {
    leads: { one: 'Lead', many: 'Leads' },
    mql: named('mql', 'MQL'),
    sal: named('sal', 'SAL'),
    sql: named('sql', 'SQL'),
    opportunities: named('opportunity', 'Opportunity'),
    won: { one: 'Deal won', many: 'Deals won' },
  };
}

export const measureLabels: Readonly<Record<ChannelMeasure, string>> = {
  'cost-per-lead': 'Cost of a lead',
  'cost-per-mql': 'Cost of an MQL',
  'cost-per-sal': 'Cost of an SAL',
  'cost-per-sql': 'Cost of an SQL',
  'cost-per-opportunity': 'Cost of an opportunity',
  'cost-per-won': 'Cost of a deal won',
  'lead-to-mql': 'MQLs for each lead',
  'mql-to-sal': 'SALs for each MQL',
};

const shortMeasure: Readonly<Record<ChannelMeasure, string>> = {
  'cost-per-lead': 'a lead',
  'cost-per-mql': 'an MQL',
  'cost-per-sal': 'an SAL',
  'cost-per-sql': 'an SQL',
  'cost-per-opportunity': 'an opportunity',
  'cost-per-won': 'a deal won',
  'lead-to-mql': 'leads to MQL',
  'mql-to-sal': 'MQL to SAL',
};

/** A value of a benchmark in its unit: "$900" or "35%". */
export function valueWords(value: number, measure: ChannelMeasure, currency: string): string {
  return stageOfMeasure(measure) === null ? percentWords(value, 0) : moneyWords(value, currency);
}

/** "$900 an MQL"; null for no benchmark. */
export function benchmarkWords(value: number | null, measure: ChannelMeasure, currency: string): string | null {
  return value === null ? null : `${valueWords(value, measure, currency)} ${shortMeasure[measure]}`;
}

/** How a channel does against its benchmark, in a word, and whether that is good. */
export function efficacyWords(
  { standing, value }: Efficacy,
  measure: ChannelMeasure,
  currency: string,
): { readonly text: string; readonly tone: 'good' | 'bad' | 'quiet' } {
  const now = value === null ? '' : valueWords(value, measure, currency);
  switch (standing) {
    case 'no-benchmark':
      return { text: 'no benchmark', tone: 'quiet' };
    case 'unknown':
      return { text: 'not measured', tone: 'quiet' };
    case 'in-part':
      return { text: 'money known in part', tone: 'quiet' };
    case 'too-few':
      return { text: 'too few to tell', tone: 'quiet' };
    case 'unclear':
      return { text: `${now}, too close to tell`, tone: 'quiet' };
    case 'better':
      return { text: `${now}, better`, tone: 'good' };
    case 'worse':
      return { text: `${now}, worse`, tone: 'bad' };
  }
}

/** What one of a stage cost, and what that stands on. */
export function costWords(
  cost: StageCost,
  stage: StageWords[CostStage],
  currency: string,
): { readonly value: string; readonly about: string; readonly range: string | null } {
  const { value, interval, count } = cost;
  if (value === null || count === null || interval === null) {
    return { value: notAvailable, about: missingWords(cost, stage), range: null };
  }
  if (cost.standing === 'too-few') return { value: `${numberWords(count)} only`, about: 'too few', range: null };
  const range = cost.standing === 'grey' ? rangeWords(interval, currency) : null;
  return { value: moneyWords(value, currency), about: `of ${numberWords(count)}`, range };
}

/** "$2.5k–8.6k": two sums in little room. */
export function rangeWords(ends: readonly number[], currency: string): string {
  const sign = moneyWords(0, currency).slice(0, -1);
  const short = (amount: number) =>
    amount >= 1000 ? `${shortNumberWords(amount / 1000, amount < 10_000 ? 1 : 0)}k` : numberWords(amount);
  return `${sign}${ends.map(short).join('–')}`;
}

/** Abbreviations stay as they are. */
function lowered(text: string): string {
  return /^[A-Z]{2}/u.test(text) ? text : text.toLowerCase();
}

function missingWords({ standing, count }: StageCost, { many }: StageWords[CostStage]): string {
  if (standing === 'no-data') return count === null ? 'no data' : `no ${lowered(many)}`;
  if (standing === 'spend-without') return `spend, no ${lowered(many)}`;
  return `of ${numberWords(count ?? 0)}, cost ${standing === 'in-part' ? 'known in part' : 'not known'}`;
}

export const verdictLooks: Readonly<Record<Verdict, { readonly label: string; readonly tone: PillTone }>> = {
  keep: { label: 'Keep', tone: 'good' },
  fix: { label: 'Fix', tone: 'warn' },
  stop: { label: 'Stop', tone: 'bad' },
  undecided: { label: 'Undecided', tone: 'plain' },
};
