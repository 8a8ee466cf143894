import { minorDigits } from '../money/minor-units.ts';
import { currencyCodes, currencySigns, magnitudes, tidyCell } from './coercion-rules.ts';

export type DecimalSign = '.' | ',';

/** An amount in minor units and the currency that its own text names, else null. */
export interface MoneyValue {
  readonly minor: number;
  readonly currency: string | null;
}

/** The groups of `numberPattern`, in order. */
export const numberGroups = [
  'open',
  'sign',
  'before',
  'innerSign',
  'whole',
  'fraction',
  'exponent',
  'magnitude',
  'percent',
  'after',
  'trailing',
  'close',
] as const;

type NumberParts = Readonly<Partial<Record<(typeof numberGroups)[number], string>>>;

const alternatives = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((each) => each.replace(/[$.]/g, '\\$&'))
    .join('|');
const currency = `(${alternatives([...Object.keys(currencySigns), ...currencyCodes])})`;
const magnitude = `(${alternatives(Object.keys(magnitudes).flatMap((each) => [each, each.toUpperCase(), capital(each)]))})`;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** An RE2-compatible pattern for a whole tidied cell that is a number with this decimal sign; groups: `numberGroups`. */
export function numberPattern(decimal: DecimalSign): string {
  const groupSigns = [decimal === '.' ? ',' : '\\.', ' ', "['’]"];
  const grouped = groupSigns.map((sign) => `[0-9]{1,3}(?:${sign}[0-9]{2,3})*${sign}[0-9]{3}`);
  const whole = `(${[...grouped, '[0-9]+'].join('|')})?`;
  const fraction = `(?:${decimal === '.' ? '\\.' : ','}([0-9]+))?`;
  const digits = `${whole}${fraction}(?:[eE]([+-]?[0-9]{1,2}))?`;
  return `^(\\()?([-+−])?${currency}? ?([-+−])?${digits} ?${magnitude}?(%)? ?${currency}?([-−])?(\\))?$`;
}

const patterns: Readonly<Record<DecimalSign, RegExp>> = {
  '.': new RegExp(numberPattern('.'), 'u'),
  ',': new RegExp(numberPattern(','), 'u'),
};

/** Reads a number cell; a percent is its number (75% is 75). Null if it is none. */
export function parseNumber(text: string, decimal: DecimalSign): number | null {
  const parts = numberParts(text, decimal);
  return parts && Number(`${signOf(parts)}${digitsOf(parts)}e${exponentOf(parts)}`);
}

/**
 * Reads an amount, exactly, as minor units of the currency its text names or else of `fallback`; half a unit rounds away
 * from zero. Null if it is no amount, or too large to be held exactly.
 */
export function parseMoney(text: string, decimal: DecimalSign, fallback: string): MoneyValue | null {
  const parts = numberParts(text, decimal);
  if (!parts || parts.percent) return null;
  const named = currencyNamed(parts.before) ?? currencyNamed(parts.after);
  const minor = shifted(digitsOf(parts), exponentOf(parts) + minorDigits(named ?? fallback));
  return minor === null ? null : { minor: signOf(parts) === '-' && minor !== 0 ? -minor : minor, currency: named };
}

function currencyNamed(sign: string | undefined): string | null {
  if (sign === undefined) return null;
  return Object.hasOwn(currencySigns, sign) ? (currencySigns[sign] ?? null) : sign;
}

function numberParts(text: string, decimal: DecimalSign): NumberParts | null {
  const found = patterns[decimal].exec(tidyCell(text));
  if (!found) return null;
  const parts: NumberParts = Object.fromEntries(numberGroups.map((name, index) => [name, found[index + 1]]));
  const signs = [parts.sign, parts.innerSign, parts.trailing, parts.open].filter((each) => each !== undefined);
  const isBalanced = (parts.open === undefined) === (parts.close === undefined);
  const isOne = signs.length <= 1 && (parts.before === undefined || parts.after === undefined);
  const hasDigits = parts.whole !== undefined || parts.fraction !== undefined;
  return isBalanced && isOne && hasDigits ? parts : null;
}

function signOf(parts: NumberParts): '' | '-' {
  const sign = parts.sign ?? parts.innerSign ?? parts.trailing ?? (parts.open ? '-' : '+');
  return sign === '+' ? '' : '-';
}

/** Whole and fraction with a point, group signs gone. */
function digitsOf(parts: NumberParts): string {
  return `${(parts.whole ?? '0').replace(/[^0-9]/g, '')}.${parts.fraction ?? '0'}`;
}

function exponentOf(parts: NumberParts): number {
  return Number(parts.exponent ?? 0) + (magnitudes[(parts.magnitude ?? '').toLowerCase()] ?? 0);
}

/** A decimal text times a power of ten as a whole number, half away from zero; null beyond exact numbers. */
function shifted(digits: string, power: number): number | null {
  const [whole = '0', fraction = ''] = digits.split('.');
  const all = whole + fraction;
  const point = whole.length + power;
  const kept = all.slice(0, Math.max(point, 0)).padEnd(Math.max(point, 0), '0');
  const next = point >= 0 ? Number(all.charAt(point) || '0') : 0;
  const value = Number(kept || '0') + (next >= 5 ? 1 : 0);
  return Number.isSafeInteger(value) ? value : null;
}
