/** Money is counted in whole minor units (cents); how many make one major unit depends on the currency (ISO 4217). */

const withoutMinor = new Set('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' '));
const withThousandths = new Set('BHD IQD JOD KWD LYD OMR TND'.split(' '));

/** Decimals of a currency's minor unit: 2 unless ISO 4217 says otherwise. */
export function minorDigits(currency: string): number {
  if (withoutMinor.has(currency)) return 0;
  return withThousandths.has(currency) ? 3 : 2;
}

/** Rounds half away from zero, as money is rounded everywhere here. */
export function roundHalfAway(value: number): number {
  return Math.sign(value) * Math.round(Math.abs(value));
}

/** Minor units of an amount in major units. */
export function toMinor(major: number, currency: string): number {
  return (
    roundHalfAway(Number(`${major}e${minorDigits(currency)}`)) || roundHalfAway(major * 10 ** minorDigits(currency))
  );
}

/** Major units of an amount in minor units. */
export function toMajor(minor: number, currency: string): number {
  return minor / 10 ** minorDigits(currency);
}
