import { type FiscalQuarter, monthsWithin } from '../../../../shared/calendar/periods.ts';
import { toMinor } from '../../../../shared/money/minor-units.ts';
import { factorOn, rateSpans } from '../../../../shared/money/rates.ts';
import type { Scope } from './scope.ts';

interface QuotaLine {
  readonly period: string;
  /** Minor units of `currency`. */
  readonly amount: number;
  readonly currency: string;
  readonly owner: string;
}

/** A quota of a quarter. */
export interface Quota {
  /** Minor units of the review's currency; null where a rate is missing. */
  readonly amount: number | null;
  /** The currencies of it that have no rate. */
  readonly unrated: readonly string[];
}

/**
 * The quota of a quarter, or null where there is none for this part of the team: quotas belong to the whole and to
 * owners, not to sources or regions. The plan's own come before imported ones.
 */
export async function quotaOf(scope: Scope, quarter: FiscalQuarter, seg: string | null): Promise<Quota | null> {
  const { settings } = scope;
  const owners = ownersOf(scope, seg);
  if (owners === 'none') return null;
  const planned = settings.quotas.map((quota) => ({ ...quota, amount: toMinor(quota.amount, quota.currency) }));
  return (
    sumOfQuarter(scope, planned, quarter, owners) ?? sumOfQuarter(scope, await importedQuotas(scope), quarter, owners)
  );
}

/** Whose quotas count: everybody's, those of some owners, or none where the part is no part of the team. */
function ownersOf(scope: Scope, seg: string | null): 'all' | 'none' | readonly string[] {
  const isPart = seg !== null && scope.by !== null;
  if (isPart && (scope.by !== 'owner' || seg === '')) return 'none';
  if (scope.filters.some((filter) => filter.dimension !== 'owner')) return 'none';
  const filtered = scope.filters.flatMap((filter) => filter.values);
  if (isPart) return [seg];
  return scope.filters.length > 0 ? filtered : 'all';
}

async function importedQuotas(scope: Scope): Promise<QuotaLine[]> {
  const rows = await scope.db.rows<QuotaLine>(
    "SELECT period, amount, coalesce(currency, $currency) AS currency, coalesce(owner, '') AS owner FROM quota",
    { currency: scope.settings.currency },
  );
  return rows.map((row) => ({ ...row, currency: row.currency.toUpperCase() }));
}

function sumOfQuarter(
  { settings }: Scope,
  lines: readonly QuotaLine[],
  quarter: FiscalQuarter,
  owners: 'all' | readonly string[],
): Quota | null {
  const whole = lines.filter((line) => line.period.trim() === quarter.label);
  const months = monthsWithin(quarter);
  const due = whole.length > 0 ? whole : lines.filter((line) => months.includes(line.period.trim()));
  const team = due.filter((line) => line.owner === '');
  const mine = owners === 'all' ? (team.length > 0 ? team : due) : due.filter((line) => owners.includes(line.owner));
  if (mine.length === 0) return null;
  const spans = rateSpans(settings.rates, settings.currency);
  let amount = 0;
  const unrated = new Set<string>();
  for (const line of mine) {
    const factor = factorOn(spans, line.currency, quarter.from);
    if (factor === null) unrated.add(line.currency);
    else amount += line.amount * factor;
  }
  return { amount: unrated.size > 0 ? null : amount, unrated: [...unrated].toSorted() };
}
