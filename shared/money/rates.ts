import type { LocalDay } from '../calendar/local-day.ts';
import { minorDigits } from './minor-units.ts';

/** A rate into the review's currency, in force from a day until the next one of the same currency. */
export interface DatedRate {
  readonly currency: string;
  readonly from: LocalDay;
  readonly rate: number;
}

/** What minor units of `currency` are multiplied by, on days from `from` up to, not including, `to`. */
export interface RateSpan {
  readonly currency: string;
  readonly from: LocalDay;
  readonly to: LocalDay;
  readonly factor: number;
}

export const distantPast: LocalDay = -1_000_000;
export const distantFuture: LocalDay = 1_000_000;

/** The factor from minor units of one currency to minor units of another at a rate between their major units. */
export function minorFactor(currency: string, reviewCurrency: string, rate: number): number {
  return rate * 10 ** (minorDigits(reviewCurrency) - minorDigits(currency));
}

/**
 * Spans in which each rate holds; the review's own currency has one span with the factor 1. Days before the first rate
 * of a currency lie in no span: such an amount has no value in the review's currency and is listed, never taken as 1.
 */
export function rateSpans(rates: readonly DatedRate[], reviewCurrency: string): readonly RateSpan[] {
  const own: RateSpan = { currency: reviewCurrency, from: distantPast, to: distantFuture, factor: 1 };
  const byCurrency = Map.groupBy(
    rates.filter((rate) => rate.currency !== reviewCurrency),
    (rate) => rate.currency,
  );
  const spans = [...byCurrency].flatMap(([currency, dated]) => {
    const latestPerDay = new Map(dated.map((rate) => [rate.from, rate.rate]));
    const ordered = [...latestPerDay].sort(([first], [second]) => first - second);
    return ordered.map(([from, rate], index) => ({
      currency,
      from,
      to: ordered[index + 1]?.[0] ?? distantFuture,
      factor: minorFactor(currency, reviewCurrency, rate),
    }));
  });
  return [own, ...spans];
}

/** The factor that holds on `day`, or null where there is no rate yet. */
export function factorOn(spans: readonly RateSpan[], currency: string, day: LocalDay): number | null {
  return spans.find((span) => span.currency === currency && span.from <= day && day < span.to)?.factor ?? null;
}
