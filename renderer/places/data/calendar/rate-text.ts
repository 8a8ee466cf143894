import { writtenDate } from '../../../kit/typed-date.ts';

/** The rate that a text says, with a point or a comma for decimals; null if it is none that can convert. */
export function readRate(text: string): number | null {
  const rate = Number(text.trim().replace(',', '.'));
  return text.trim() !== '' && Number.isFinite(rate) && rate > 0 ? rate : null;
}

/** What is wrong with a text for a rate, in one sentence; null if nothing is. */
export function rateProblem(text: string): string | null {
  return readRate(text) === null ? 'A number above zero, such as 1.08.' : null;
}

interface DatedRate {
  readonly currency: string;
  readonly from: string;
}

/** Of two rates of one currency from one day it would be chance which counts: says so, null if there is none yet. */
export function rateTwiceProblem(rates: readonly DatedRate[], { currency, from }: DatedRate): string | null {
  const isThere = rates.some((rate) => rate.currency === currency && rate.from === from);
  return isThere ? `There is a rate of ${currency} from ${writtenDate(from)} already.` : null;
}
