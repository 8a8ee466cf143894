import { type LocalDay, parseLocalDate } from '../../../../../shared/calendar/local-day.ts';
import type { MethodOutput } from '../../../../../shared/contract/contract.ts';
import { elapsedShare, type PlanSpan } from '../../../../../shared/planning/campaign-pace.ts';

export const growthKeys = ['leads', 'mql', 'sal'] as const;
export type GrowthKey = (typeof growthKeys)[number];

interface DayValue {
  readonly day: LocalDay;
  readonly value: number;
}

/** What came by the end of each week, and what was to come by then. */
export interface GrowthLines {
  readonly from: LocalDay;
  readonly last: LocalDay;
  /** Where the value axis ends. */
  readonly most: number;
  readonly actual: readonly DayValue[];
  /** Empty without a plan. */
  readonly plan: readonly DayValue[];
}

interface GrowthInput {
  readonly weeks: MethodOutput<'plan/campaign'>['weeks'];
  readonly key: GrowthKey;
  readonly span: PlanSpan | null;
  readonly expected: number | null;
  readonly lag: number;
}

/** The lines of a campaign's growth; null where nothing came and nothing was planned. */
export function growthLines({ weeks, key, span, expected, lag }: GrowthInput): GrowthLines | null {
  const actual = weeks.flatMap((week) => {
    const day = parseLocalDate(week.through);
    return day === null ? [] : [{ day, value: week[key] }];
  });
  const first = actual[0];
  if (!first) return null;
  const from = Math.min(span?.from ?? first.day - 6, first.day);
  const planLast = (span?.last ?? 0) + lag;
  const last = Math.max(expected === null ? (span?.last ?? 0) : planLast, actual.at(-1)?.day ?? 0);
  const plan =
    span === null || expected === null
      ? []
      : [span.from - 1, span.from + lag - 1, planLast].map((day) => ({
          day,
          value: expected * elapsedShare(span, day, lag),
        }));
  const most = Math.max(1, ...actual.map(({ value }) => value), ...plan.map(({ value }) => value));
  return { from: from - 1, last, most, actual: [{ day: from - 1, value: 0 }, ...actual], plan };
}
