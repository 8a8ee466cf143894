import type { FormatKind } from './number-format.ts';

const secondsPerDay = 86_400;
const lastSerial = 2_958_465;

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function clock(seconds: number): string {
  return `${two(Math.floor(seconds / 3_600))}:${two(Math.floor((seconds % 3_600) / 60))}:${two(seconds % 60)}`;
}

/** A number without exponent, as short as it can be said: `0.1`, `1200000`, and long ids digit by digit as they stand. */
export function plainNumber(text: string): string {
  const trimmed = text.trim();
  if (/^-?\d{1,40}$/.test(trimmed)) return trimmed;
  const value = Number(trimmed);
  if (trimmed === '' || !Number.isFinite(value)) return trimmed;
  const short = String(value);
  if (!short.includes('e')) return short;
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(short);
  if (match === null) return short;
  const [, sign = '', lead = '', rest = '', exponent = '0'] = match;
  const places = Number(exponent);
  const digits = lead + rest;
  if (places < 0) return `${sign}0.${'0'.repeat(-places - 1)}${digits}`;
  return `${sign}${digits.padEnd(places + 1, '0')}`;
}

/**
 * A serial number of Excel's calendar as ISO text: `2021-01-01`, `2021-01-01T18:00:00` or, for a time alone, `18:00:00`.
 * Null if no such day exists: 29 February 1900 (serial 60), day 0 and anything beyond the year 9999.
 */
export function serialToIso(serial: number, is1904: boolean, kind: FormatKind): string | null {
  const total = Math.round(serial * secondsPerDay);
  const days = Math.floor(total / secondsPerDay);
  const seconds = total - days * secondsPerDay;
  if (!Number.isFinite(serial) || serial < 0 || days > lastSerial) return null;
  if (kind === 'time' && (days === 0 || total < 1_000 * 3_600)) return clock(total);
  if (!is1904 && (days === 60 || days === 0)) return null;
  // Excel counts a 29 February 1900, so days after it are one further on.
  const dayZero = is1904 ? -24_107 : days < 60 ? -25_568 : -25_569;
  const day = new Date((dayZero + days) * secondsPerDay * 1_000).toISOString().slice(0, 10);
  return seconds === 0 ? day : `${day}T${clock(seconds)}`;
}

/** The date of an ISO date cell: without fractions and zone, and without a time of midnight. */
export function isoCell(text: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(Z?))?$/.exec(text.trim());
  if (match === null) return text.trim();
  const [, day = '', time, zone = ''] = match;
  if (time === undefined || /^00:00(:00)?$/.test(time)) return day;
  return `${day}T${time.length === 5 ? `${time}:00` : time}${zone}`;
}

/** Undoes `_x000D_` and the like, save for control characters that no cell of a table should hold. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (whole, digits: string) => {
    const code = Number.parseInt(digits, 16);
    const isText = code >= 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
    return isText ? String.fromCharCode(code) : whole;
  });
}
