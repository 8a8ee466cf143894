import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBlank, tidyCell } from './coercion-rules.ts';
import { dateFormat } from './date-pattern.ts';
import { parseDate } from './parse-date.ts';
import { parseFlag } from './parse-flag.ts';
import { parseMoney, parseNumber } from './parse-number.ts';
import { isSalesforceId, normaliseSalesforceId } from './salesforce-id.ts';

const berlin = 'Europe/Berlin';
const read = (text: string, format: string, zone = berlin) => {
  const value = parseDate(text, format, zone);
  if (!value) return null;
  const day = new Date(value.day * 86_400_000).toISOString().slice(0, 10);
  return value.instant === null ? day : `${day} ${new Date(value.instant).toISOString()}`;
};

describe('dates', () => {
  it('reads a date without time as that day in every zone', () => {
    for (const zone of [berlin, 'America/Los_Angeles', 'Pacific/Kiritimati', 'UTC']) {
      expect(read('2026-03-31', 'YMD', zone)).toBe('2026-03-31');
    }
  });

  it('reads numeric dates by the order of the column and never by the cell', () => {
    expect(read('3/4/2026', 'DMY')).toBe('2026-04-03');
    expect(read('3/4/2026', 'MDY')).toBe('2026-03-04');
    expect(read('27/4/2026', 'MDY')).toBeNull();
    expect(read('4/27/2026', 'DMY')).toBeNull();
    expect(read('05.01.2026', 'DMY')).toBe('2026-01-05');
    expect(read('5. 1. 2026', 'DMY')).toBe('2026-01-05');
  });

  it('reads dates that start with the year or spell the month whatever the order', () => {
    for (const format of ['YMD', 'DMY', 'MDY']) {
      expect(read('2026/1/5', format)).toBe('2026-01-05');
      expect(read('2026年1月5日', format)).toBe('2026-01-05');
      expect(read('20260105', format)).toBe('2026-01-05');
      expect(read('5 März 2026', format)).toBe('2026-03-05');
      expect(read('Sep 12, 2026', format)).toBe('2026-09-12');
      expect(read('12-Sep-26', format)).toBe('2026-09-12');
    }
  });

  it('reads two-digit years around the pivot', () => {
    expect(read('02/23/26', 'MDY')).toBe('2026-02-23');
    expect(read('02/23/69', 'MDY')).toBe('2069-02-23');
    expect(read('02/23/70', 'MDY')).toBe('1970-02-23');
  });

  it('puts instants on the day they have in the workspace zone', () => {
    expect(read('2026-03-31T21:59:59Z', 'YMD')).toBe('2026-03-31 2026-03-31T21:59:59.000Z');
    expect(read('2026-03-31T22:00:00Z', 'YMD')).toBe('2026-04-01 2026-03-31T22:00:00.000Z');
    expect(read('2025-12-31T23:30Z', 'YMD')).toBe('2026-01-01 2025-12-31T23:30:00.000Z');
    expect(read('2026-04-01T02:00Z', 'YMD', 'America/New_York')).toBe('2026-03-31 2026-04-01T02:00:00.000Z');
    expect(read('2024-01-19T09:42:24.000+0000', 'YMD')).toBe('2024-01-19 2024-01-19T09:42:24.000Z');
    expect(read('2024-01-19 09:42:24+01:00', 'YMD')).toBe('2024-01-19 2024-01-19T08:42:24.000Z');
  });

  it('reads a time without zone by the clocks of the workspace, across both changes of the year', () => {
    expect(read('2026-03-29 01:30', 'YMD')).toBe('2026-03-29 2026-03-29T00:30:00.000Z');
    expect(read('2026-03-29 02:30', 'YMD')).toBe('2026-03-29 2026-03-29T01:30:00.000Z');
    expect(read('2026-03-29 03:30', 'YMD')).toBe('2026-03-29 2026-03-29T01:30:00.000Z');
    expect(read('2026-10-25 02:30', 'YMD')).toBe('2026-10-25 2026-10-25T01:30:00.000Z');
    expect(read('2026-11-01 01:30', 'YMD', 'America/New_York')).toBe('2026-11-01 2026-11-01T06:30:00.000Z');
  });

  it('reads the clock forms of Salesforce, HubSpot, Zoho and Dynamics', () => {
    expect(read('6/13/2026 8:12 AM', 'MDY', 'UTC')).toBe('2026-06-13 2026-06-13T08:12:00.000Z');
    expect(read('6/13/2026, 2:15 PM', 'MDY', 'UTC')).toBe('2026-06-13 2026-06-13T14:15:00.000Z');
    expect(read('6/13/2026 2:15 PM', 'MDY', 'UTC')).toBe('2026-06-13 2026-06-13T14:15:00.000Z');
    expect(read('11/1/16 3pm', 'MDY', 'UTC')).toBe('2016-11-01 2016-11-01T15:00:00.000Z');
    expect(read('02/23/26 12:05 AM', 'MDY', 'UTC')).toBe('2026-02-23 2026-02-23T00:05:00.000Z');
    expect(read('28 Sep, 2020 00:08:00', 'DMY', 'UTC')).toBe('2020-09-28 2020-09-28T00:08:00.000Z');
    expect(read('5/27/2021 0:00', 'MDY', 'UTC')).toBe('2021-05-27 2021-05-27T00:00:00.000Z');
    expect(read('2020-05-15 22:18:25 UTC', 'YMD', 'UTC')).toBe('2020-05-15 2020-05-15T22:18:25.000Z');
  });

  it('reads serials and Unix milliseconds, but no other bare number', () => {
    expect(read('43102', 'MDY')).toBe('2018-01-02');
    expect(read('43010.75', 'MDY', 'UTC')).toBe('2017-10-02 2017-10-02T18:00:00.000Z');
    expect(read('43102', 'excel1904')).toBe('2022-01-03');
    expect(read('1735689600000', 'YMD', 'UTC')).toBe('2025-01-01 2025-01-01T00:00:00.000Z');
    expect(read('1735689600', 'epoch_s', 'UTC')).toBe('2025-01-01 2025-01-01T00:00:00.000Z');
    expect(read('1735689600', 'YMD')).toBeNull();
    expect(read('19999', 'YMD')).toBeNull();
    expect(read('60001', 'YMD')).toBeNull();
  });

  it('keeps the written day where only the day counts', () => {
    expect(read('2026-03-31T22:00:00Z', 'YMD date')).toBe('2026-03-31');
    expect(read('2026-01-05T00:00:00Z', 'YMD date', 'America/New_York')).toBe('2026-01-05');
    expect(read('1767571200000', 'epoch_ms date', 'America/New_York')).toBe('2026-01-05');
    expect(read('28 Sep, 2020 00:08:00', 'D MMM, YYYY HH:mm:ss date')).toBe('2020-09-28');
  });

  it('reads explicit patterns in either spelling, and then nothing else', () => {
    for (const format of ['DD.MM.YYYY HH:mm', 'dd.MM.yyyy HH:mm', 'dd.mm.yyyy hh:mm', '%d.%m.%Y %H:%M']) {
      expect(read('05.01.2026 14:15', format, 'UTC')).toBe('2026-01-05 2026-01-05T14:15:00.000Z');
      expect(read('2026-01-05', format)).toBeNull();
    }
    expect(read('01/05/26 2:15 PM', '%m/%d/%y %I:%M %p', 'UTC')).toBe('2026-01-05 2026-01-05T14:15:00.000Z');
    expect(dateFormat('DD.MM')).toBeNull();
    expect(dateFormat('yesterday')).toBeNull();
    expect(dateFormat('__proto__')).toBeNull();
    expect(dateFormat('YYYY YYYY-MM-DD')).toBeNull();
  });

  it('refuses days, times and zones that do not exist', () => {
    for (const text of ['30/02/2026', '00/01/2026', '1/13/2026', 'mid-May', 'Q3', '5 Foo 2026', '1/1/1899']) {
      expect(read(text, 'DMY'), text).toBeNull();
    }
    for (const text of ['24:00', '12:60', '13:00 PM', '14', '12:00+15:00'])
      expect(read(`2026-01-05 ${text}`, 'YMD'), text).toBeNull();
    expect(read('2024-02-29', 'YMD')).toBe('2024-02-29');
    expect(read('0031N0000288GeTQAU', 'YMD')).toBeNull();
  });

  it('gives back every day of two centuries from each of its spellings', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 80_000 }), (day) => {
        const date = new Date(day * 86_400_000);
        const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
        const expected = { day, instant: null };
        expect(parseDate(`${d}/${m}/${y}`, 'DMY', berlin)).toEqual(expected);
        expect(parseDate(`${m}-${d}-${y}`, 'MDY', berlin)).toEqual(expected);
        expect(parseDate(date.toISOString().slice(0, 10), 'MDY', berlin)).toEqual(expected);
        expect(parseDate(`${d}.${m}.${y}`, 'D.M.YYYY', berlin)).toEqual(expected);
      }),
    );
  });

  it('gives back an instant from the clock of any zone it was shown on, but for the hour that occurs twice', () => {
    const zones = fc.constantFrom(berlin, 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC');
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: 2_000_000_000 }), (zone, second) => {
        const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
        const shown = format.format(second * 1000);
        const value = parseDate(shown, 'YMD', zone);
        expect(format.format(value?.instant ?? 0)).toBe(shown);
        expect(value?.instant).toBeGreaterThanOrEqual(second * 1000);
      }),
    );
  });
});

