import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDayOf } from '../../../../shared/calendar/zone.ts';
import { blankWords, falseWords, isBlank, tidyCell, trueWords } from '../../../../shared/crm/coercion-rules.ts';
import { parseDate } from '../../../../shared/crm/parse-date.ts';
import { parseFlag } from '../../../../shared/crm/parse-flag.ts';
import { parseMoney, parseNumber } from '../../../../shared/crm/parse-number.ts';
import { normaliseSalesforceId } from '../../../../shared/crm/salesforce-id.ts';
import { type AnalyticsDatabase, openDatabase } from '../database.ts';
import { defineCellFunctions } from './cell-functions.ts';
import { flagSql, idSql, readCellSql, tidySql } from './cell-sql.ts';
import { dateSql, plainDateSql, plainSpellings } from './date-sql.ts';
import { moneySql, numberSql } from './number-sql.ts';

let folder: string;
let db: AnalyticsDatabase;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tandem-coercion-'));
  db = await openDatabase({ threads: 2, memoryLimit: '512MB', tempFolder: folder });
  defineCellFunctions(db);
});
afterAll(async () => {
  db.close();
  await rm(folder, { recursive: true, force: true });
});

/** One expression over many cells at once, in their order. */
async function evaluate<Value>(cells: readonly string[], expression: string): Promise<Value[]> {
  const rows = await db.rows<{ value: Value }>(
    `SELECT ${expression} AS value FROM (SELECT unnest($cells) AS c, generate_subscripts($cells, 1) AS n) ORDER BY n`,
    { cells },
  );
  return rows.map((row) => row.value);
}

/** Cells as the reader meets them: tidied and not blank. */
const filled = (cells: readonly string[]) => cells.map(tidyCell).filter((cell) => !isBlank(cell));

const digits = (min: number, max: number) =>
  fc.array(fc.constantFrom(...'0123456789'), { minLength: min, maxLength: max }).map((each) => each.join(''));
const oneOf = (...texts: string[]) => fc.constantFrom(...texts);
const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((each) => each.join(''));
const manyOf = (cell: fc.Arbitrary<string>) => fc.array(cell, { minLength: 60, maxLength: 120 });
/** A failure shows its cells as they are; shrinking would run hundreds of queries. */
const few = { numRuns: 25, endOnFailure: true };

describe('tidying', () => {
  const odd = '-nN0 \t\v\f\u00A0\u1680\u2003\u2028\u202F\u3000\u200B\u200F\u202A\u2060\uFEFFaé漢';
  it('is the same in SQL for any mixture of spaces, marks and letters', async () => {
    await fc.assert(
      fc.asyncProperty(manyOf(fc.string({ unit: fc.constantFrom(...odd), maxLength: 8 })), async (cells) => {
        expect(await evaluate(cells, tidySql('c'))).toEqual(cells.map(tidyCell));
        const read = cells.map((cell) => (isBlank(cell) ? null : tidyCell(cell)));
        expect(await evaluate(cells, readCellSql('c'))).toEqual(read);
      }),
      few,
    );
  });

  it('finds the same cells blank, in any case', async () => {
    const cells = [...blankWords, ...blankWords.map((word) => word.toUpperCase()), 'x', 'none of them', 'n', '0'];
    const values = await evaluate(cells, readCellSql('c'));
    expect(values).toEqual(cells.map((cell) => (isBlank(cell) ? null : cell)));
  });
});

describe('flags and ids', () => {
  it('reads the words of both answers and nothing else', async () => {
    const cells = [...trueWords, ...falseWords, ...trueWords.map((word) => word.toUpperCase()), 'maybe', '2', 'o'];
    expect(await evaluate(cells, flagSql('c'))).toEqual(cells.map(parseFlag));
  });

  it('completes Salesforce ids of 15 characters and leaves everything else', async () => {
    const alphanumeric = fc.string({ unit: fc.constantFrom(...'abcXYZ019'), minLength: 11, maxLength: 16 });
    await fc.assert(
      fc.asyncProperty(manyOf(joined(oneOf('00Q', '006', '003', 'abc'), alphanumeric)), async (cells) => {
        expect(await evaluate(cells, idSql('c'))).toEqual(cells.map(normaliseSalesforceId));
      }),
      few,
    );
  });
});

