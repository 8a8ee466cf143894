import { formatLocalDate, type LocalDay, parseLocalDate } from '../calendar/local-day.ts';
import { addMonths, monthLabel } from '../calendar/periods.ts';
import type { Entity } from '../model/entities.ts';

/** How often a theme was heard, month by month. */
export interface ThemeRow {
  /** As it was written first; empty for insights without one. */
  readonly theme: string;
  /** One count a month. */
  readonly counts: readonly number[];
  readonly total: number;
}

export interface ThemeTable {
  /** `2026-07`, oldest first. */
  readonly months: readonly string[];
  /** The most heard first; without a theme last. */
  readonly rows: readonly ThemeRow[];
}

/** Two spellings of one theme: case, space and marks over letters do not tell them apart. */
export function themeKey(theme: string): string {
  return theme.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}

/** The months up to and including the one that holds `today`. */
function monthsUpTo(today: LocalDay, count: number): readonly string[] {
  return Array.from({ length: count }, (_, back) => monthLabel(addMonths(today, back - count + 1).from));
}

/** Themes by month; insights of other months, and those without a day, are left out. */
export function countThemes(
  insights: readonly Entity<'insights'>[],
  { today, months: count }: { readonly today: LocalDay; readonly months: number },
): ThemeTable {
  const months = monthsUpTo(today, count);
  const rows = new Map<string, { theme: string; counts: number[] }>();
  for (const insight of insights) {
    const at = months.indexOf(monthHeard(insight));
    if (at < 0) continue;
    const key = themeKey(insight.theme);
    const row = rows.get(key) ?? { theme: insight.theme.trim(), counts: months.map(() => 0) };
    row.counts[at] = (row.counts[at] ?? 0) + 1;
    rows.set(key, row);
  }
  const counted = [...rows.values()].map(({ theme, counts }) => ({
    theme,
    counts,
    total: counts.reduce((sum, heard) => sum + heard, 0),
  }));
  return { months, rows: counted.sort(mostHeardFirst) };
}

/** The `most` themes that were heard most, and all others as one row under `restName`. */
export function withRest({ months, rows }: ThemeTable, most: number, restName: string): ThemeTable {
  const named = rows.filter(({ theme }) => theme !== '');
  const shown = named.slice(0, most);
  const rest = rows.filter((row) => !shown.includes(row));
  if (rest.length === 0) return { months, rows: shown };
  const counts = months.map((_, at) => rest.reduce((sum, row) => sum + (row.counts[at] ?? 0), 0));
  const total = rest.reduce((sum, row) => sum + row.total, 0);
  return { months, rows: [...shown, { theme: restName, counts, total }] };
}

/** Every theme in use, the most heard first, for suggesting it again. */
export function themesInUse(insights: readonly Entity<'insights'>[]): readonly string[] {
  const groups = Map.groupBy(insights, ({ theme }) => themeKey(theme));
  groups.delete('');
  return [...groups.values()]
    .toSorted((one, other) => other.length - one.length)
    .map(([first]) => first?.theme.trim() ?? '');
}

function monthHeard({ heardOn, createdAt }: Entity<'insights'>): string {
  const day = parseLocalDate(heardOn ?? createdAt.slice(0, 10));
  return day === null ? '' : formatLocalDate(day).slice(0, 7);
}

function mostHeardFirst(one: ThemeRow, other: ThemeRow): number {
  if ((one.theme === '') !== (other.theme === '')) return one.theme === '' ? 1 : -1;
  return other.total - one.total || (one.theme < other.theme ? -1 : 1);
}