describe('numbers and money', () => {
  it('reads what trackers and CRMs write', () => {
    expect(parseNumber('18,500.50', '.')).toBe(18_500.5);
    expect(parseNumber('18.500,50', ',')).toBe(18_500.5);
    expect(parseNumber('1 234,50', ',')).toBe(1234.5);
    expect(parseNumber("100'000.00", '.')).toBe(100_000);
    expect(parseNumber('12,34,567', '.')).toBe(1_234_567);
    expect(parseNumber('75%', '.')).toBe(75);
    expect(parseNumber('45k', '.')).toBe(45_000);
    expect(parseNumber('1.2M', '.')).toBe(1_200_000);
    expect(parseNumber('(500)', '.')).toBe(-500);
    expect(parseNumber('500-', '.')).toBe(-500);
    expect(parseNumber('−.5', '.')).toBe(-0.5);
    expect(parseNumber('1.5E3', '.')).toBe(1500);
  });

  it('refuses what is no number in the decimal sign of the file', () => {
    for (const text of [
      '1.234,50',
      '10-15k',
      '1,23',
      '1,2345',
      '--5',
      '(5',
      '(-5)',
      'abc',
      '',
      '.',
      '€5€',
      '1,234 567',
    ])
      expect(parseNumber(text, '.'), text).toBeNull();
    expect(parseNumber('1234.50', ',')).toBeNull();
    expect(parseNumber('18500.00', ',')).toBeNull();
  });

  it('reads money exactly in minor units, with the currency that the text names', () => {
    expect(parseMoney('$1,117.10K', '.', 'USD')).toEqual({ minor: 111_710_000, currency: null });
    expect(parseMoney('USD 1,234.00', '.', 'EUR')).toEqual({ minor: 123_400, currency: 'USD' });
    expect(parseMoney('1.200,50 €', ',', 'USD')).toEqual({ minor: 120_050, currency: 'EUR' });
    expect(parseMoney('-£5', '.', 'EUR')).toEqual({ minor: -500, currency: 'GBP' });
    expect(parseMoney('1500', '.', 'JPY')).toEqual({ minor: 1500, currency: null });
    expect(parseMoney('7832265.523200001', '.', 'INR')?.minor).toBe(783_226_552);
    expect(parseMoney('0.005', '.', 'EUR')?.minor).toBe(1);
    expect(parseMoney('1.005', '.', 'EUR')?.minor).toBe(101);
    expect(parseMoney('-0.004', '.', 'EUR')?.minor).toBe(0);
    expect(parseMoney('99999999999999999', '.', 'EUR')).toBeNull();
    expect(parseMoney('75%', '.', 'EUR')).toBeNull();
  });

  it('gives back every amount from its spelling in five locales', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), (minor) => {
        for (const locale of ['en-US', 'en-IN', 'de-DE', 'de-CH', 'fr-FR']) {
          const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(minor / 100);
          expect(parseMoney(text, locale === 'de-DE' || locale === 'fr-FR' ? ',' : '.', 'EUR')?.minor).toBe(
            minor === 0 ? 0 : minor,
          );
        }
      }),
    );
  });
});

