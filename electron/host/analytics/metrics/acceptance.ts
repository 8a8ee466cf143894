import { ratioFigure, withNotes } from '../../../../shared/metrics/build-figure.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import type { ReviewSettings } from '../../../../shared/metrics/review-settings.ts';
import { type ConversionCounts, conversionFigure, inferredNote } from './conversion.ts';
import { bySegment, type Scope, type Segmented, type SpanRow, scanSpan, type Window } from './scope.ts';
import { dayColumn } from './transition.ts';

const columns = [
  'handoffs',
  'accepted',
  'implied',
  'strictly_accepted',
  'strictly_refused',
  'refused',
  'pending',
  'fallout',
  'recycled',
  'opportunities',
  'inferred',
] as const;
type Column = (typeof columns)[number];

/** One row of acceptance.sql: the handoffs that were the `depth`th of their leads. */
type AcceptanceRow = SpanRow & { readonly depth: number } & Readonly<Record<Column, number>>;

export type AcceptanceCounts = { readonly rows: readonly AcceptanceRow[] };

/** The handoffs of a window by segment. */
export async function readAcceptance(scope: Scope, window: Window): Promise<Segmented<AcceptanceCounts>> {
  return bySegment(
    await scanSpan<AcceptanceRow>(scope, 'acceptance', window, {
      entry: dayColumn('mql', scope.settings.skippedStages),
    }),
    (rows) => ({ rows }),
  );
}

/** The handoffs over all segments. */
export function mergeAcceptance(all: readonly AcceptanceCounts[]): AcceptanceCounts {
  return { rows: all.flatMap((counts) => counts.rows) };
}

function total(rows: readonly AcceptanceRow[], column: Column): number {
  return rows.reduce((sum, row) => sum + row[column], 0);
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** M-02, headline on the resolved basis: accepted of those that were answered. */
export function acceptanceFigure(
  { rows }: AcceptanceCounts,
  conversion: ConversionCounts,
  policy: ReviewSettings['skippedStages'],
): Figure {
  const sum = (column: Column) => total(rows, column);
  const isStrict = policy === 'strict';
  const strict = ratioFigure(
    sum('strictly_accepted'),
    sum('strictly_accepted') + sum('strictly_refused'),
    'resolved',
    'Without acceptance implied by a later stage.',
  );
  const resolved = isStrict ? strict : ratioFigure(sum('accepted'), sum('accepted') + sum('refused'), 'resolved');
  const accepted = isStrict ? sum('strictly_accepted') : sum('accepted');
  const members = isStrict ? sum('handoffs') - sum('implied') : sum('handoffs');
  const family = conversionFigure(conversion).variants ?? {};
  const cohort = ratioFigure(
    accepted,
    members,
    'cohort',
    'Of all handoffs of the period, those still waiting included.',
  );
  return withNotes(
    {
      ...resolved,
      variants: {
        resolved,
        cohort: { ...cohort, variants: family },
        strict,
        ...family,
      },
    },
    [
      `${plural(sum('pending'), 'handoff is', 'handoffs are')} still waiting.`,
      sum('implied') > 0 ? `${sum('implied')} accepted by reaching a later stage.` : null,
      sum('fallout') > 0 ? `${sum('fallout')} left after acceptance.` : null,
      inferredNote(sum('inferred')),
    ],
  );
}

/** M-03: the share of the answered handoffs of the cohort that were recycled. */
export function recycleRateFigure({ rows }: AcceptanceCounts): Figure {
  return ratioFigure(total(rows, 'recycled'), total(rows, 'accepted') + total(rows, 'refused'), 'resolved');
}

/** M-03: of the handoffs that were a lead's second or later one, those that became an opportunity; items by depth. */
export function recycleYieldFigure({ rows }: AcceptanceCounts): Figure {
  const again = rows.filter((row) => row.depth >= 2);
  const depths = Map.groupBy(again, (row) => row.depth);
  const items = [...depths]
    .sort(([left], [right]) => left - right)
    .map(([depth, group]) => ({
      key: String(depth),
      ...ratioFigure(total(group, 'opportunities'), total(group, 'handoffs'), 'cohort'),
    }));
  return { ...ratioFigure(total(again, 'opportunities'), total(again, 'handoffs'), 'cohort', 'To date.'), items };
}
