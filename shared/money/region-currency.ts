/** What people pay with in a region of ISO 3166, by the code of ISO 4217; the regions that a system's language may name. */
const regionsOf: Readonly<Record<string, string>> = {
  EUR: 'AD AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MC ME MT NL PT SI SK SM VA XK',
  USD: 'AS EC GU MP PR SV TL US VI',
  GBP: 'GB GG IM JE',
  CHF: 'CH LI',
  AUD: 'AU KI NR TV',
  DKK: 'DK FO GL',
  NOK: 'NO SJ',
  NZD: 'CK NU NZ',
  XAF: 'CF CG CM GA GQ TD',
  XOF: 'BF BJ CI GW ML NE SN TG',
  ...{ AED: 'AE', ARS: 'AR', BAM: 'BA', BDT: 'BD', BHD: 'BH', BRL: 'BR', CAD: 'CA', CLP: 'CL', CNY: 'CN', COP: 'CO' },
  ...{ CRC: 'CR', CZK: 'CZ', DOP: 'DO', DZD: 'DZ', EGP: 'EG', GEL: 'GE', GHS: 'GH', GTQ: 'GT', HKD: 'HK', HUF: 'HU' },
  ...{ IDR: 'ID', ILS: 'IL', INR: 'IN', ISK: 'IS', JOD: 'JO', JPY: 'JP', KES: 'KE', KRW: 'KR', KWD: 'KW', KZT: 'KZ' },
  ...{ LKR: 'LK', MAD: 'MA', MDL: 'MD', MKD: 'MK', MXN: 'MX', MYR: 'MY', NGN: 'NG', OMR: 'OM', PEN: 'PE', PHP: 'PH' },
  ...{ PKR: 'PK', PLN: 'PL', PYG: 'PY', QAR: 'QA', RON: 'RO', RSD: 'RS', SAR: 'SA', SEK: 'SE', SGD: 'SG', THB: 'TH' },
  ...{ TND: 'TN', TRY: 'TR', TWD: 'TW', TZS: 'TZ', UAH: 'UA', UGX: 'UG', UYU: 'UY', VND: 'VN', ZAR: 'ZA', ZMW: 'ZM' },
};

/** What a workspace counts in where nothing else is known. */
export const usualCurrency = 'EUR';

/** The currency of the first language tag that names a region, "de-CH"; the usual one where none does. */
export function currencyOfLanguages(tags: readonly string[]): string {
  for (const tag of tags) {
    const region = regionOf(tag);
    const found = Object.entries(regionsOf).find(
      ([, regions]) => region !== null && regions.split(' ').includes(region),
    );
    if (found) return found[0];
  }
  return usualCurrency;
}

function regionOf(tag: string): string | null {
  try {
    return new Intl.Locale(tag).region ?? null;
  } catch {
    // A system may report a language that is none, such as "C".
    return null;
  }
}

/** Whether a text is the code of a currency that the system knows. */
export function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf('currency').includes(code);
}
