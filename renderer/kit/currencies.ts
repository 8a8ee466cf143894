import { currencyOfLanguages } from '../../shared/money/region-currency.ts';

/** The currencies that the system knows, by code and name. */
export function currencies(): { readonly value: string; readonly label: string }[] {
  const names = new Intl.DisplayNames('en', { type: 'currency' });
  return Intl.supportedValuesOf('currency').map((code) => ({
    value: code,
    label: `${code}, ${names.of(code) ?? code}`,
  }));
}

/** What is paid with where this computer stands, as far as its languages tell. */
export function systemCurrency(): string {
  return currencyOfLanguages(navigator.languages);
}