describe('numbers and money', () => {
  const cell = joined(
    oneOf('', '', '-', '(', '€', '$ ', 'USD ', '−', 'CHF', '+'),
    oneOf('', '1', '12', '123', '1,234', '1.234', "1'234", '1 234', '12,34,567', '0', '999999999999'),
    oneOf('', '', '.5', ',5', '.005', ',49', '.995', '.12345678901234567890'),
    oneOf('', '', 'k', ' M', 'Mio', 'e3', 'E-2', '%', ' €', ' JPY', '-', ')', 'x'),
  );
  it('are read in SQL as in the reference, with either decimal sign', async () => {
    await fc.assert(
      fc.asyncProperty(manyOf(cell), oneOf('.', ','), async (raw, sign) => {
        const decimal = sign === ',' ? ',' : '.';
        const cells = filled(raw);
        expect(await evaluate(cells, numberSql('c', decimal))).toEqual(cells.map((text) => parseNumber(text, decimal)));
      }),
      few,
    );
  });

  it('keep every cent, in the currency that the text names', async () => {
    await fc.assert(
      fc.asyncProperty(manyOf(cell), oneOf('.', ','), oneOf('EUR', 'JPY', 'KWD'), async (raw, sign, currency) => {
        const decimal = sign === ',' ? ',' : '.';
        const cells = filled(raw);
        const money = moneySql('c', decimal, `'${currency}'`);
        const minor = await evaluate(cells, `(${money}).minor`);
        const named = await evaluate(cells, `(${money}).currency`);
        const expected = cells.map((text) => parseMoney(text, decimal, currency));
        expect(minor).toEqual(expected.map((value) => value?.minor ?? null));
        expect(named).toEqual(expected.map((value) => value?.currency ?? null));
      }),
      few,
    );
  });
});

describe('dates', () => {
  const date = fc.oneof(
    joined(digits(1, 2), oneOf('/', '.', '-', ' ', '. '), digits(1, 2), oneOf('/', '.', '-'), digits(2, 4)),
    joined(
      oneOf('2026', '1999', '2024', '1899', '26'),
      oneOf('-', '/', '.'),
      oneOf('1', '02', '12', '13'),
      oneOf('-'),
      oneOf('1', '29', '30', '31'),
    ),
    joined(
      digits(1, 2),
      oneOf(' ', '-', '', 'th '),
      oneOf('Sep', 'märz', 'August', 'Foo', 'OKT.'),
      oneOf(' ', ', ', '-'),
      oneOf('2026', '26'),
    ),
    joined(oneOf('Sep', 'Dez.', 'mai'), oneOf(' '), digits(1, 2), oneOf(', ', ' '), oneOf('2026')),
    oneOf('20260105', '2026年1月5日', '43102', '43010.75', '60000,5', '59999.000', '1735689600000', '1735689600', 'Q3'),
  );
  const time = oneOf(
    ...['', '', '', 'T14:15:00.000Z', ' 14:15', ', 2:15 PM', ' 3pm', ' 00:00:00', 'T02:30:00+01:00', ' 23:59:59+0000'],
    ...[' 24:00', ' 12:60', ' 13:00 PM', ' 14', ' 2:30', ' 02:30:00.5', ' 10:00 UTC', ' 12:00+15:00', 'T22:30:00Z'],
  );
  const formats = ['YMD', 'DMY', 'MDY', 'DD.MM.YYYY HH:mm', 'D MMM, YYYY', '%m/%d/%y %I:%M %p', 'excel', 'excel1904'];
  const named = [...formats, 'epoch_ms', 'epoch_s', 'YMD date', 'epoch_ms date', 'DMY date'];
  const zones = ['Europe/Berlin', 'America/New_York', 'UTC', 'Asia/Kathmandu'];

  it('are read in SQL as in the reference, in every format and zone', async () => {
    await fc.assert(
      fc.asyncProperty(manyOf(joined(date, time)), oneOf(...named), oneOf(...zones), async (raw, format, zone) => {
        const cells = filled(raw);
        const zones = { clock: zone, workspace: zone };
        for (const spelling of [null, ...plainSpellings(format)]) {
          const plain = spelling && { spelling, column: `(${plainDateSql('c', spelling)})` };
          const value = dateSql('c', format, zones, plain);
          const expected = cells.map((text) => parseDate(text, format, zone));
          const day = await evaluate(cells, `(${value}).d`);
          const instant = await evaluate(cells, `(${value}).i`);
          const context = `${format} ${zone} ${spelling?.layout}`;
          expect(cells.map((text, at) => [context, text, day[at], instant[at]])).toEqual(
            cells.map((text, at) => [context, text, expected[at]?.day ?? null, expected[at]?.instant ?? null]),
          );
        }
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  it('written on the clocks of one zone are counted on the days of another', async () => {
    const cells = ['2026-03-31 23:30', '2026-03-31', '2026-03-31T23:30:00Z'];
    const value = dateSql('c', 'YMD', { clock: 'America/New_York', workspace: 'Europe/Berlin' }, null);
    const instant = parseDate('2026-03-31 23:30', 'YMD', 'America/New_York')?.instant ?? 0;
    expect(await evaluate(cells, `(${value}).d`)).toEqual([
      localDayOf(instant, 'Europe/Berlin'),
      parseDate('2026-03-31', 'YMD', 'UTC')?.day,
      parseDate('2026-04-01', 'YMD', 'UTC')?.day,
    ]);
  });
});
