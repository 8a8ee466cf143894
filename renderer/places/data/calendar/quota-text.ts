import type { Entity } from '../../../../shared/model/entities.ts';
import { amountProblem, readAmount } from '../../../kit/fields/amount-text.ts';

type Quota = Pick<Entity<'quotas'>, 'id' | 'period' | 'owner'>;

/** A period as quotas name it: `2026-Q3` or `2026-07`; null for a text that is none. */
export function readPeriod(text: string): string | null {
  const found = /^(?<year>20\d\d)[-\s]?(?:Q(?<quarter>[1-4])|(?<month>0?[1-9]|1[0-2]))$/iu.exec(text.trim());
  if (!found?.groups) return null;
  const { year, quarter, month = '' } = found.groups;
  return quarter === undefined ? `${year}-${month.padStart(2, '0')}` : `${year}-Q${quarter}`;
}

/** A quota's amount, in full or short; null for none above zero. */
export function readQuota(text: string): number | null {
  const amount = readAmount(text);
  return amount !== null && amount > 0 ? amount : null;
}

/** What is wrong with a text for a period, in one sentence; null if nothing is. */
export function periodProblem(text: string): string | null {
  return readPeriod(text) === null ? 'A quarter such as 2026-Q3, or a month such as 2026-07.' : null;
}

/** What is wrong with a text for an amount, in one sentence; null if nothing is. */
export function quotaProblem(text: string): string | null {
  if (readQuota(text) !== null) return null;
  const isNone = text.trim() === '' || readAmount(text) !== null;
  return isNone ? 'An amount above zero, such as 1200000 or 1.2m.' : amountProblem(text);
}

/** Two quotas of one period and owner would add up, which nobody means: says so, null if there is none yet. */
export function twiceProblem(quotas: readonly Quota[], quota: Quota): string | null {
  const isThere = quotas.some(
    ({ id, period, owner }) => id !== quota.id && period === quota.period && owner.trim() === quota.owner.trim(),
  );
  if (!isThere) return null;
  return `There is a quota for ${quota.period} of ${quota.owner.trim() || 'the whole team'} already.`;
}
