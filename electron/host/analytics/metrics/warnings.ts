import type { ReviewResult } from '../../../../shared/contract/review.ts';
import type { FunnelStage } from '../../../../shared/crm/fields.ts';
import { undatedStagesCode, undatedWords } from '../../../../shared/metrics/undated.ts';
import { type Scope, scan, type Window } from './scope.ts';

/** One row of warnings.sql. */
interface WarningRow {
  readonly code: keyof typeof sentences;
  readonly detail: string | null;
  readonly n: number;
}

const deals = (n: number) => (n === 1 ? '1 opportunity' : `${n} opportunities`);
const has = (n: number, one: string, many: string) => (n === 1 ? one : many);

/** One sentence for each thing that keeps rows out of a figure or changes what it says. */
const sentences = {
  no_rate: (n: number, currency: string) =>
    `${deals(n)} in ${currency} ${has(n, 'has', 'have')} no exchange rate on the day that counts and ${has(n, 'is', 'are')} in no sum.`,
  no_amount: (n: number) =>
    `${deals(n)} open now, or created or closed in the period, ${has(n, 'has', 'have')} no amount and ${has(n, 'is', 'are')} in no sum.`,
  invalid_opportunity: (n: number) => `${deals(n)} marked invalid or duplicate ${has(n, 'is', 'are')} left out.`,
  reopened: (n: number, name: string) =>
    n === 1
      ? `${name} was reopened: its close no longer counts.`
      : `${deals(n)} were reopened, ${name} among them: their closes no longer count.`,
  slipped: (n: number) => `${deals(n)} ${has(n, 'is', 'are')} open with a close date in the past and in no coverage.`,
  closed_before_created: (n: number) =>
    `${deals(n)} closed before ${has(n, 'it was', 'they were')} created and ${has(n, 'has', 'have')} no cycle.`,
  inferred: (n: number) =>
    `${n} ${has(n, 'handoff has a date', 'handoffs have dates')} known only as not later than, from comparing two exports.`,
  linked_by_email: (n: number) =>
    `${n} ${has(n, 'lead is', 'leads are')} linked to an opportunity by the email of its contact only.`,
  linked_by_account: (n: number) =>
    `${n} ${has(n, 'lead is', 'leads are')} linked to an opportunity by account name only.`,
};

/** What a reader has to know about the data of a window. */
export async function readWarnings(scope: Scope, window: Window): Promise<ReviewResult['warnings']> {
  const rows = await scan<WarningRow>(scope, 'warnings', window);
  const found = rows
    .filter((row) => row.n > 0)
    .map((row) => ({ code: row.code, message: sentences[row.code](row.n, row.detail ?? ''), rows: row.n }));
  return [...(await undatedStages(scope, window)), ...found, ...unknownFilters(scope)];
}

const beyond: readonly (readonly [FunnelStage, string])[] = [
  ['mql', 'MQL'],
  ['sal', 'SAL'],
  ['sql', 'SQL'],
  ['opportunity', 'opportunity'],
  ['won', 'won'],
];

/** Leads that a status puts at MQL or beyond while no date says since when, with their number by stage. */
async function undatedStages(scope: Scope, window: Window): Promise<ReviewResult['warnings']> {
  const counts = await scan<{ readonly stage: string; readonly n: number }>(scope, 'undated', window);
  const rows = counts.reduce((sum, { n }) => sum + n, 0);
  if (rows === 0) return [];
  const parts = beyond.flatMap(([stage, name]) => {
    const n = counts.find((each) => each.stage === stage)?.n ?? 0;
    return n === 0 ? [] : [{ stage, n, words: `${n} ${name}` }];
  });
  return [
    {
      code: undatedStagesCode,
      message: `${undatedWords(rows)}: ${parts.map(({ words }) => words).join(', ')}.`,
      rows,
      stages: Object.fromEntries(parts.map(({ stage, n }) => [stage, n])),
    },
  ];
}

function unknownFilters({ filters, derived: { values } }: Scope): ReviewResult['warnings'] {
  return filters.flatMap(({ dimension, values: wanted }) =>
    wanted
      .filter((value) => !values[dimension].includes(value))
      .map((value) => ({ code: 'unknown_filter_value', message: `No row has the ${dimension} “${value}”.`, rows: 0 })),
  );
}
