import { monthWords } from '../../../../shared/metrics/words.ts';
import type { Entity } from '../../../../shared/model/entities.ts';
import { amountProblem, readAmount } from '../../../kit/fields/amount-text.ts';

type Quota = Pick<Entity<'quotas'>, 'id' | 'period' | 'owner'>;

const monthNames = Array.from({ length: 12 }, (_, index) => monthWords(index + 1));

/** The number of a month by its name, or by its first letters where these are at least three; null for no month. */
function monthOf(name: string): number | null {
  const typed = name.toLowerCase();
  const at = typed.length < 3 ? -1 : monthNames.findIndex((month) => month.toLowerCase().startsWith(typed));
  return at < 0 ? null : at + 1;
}

/** A period as quotas are filed by it, `2026-Q3` or `2026-07`, from "Q3 2026", "July 2026" and the like; else null. */
export function readPeriod(text: string): string | null {
  const typed = text.trim();
  const filed = (year: string, part: string) => (part.length === 1 ? `${year}-Q${part}` : `${year}-${part}`);
  const quarter = /^(?:(?<a>20\d\d)[-\s/]?Q(?<b>[1-4])|Q(?<c>[1-4])[-\s/]*(?<d>20\d\d))$/iu.exec(typed)?.groups;
  if (quarter) return filed(quarter.a ?? quarter.d ?? '', quarter.b ?? quarter.c ?? '');
  const number = /^(?<year>20\d\d)[-\s/](?<month>0?[1-9]|1[0-2])$/u.exec(typed)?.groups;
  if (number) return filed(number.year ?? '', (number.month ?? '').padStart(2, '0'));
  const named = /^(?<name>[a-z]+)\.?\s+(?<year>20\d\d)$/iu.exec(typed)?.groups;
  const month = named ? monthOf(named.name ?? '') : null;
  return month === null ? null : filed(named?.year ?? '', String(month).padStart(2, '0'));
}

/** A filed period as people say it: "Q3 2026", "July 2026"; what is no period as it is. */
export function periodText(period: string): string {
  const [year = '', part = ''] = period.split('-');
  if (readPeriod(period) !== period) return period;
  return `${part.startsWith('Q') ? part : monthWords(Number(part))} ${year}`;
}

/** A quota's amount, in full or short; null for none above zero. */
export function readQuota(text: string): number | null {
  const amount = readAmount(text);
  return amount !== null && amount > 0 ? amount : null;
}

/** What is wrong with a text for a period, in one sentence; null if nothing is. */
export function periodProblem(text: string): string | null {
  return readPeriod(text) === null ? 'A quarter such as Q3 2026, or a month such as July 2026.' : null;
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
  return `There is a quota for ${periodText(quota.period)} of ${quota.owner.trim() || 'the whole team'} already.`;
}
