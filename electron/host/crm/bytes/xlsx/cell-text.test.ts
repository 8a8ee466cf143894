import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoCell, plainNumber, serialToIso, unescapeText } from './cell-text.ts';
import { kindOfFormat } from './number-format.ts';

describe('the text of a number', () => {
  it.each([
    ['0.10000000000000001', '0.1'],
    ['9007199254740993', '9007199254740993'],
    ['1E+21', '1000000000000000000000'],
    ['-1.5e-9', '-0.0000000015'],
    ['1.2345E+3', '1234.5'],
    ['12.0', '12'],
    ['007', '007'],
    ['not one', 'not one'],
  ])('%s is %s', (stored, text) => {
    expect(plainNumber(stored)).toBe(text);
  });

  it('has no exponent and is the same number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = plainNumber(String(value));
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(text)).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

describe('a serial number', () => {
  it('of either calendar is the day that Excel shows', () => {
    expect(serialToIso(1, false, 'date')).toBe('1900-01-01');
    expect(serialToIso(59, false, 'date')).toBe('1900-02-28');
    expect(serialToIso(61, false, 'date')).toBe('1900-03-01');
    expect(serialToIso(0, true, 'date')).toBe('1904-01-01');
    expect(serialToIso(46_023, false, 'date')).toBe('2026-01-01');
    expect(serialToIso(46_023 - 1_462, true, 'date')).toBe('2026-01-01');
  });

  it('that is no day gives nothing', () => {
    for (const serial of [60, 0, -1, 2_958_466, Number.NaN]) expect(serialToIso(serial, false, 'date')).toBeNull();
  });

  it('has its time to the second, and never 24 o’clock', () => {
    expect(serialToIso(44_197.75, false, 'date')).toBe('2021-01-01T18:00:00');
    expect(serialToIso(44_196.999_999_99, false, 'date')).toBe('2021-01-01');
    expect(serialToIso(0.5, false, 'time')).toBe('12:00:00');
    expect(serialToIso(44_197.5, false, 'time')).toBe('2021-01-01T12:00:00');
  });

  it('goes up a day at a time from 1 March 1900 on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_464 }), (serial) => {
        const day = (of: number) => Date.parse(serialToIso(of, false, 'date') ?? '');
        expect(day(serial + 1) - day(serial)).toBe(86_400_000);
      }),
    );
  });
});

describe('the rest of a cell', () => {
  it('an ISO date loses midnight, fractions of seconds, and nothing else', () => {
    expect(isoCell('2021-01-01')).toBe('2021-01-01');
    expect(isoCell('2021-01-01T00:00:00.000')).toBe('2021-01-01');
    expect(isoCell('2021-01-01T18:30Z')).toBe('2021-01-01T18:30:00Z');
    expect(isoCell('soon')).toBe('soon');
  });

  it('escapes are undone once, control characters stay escaped', () => {
    expect(unescapeText('a_x000D_b_x005F_x000A__x0000__x001E_')).toBe('a\rb_x000A__x0000__x001E_');
  });

  it.each([
    [14, undefined, 'date'],
    [22, undefined, 'date'],
    [20, undefined, 'time'],
    [2, undefined, 'number'],
    [200, 'yyyy\\-mm\\-dd;@', 'date'],
    [200, '[$-407]d. mmmm yyyy', 'date'],
    [200, 'mmm', 'date'],
    [200, '[h]:mm', 'time'],
    [200, 'mm:ss', 'time'],
    [200, '#,##0 "days"', 'number'],
    [200, '[Red]-0.00E+00', 'number'],
    [200, 'General', 'number'],
  ])('number format %i %s shows a %s', (id, code, kind) => {
    expect(kindOfFormat(id, code)).toBe(kind);
  });
});