describe('flags, blanks and ids', () => {
  it('reads yes and no in the words of several languages', () => {
    for (const word of ['1', 'TRUE', 'Yes', ' ja ', '✓', 'Oui']) expect(parseFlag(word), word).toBe(true);
    for (const word of ['0', 'False', 'NO', 'nein', 'Nej']) expect(parseFlag(word), word).toBe(false);
    expect(parseFlag('maybe')).toBeNull();
    expect(parseFlag('')).toBeNull();
  });

  it('knows cells that say nothing', () => {
    for (const text of ['', '  ', 'N/A', '-', '00-00-0000', '\u200B', 'NULL']) expect(isBlank(text), text).toBe(true);
    for (const text of ['0', 'x', 'none of them']) expect(isBlank(text), text).toBe(false);
  });

  it('makes one space of any and drops what has no width', () => {
    expect(tidyCell('\uFEFF a \u00A0\u202F b\u200E ')).toBe('a b');
  });

  it('makes Salesforce ids of 15 and 18 characters the same', () => {
    for (const id of ['00Qbm00000Orxk5EAB', '006bm00000LKJNNAA5', '003Ec00000CyOT7IAN', '701Ec00000GJDl7IAH']) {
      expect(normaliseSalesforceId(id.slice(0, 15))).toBe(id);
      expect(normaliseSalesforceId(id)).toBe(id);
    }
    expect(normaliseSalesforceId('123456789012345')).toBe('123456789012345');
    expect(isSalesforceId('00Q1')).toBe(false);
  });
});
