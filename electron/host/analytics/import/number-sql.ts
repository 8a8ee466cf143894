import type { DecimalSign } from '../../../../shared/crm/parse-number.ts';
import { minorDigits } from '../../../../shared/money/minor-units.ts';
import { sqlText } from '../sql-text.ts';

/** `parseNumber` of a filled cell as DOUBLE, null if it is no number. */
export function numberSql(filled: string, decimal: DecimalSign): string {
  const plain = `regexp_full_match(${filled}, '-?[0-9]{1,15}${decimal === '.' ? '([.][0-9]{1,10})?' : ''}')`;
  return `CASE WHEN ${filled} IS NULL THEN NULL WHEN ${plain} THEN CAST(${filled} AS DOUBLE)
    ELSE number_value(${filled}, '${decimal}') END`;
}

/**
 * `parseMoney` of a filled cell as `{minor, currency}`, with null for both if it is no amount. `fallback` is an
 * expression for the currency of amounts that name none.
 */
export function moneySql(filled: string, decimal: DecimalSign, fallback: string): string {
  const point = decimal === '.' ? '[.]' : ',';
  const plain = `regexp_full_match(${filled}, '-?[0-9]{1,12}(${point}[0-9]{1,2})?') AND ${digitsOf(fallback)} = 2`;
  const text = decimal === '.' ? filled : `replace(${filled}, ',', '.')`;
  const fast = `{'minor': CAST(CAST(${text} AS DECIMAL(16, 2)) * 100 AS BIGINT), 'currency': CAST(NULL AS VARCHAR)}`;
  const given = `${filled}, '${decimal}', ${fallback}`;
  return `CASE WHEN ${filled} IS NULL THEN NULL WHEN ${plain} THEN ${fast}
    ELSE {'minor': money_minor(${given}), 'currency': money_currency(${given})} END`;
}

const currenciesByDigits = Map.groupBy(Intl.supportedValuesOf('currency'), minorDigits);

/** `minorDigits` of an expression that gives a currency. */
function digitsOf(currency: string): string {
  const unusual = [...currenciesByDigits].filter(([digits]) => digits !== 2);
  const cases = unusual.map(
    ([digits, codes]) => `WHEN ${currency} IN (${codes.map(sqlText).join(', ')}) THEN ${digits}`,
  );
  return `CASE ${cases.join(' ')} ELSE 2 END`;
}
