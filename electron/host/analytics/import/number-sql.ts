import { currencySigns, magnitudes } from '../../../../shared/crm/coercion-rules.ts';
import { type DecimalSign, numberGroups, numberPattern } from '../../../../shared/crm/parse-number.ts';
import { minorDigits } from '../../../../shared/money/minor-units.ts';
import { sqlText } from '../sql-text.ts';

/** `parseNumber` of a filled cell as DOUBLE, null if it is no number. */
export function numberSql(filled: string, decimal: DecimalSign): string {
  const slow = withParts(
    filled,
    decimal,
    `CASE WHEN ${isNumber} THEN TRY_CAST(${sign} || ${whole} || '.' || ${fraction} || 'e' || ${exponent} AS DOUBLE) END`,
  );
  const plain = `regexp_full_match(${filled}, '-?[0-9]{1,15}${decimal === '.' ? '([.][0-9]{1,10})?' : ''}')`;
  return `CASE WHEN ${filled} IS NULL THEN NULL WHEN ${plain} THEN CAST(${filled} AS DOUBLE) ELSE ${slow} END`;
}

/**
 * `parseMoney` of a filled cell as `{minor, currency}`, null if it is no amount. `fallback` is an expression for the
 * currency of amounts that name none.
 */
export function moneySql(filled: string, decimal: DecimalSign, fallback: string): string {
  const point = decimal === '.' ? '[.]' : ',';
  const plain = `regexp_full_match(${filled}, '-?[0-9]{1,12}(${point}[0-9]{1,2})?') AND ${digitsOf(fallback)} = 2`;
  const text = decimal === '.' ? filled : `replace(${filled}, ',', '.')`;
  const fast = `{'minor': CAST(CAST(${text} AS DECIMAL(16, 2)) * 100 AS BIGINT), 'currency': CAST(NULL AS VARCHAR)}`;
  return `CASE WHEN ${filled} IS NULL THEN NULL WHEN ${plain} THEN ${fast} ELSE ${withParts(filled, decimal, exactAmount(fallback))} END`;
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

/** Evaluates `result` with `p` as the struct of the pattern's groups; a lambda, so that the pattern runs once. */
function withParts(filled: string, decimal: DecimalSign, result: string): string {
  const groups = numberGroups.map((name) => `'${name}'`).join(', ');
  const parts = `regexp_extract(${filled}, ${sqlText(numberPattern(decimal))}, [${groups}])`;
  return `list_transform([${parts}], lambda p: ${result})[1]`;
}

const given = (group: (typeof numberGroups)[number]) => `CAST(p.${group} <> '' AS INTEGER)`;
const isNumber = `(p.whole <> '' OR p.fraction <> '') AND (p.open = '') = (p.close = '')
  AND ${given('sign')} + ${given('innerSign')} + ${given('trailing')} + ${given('open')} <= 1
  AND (p.before = '' OR p.after = '')`;
const sign = `CASE WHEN p.open <> '' OR concat(p.sign, p.innerSign, p.trailing) NOT IN ('', '+') THEN '-' ELSE '' END`;
const whole = `CASE WHEN p.whole = '' THEN '0' ELSE regexp_replace(p.whole, '[^0-9]', '', 'g') END`;
const fraction = `CASE WHEN p.fraction = '' THEN '0' ELSE p.fraction END`;
const magnitude = `CASE lower(p.magnitude) ${Object.entries(magnitudes)
  .map(([word, power]) => `WHEN '${word}' THEN ${power}`)
  .join(' ')} ELSE 0 END`;
const exponent = `CAST(coalesce(TRY_CAST(p.exponent AS INTEGER), 0) + ${magnitude} AS VARCHAR)`;

function named(group: 'before' | 'after'): string {
  const signs = Object.entries(currencySigns).map(
    ([text, code]) => `WHEN ${sqlText(text)} THEN ${code === null ? 'NULL' : sqlText(code)}`,
  );
  return `CASE p.${group} WHEN '' THEN NULL ${signs.join(' ')} ELSE p.${group} END`;
}

/** The digits shifted by the power of ten as text, then rounded half away from zero: never through a double. */
function exactAmount(fallback: string): string {
  const currency = `coalesce(${named('before')}, ${named('after')})`;
  const digits = `(${whole}) || (${fraction})`;
  const power = `CAST(${exponent} AS INTEGER) + ${digitsOf(`coalesce(${currency}, ${fallback})`)}`;
  const point = `CAST(length(${whole}) + ${power} AS INTEGER)`;
  const shifted = `list_transform([{'digits': ${digits}, 'point': ${point}}], lambda d:
    TRY_CAST('0' || rpad(substr(d.digits, 1, greatest(d.point, 0)), greatest(d.point, 0), '0') AS HUGEINT)
    + CASE WHEN d.point >= 0 AND substr(d.digits, d.point + 1, 1) >= '5' THEN 1 ELSE 0 END)[1]`;
  return `list_transform([${shifted}], lambda m:
    CASE WHEN ${isNumber} AND p.percent = '' AND m <= 9007199254740991
    THEN {'minor': CAST(CASE WHEN ${sign} = '-' THEN -m ELSE m END AS BIGINT), 'currency': ${currency}} END)[1]`;
}
