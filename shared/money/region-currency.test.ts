import { describe, expect, it } from 'vitest';
import { currencyOfLanguages, isCurrency } from './region-currency.ts';

describe('the currency of a region', () => {
  it('is that of the first language that names one', () => {
    expect(currencyOfLanguages(['en-US', 'de-DE'])).toBe('USD');
    expect(currencyOfLanguages(['de', 'de-CH'])).toBe('CHF');
    expect(currencyOfLanguages(['zh-Hant-TW'])).toBe('TWD');
    expect(currencyOfLanguages(['en-IE'])).toBe('EUR');
  });

  it('is the usual one where no region is named, or none that is known', () => {
    for (const tags of [[], ['en'], ['C'], ['en-AQ'], ['']]) expect(currencyOfLanguages(tags)).toBe('EUR');
  });

  it('is one that the system knows', () => {
    for (const tag of ['pt-BR', 'fr-SN', 'ar-BH', 'sv-SE', 'ja-JP', 'en-ZM']) {
      expect(isCurrency(currencyOfLanguages([tag])), tag).toBe(true);
    }
    expect(isCurrency('Euro')).toBe(false);
  });
});
