import type { Entity } from '../../../../shared/model/entities.ts';
import { byDayHeard } from '../../../../shared/planning/persona-claims.ts';
import { themeKey } from '../../../../shared/planning/themes.ts';
import { type InsightFilters, isWaiting } from './insight-words.ts';

/** The insights that pass, the newest first; what waits comes before what was looked at. */
export function filterInsights(
  insights: readonly Entity<'insights'>[],
  { view, personaId, theme }: InsightFilters,
): readonly Entity<'insights'>[] {
  const passing = insights.filter(
    (insight) =>
      (view !== 'inbox' || isWaiting(insight)) &&
      (view !== 'deals' || insight.kind !== 'insight') &&
      (personaId === '' || insight.personaId === personaId) &&
      (theme === '' || themeKey(insight.theme) === themeKey(theme)),
  );
  const newest = passing.toSorted(byDayHeard).toReversed();
  return [...newest.filter(isWaiting), ...newest.filter((insight) => !isWaiting(insight))];
}
