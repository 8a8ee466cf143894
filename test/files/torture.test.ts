import { readdirSync, readFileSync, statSync } from 'node:fs';
import { open as openFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectEncoding } from '../../electron/host/crm/bytes/encoding.ts';
import { surveyFile } from '../../electron/host/crm/bytes/file-survey.ts';
import {
  openAndRead,
  problemOf,
  type ReadTable,
  type ReadTables,
} from '../../electron/host/crm/bytes/testing/open-bytes.ts';
import { ProblemError } from '../../shared/contract/problem.ts';
import { referenceFolder } from './reference-folders.ts';

const folder = referenceFolder('torture') ?? '';

function filesIn(...path: string[]): string[] {
  if (folder === '') return [];
  const entries = readdirSync(join(folder, ...path), { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function open(...path: string[]): Promise<ReadTables> {
  return openAndRead(join(folder, ...path), basename(path.at(-1) ?? ''));
}

async function onlyTable(...path: string[]): Promise<ReadTable> {
  const { tables } = await open(...path);
  expect(tables.length).toBe(1);
  return tables[0]!;
}

interface Expected {
  readonly rows?: readonly (readonly (string | number | null)[])[];
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly dates?: readonly string[];
  readonly columns?: number;
}

function expected(set: string, file: string): Expected {
  return JSON.parse(readFileSync(join(folder, 'generated', set, 'expected', `${file}.json`), 'utf8')) as Expected;
}

/** The table as rows of text with its header as the file has it, to be compared with an expectation. */
function asRows(table: ReadTable, headers: readonly string[]): unknown[] {
  return [headers, ...table.rows];
}

describe.skipIf(folder === '')('the generated encodings', () => {
  const labels: Record<string, string> = {
    cp932: 'shift_jis',
    euc_jp: 'euc-jp',
    iso2022_jp: 'iso-2022-jp',
    iso8859_2: 'iso-8859-2',
    koi8_r: 'koi8-r',
    'iso-8859-1': 'windows-1252',
    mac_roman: 'macintosh',
    'utf-16-be': 'utf-16be',
    'utf-16-le': 'utf-16le',
    cp1250: 'windows-1250',
    cp1251: 'windows-1251',
    cp1252: 'windows-1252',
  };
  const files = filesIn('generated', 'encodings').filter((path) => !path.endsWith('.json'));

  it.each(files.map((path) => basename(path)))('%s reads as its text', async (file) => {
    const { rows, encoding, delimiter } = expected('encodings', file);
    const table = await onlyTable('generated', 'encodings', file);
    if (rows === undefined) {
      expect(table.rejected).toMatchObject([{ record: 1, code: 'invalid_text' }]);
      expect(table.rows).toEqual([null, ['Zoë', 'Bonn']]);
      return;
    }
    expect(asRows(table, table.headers)).toEqual(rows);
    if (encoding !== undefined) expect(table.encoding).toBe(labels[encoding] ?? encoding);
    if (delimiter !== undefined) expect(table.delimiter).toBe(delimiter);
  });
});

describe.skipIf(folder === '')('the samples whose names are their encodings', () => {
  const readable: Record<string, string> = {
    big5: 'big5',
    euc_jp: 'euc-jp',
    euc_kr: 'euc-kr',
    gb18030: 'gb18030',
    iso2022jp: 'iso-2022-jp',
    iso88592_cs: 'iso-8859-2',
    iso88595_ru: 'iso-8859-5',
    iso88596_ar: 'iso-8859-6',
    iso88597_el: 'iso-8859-7',
    iso88599_tr: 'windows-1254',
    koi8r: 'koi8-r',
    shiftjis: 'shift_jis',
    utf16be: 'utf-16be',
    utf16le: 'utf-16le',
    utf8: 'utf-8',
    windows_1250: 'windows-1250',
    windows_1251: 'windows-1251',
    windows_1252: 'windows-1252',
    windows_1253: 'windows-1253',
    windows_1254: 'windows-1254',
    windows_1255: 'windows-1255',
    windows_1256: 'windows-1256',
    windows_1257_et: 'windows-1257',
    windows_1257_lt: 'windows-1257',
    windows_1257_lv: 'windows-1257',
    windows_1258: 'windows-1258',
    windows_874: 'windows-874',
  };

  it.each(Object.entries(readable))('%s is told to be %s', async (file, encoding) => {
    // Most of them are a single line: too little for a table.
    const handle = await openFile(join(folder, 'node-chardet-encodings', file));
    try {
      const survey = await surveyFile(handle, undefined, () => undefined);
      expect(detectEncoding(survey)).toMatchObject({ label: encoding, isDamaged: false });
    } finally {
      await handle.close();
    }
  });

  it.each(['iso2022cn', 'iso2022kr'])('%s is refused as an encoding that is not read', async (file) => {
    expect(await problemOf(open('node-chardet-encodings', file))).toMatchObject({ code: 'import.unsupported' });
  });
});

describe.skipIf(folder === '')('the generated CSV files', () => {
  const withRows = [
    'excel-sep-line.csv',
    'formula-cells.csv',
    'leading-zero-and-bigint.csv',
    'mixed-eol.csv',
    'newline-in-quotes.csv',
    'preamble-and-footer.csv',
    'proto-header-json-value.csv',
    'proto-headers.csv',
    'rtl-and-bidi.csv',
    'stray-quotes.csv',
  ];

  it.each(withRows)('%s gives the rows it should', async (file) => {
    const table = await onlyTable('generated', 'csv', file);
    expect(asRows(table, table.headers)).toEqual(expected('csv', file).rows);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('keeps all four columns under duplicate and empty headers', async () => {
    const duplicate = await onlyTable('generated', 'csv', 'duplicate-headers.csv');
    expect(new Set(duplicate.headers).size).toBe(4);
    expect(duplicate.rows).toEqual([['a', 'b', 'c', 'd']]);
    const blank = await onlyTable('generated', 'csv', 'empty-headers.csv');
    expect(blank.headers).toEqual(['name', 'Column 2', 'email', 'Column 4']);
    expect(blank.rows).toEqual([['a', 'b', 'c', 'd']]);
  });

  it('reports the rows of uneven files with what they held', async () => {
    const table = await onlyTable('generated', 'csv', 'ragged.csv');
    expect(table.rejected.map(({ line, raw }) => [line, raw])).toEqual([
      [2, '1,2'],
      [3, '1,2,3,4'],
    ]);
    expect(table.rows).toEqual([null, null, ['1', '2', '3']]);
  });

  it('names line 2 for the quote that is never closed and keeps the rows after it', async () => {
    const table = await onlyTable('generated', 'csv', 'unterminated-quote.csv');
    expect(table.rejected).toMatchObject([{ line: 2, code: 'broken_quote' }]);
    expect(table.rows.slice(1)).toEqual([
      ['2', '3'],
      ['4', '5'],
    ]);
  });

  it('flags rows with NUL bytes, split surrogates and backslash quotes', async () => {
    const codes = async (file: string) => (await onlyTable('generated', 'csv', file)).rejected.map(({ code }) => code);
    expect(await codes('nul-bytes.csv')).toEqual(['nul_byte']);
    expect(await codes('lone-surrogates-cesu8.csv')).toEqual(['invalid_text']);
    expect(await codes('backslash-escapes.csv')).toEqual(['broken_quote']);
  });

  it('keeps amounts with decimal commas, odd dates, a cell of 1 MiB and 16,385 columns', async () => {
    const amounts = await onlyTable('generated', 'csv', 'decimal-comma.csv');
    expect(amounts.rows.map((row) => row?.[1])).toEqual(['1.234,56', '-7,5', '1 234,00']);
    const dates = await onlyTable('generated', 'csv', 'dates-ambiguous.csv');
    expect(dates.rows.map((row) => row?.[0])).toContain('2026-02-30');
    const long = await onlyTable('generated', 'csv', 'long-field-1MiB.csv');
    expect(long.rows[0]?.map((cell) => cell.length).toSorted((a, b) => a - b)).toEqual([1, 1_048_576]);
    const wide = await onlyTable('generated', 'csv', 'wide-16385-columns.csv');
    expect(wide.columns.length).toBe(expected('csv', 'wide-16385-columns.csv').columns);
  });

  it('says so when a file holds nothing or a header alone', async () => {
    expect(await problemOf(open('generated', 'csv', 'empty.csv'))).toMatchObject({ code: 'import.empty' });
    expect(await problemOf(open('generated', 'csv', 'only-bom.csv'))).toMatchObject({ code: 'import.empty' });
    expect(await problemOf(open('generated', 'csv', 'header-only-no-eol.csv'))).toMatchObject({
      code: 'import.headerOnly',
    });
  });
});

describe.skipIf(folder === '')('the generated workbooks', () => {
  const withRows = [
    'dimension-lies-large.xlsx',
    'dimension-lies-small.xlsx',
    'formula-cached-and-uncached.xlsx',
    'no-cell-refs.xlsx',
    'proto-header-and-sheetname.xlsx',
  ];

  it.each(withRows)('%s gives the rows it should', async (file) => {
    const table = await onlyTable('generated', 'xlsx', file);
    const rows = expected('xlsx', file).rows ?? [];
    const texts = rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
    expect(asRows(table, table.headers)).toEqual(texts);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('reports the formula without a value', async () => {
    const table = await onlyTable('generated', 'xlsx', 'formula-cached-and-uncached.xlsx');
    expect(table.warnings).toMatchObject([{ code: 'formula_without_value', rows: 1 }]);
  });

  it.each(['date-1904.xlsx', 'date-iso-cells.xlsx'])('%s gives the dates it should', async (file) => {
    const table = await onlyTable('generated', 'xlsx', file);
    expect(table.rows.map((row) => row?.[0])).toEqual(expected('xlsx', file).dates);
  });

  it('keeps the day that never was, 29 February 1900, as a number and says so', async () => {
    const table = await onlyTable('generated', 'xlsx', 'date-1900-leap-bug.xlsx');
    const dates = ['1900-01-01', '1900-02-28', '60', '1900-03-01', '2021-01-01', '2021-01-01T18:00:00'];
    expect(table.rows.map((row) => row?.[0])).toEqual(dates);
    expect(table.warnings).toMatchObject([{ code: 'impossible_date_serial', rows: 1 }]);
  });

  it('joins two header rows under merged cells', async () => {
    const table = await onlyTable('generated', 'xlsx', 'merged-headers.xlsx');
    expect(table.headers).toEqual(['Contact First', 'Contact Last', 'Company Name']);
    expect(table.rows).toEqual([['Ada', 'L', 'AE']]);
  });

  it('reads hidden rows and columns and says so', async () => {
    const table = await onlyTable('generated', 'xlsx', 'hidden-rows-cols.xlsx');
    expect(table.rows).toEqual([['a', 'b']]);
    expect(table.warnings.map(({ code }) => code)).toEqual(['hidden_columns', 'hidden_rows']);
  });

  it('reads the far corner of a sheet without its grid', async () => {
    const table = await onlyTable('generated', 'xlsx', 'sparse-corner.xlsx');
    expect(table.columns.map(({ header, index }) => [header, index])).toEqual([
      ['name', 0],
      ['email', 1],
      ['Column 16384', 16_383],
    ]);
    expect(table.rows).toEqual([['', '', 'corner']]);
  });

  it('recognises text and web pages under the name of a workbook', async () => {
    const text = await open('generated', 'xlsx', 'not-a-zip.xlsx');
    expect(text.format).toBe('csv');
    expect(await problemOf(open('generated', 'xlsx', 'html-as-xls.xls'))).toMatchObject({
      code: 'import.unsupported',
      message: expect.stringContaining('web page'),
    });
  });

  it.each([
    ['billion-laughs.xlsx', 'import.damaged', 'DOCTYPE'],
    ['xxe-external-entity.xlsx', 'import.damaged', 'DOCTYPE'],
    ['crc-mismatch.xlsx', 'import.damaged', 'checksum'],
    ['duplicate-entry-names.xlsx', 'import.damaged', 'same name'],
    ['truncated-zip.xlsx', 'import.damaged', ''],
    ['too-many-entries-5000.xlsx', 'import.limit', '5006 parts'],
    ['zip-bomb-256MiB-sheet.xlsx', 'import.limit', 'times its size'],
    ['encrypted-ole-header.xlsx', 'import.unsupported', 'password-protected'],
  ])('refuses %s as %s', async (file, code, words) => {
    const before = process.memoryUsage().rss;
    const problem = await problemOf(open('generated', 'xlsx', file));
    expect(problem).toMatchObject({ code, message: expect.stringContaining(words) });
    expect(problem.message).toContain(file);
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });

  it.each([
    'error-cells.xlsx',
    'merge-bomb-100k.xlsx',
    'rich-text-and-phonetic.xlsx',
    'shared-strings-index-out-of-range.xlsx',
    'zip-slip-entry.xlsx',
  ])('says of %s, which has a single filled row, that there are no rows', async (file) => {
    expect(await problemOf(open('generated', 'xlsx', file))).toMatchObject({ code: 'import.headerOnly' });
  });
});

describe.skipIf(folder === '')('csv-spectrum', () => {
  const names = filesIn('csv-spectrum', 'csvs').map((path) => basename(path, '.csv'));

  it.each(names)('%s reads exactly as its JSON', async (name) => {
    const source = readFileSync(join(folder, 'csv-spectrum', 'csvs', `${name}.csv`), 'latin1');
    const text = readFileSync(join(folder, 'csv-spectrum', 'json', `${name}.json`), 'utf8');
    // A copy that went through Git may have lost its carriage returns.
    const kept = source.includes('\r') ? text : text.replaceAll('\\r\\n', '\\n');
    const json = [JSON.parse(kept) as Record<string, string>[]].flat();
    const table = await onlyTable('csv-spectrum', 'csvs', `${name}.csv`);
    // Its degree sign is damaged in the suite itself.
    if (name === 'location_coordinates') {
      expect(table.rows[0]?.[2]).toBe(json[0]?.Cities);
      return;
    }
    const rows = table.rows.map((row) => Object.fromEntries(table.headers.map((header, at) => [header, row?.[at]])));
    expect(rows).toEqual(json);
  });
});

describe.skipIf(folder === '')('commons-csv', () => {
  it('reads its mixed file as strictly as it says, refusing what is no row of four cells', async () => {
    const table = await onlyTable('commons-csv', 'CSVFileParser', 'test.csv');
    expect(table.headers).toEqual(['A', 'B', 'C', 'D']);
    const good = table.rows.filter((row) => row !== null);
    expect(good).toEqual([
      ['a', 'b', 'c', 'd'],
      [' e ', 'f ', ' g', 'h '],
    ]);
    expect(table.blankRecords).toBe(2);
    expect(
      table.rejected
        .map(({ raw }) => raw)
        .concat(table.footer)
        .filter((line) => line.startsWith('#')).length,
    ).toBe(7);
  });

  it('reads files with emoji, Japanese and line ends in cells', async () => {
    expect((await onlyTable('commons-csv', 'CSV-196', 'emoji.csv')).rows[0]?.[1]).toBe('😄'.repeat(10));
    expect((await onlyTable('commons-csv', 'CSV-196', 'japanese.csv')).rejected).toEqual([]);
    expect((await onlyTable('commons-csv', 'CSV-213', '999751170.patch.csv')).rows).toEqual([['27', '']]);
  });
});

describe.skipIf(folder === '')('every file of the folder', () => {
  const seen = new Set(['generated', 'csv-spectrum', 'node-chardet-encodings']);
  const groups = folder === '' ? [] : readdirSync(folder).filter((name) => statSync(join(folder, name)).isDirectory());
  const others = groups.filter((name) => !seen.has(name));

  it.each(others)('in %s is read with all its records accounted for, or refused with its name', async (group) => {
    for (const path of filesIn(group)) {
      const name = basename(path);
      try {
        const { tables } = await openAndRead(path, name);
        for (const table of tables) {
          const good = table.rows.filter((row) => row !== null).length;
          expect(good + table.rejected.length, `${name} ${table.sheet}`).toBe(table.records);
        }
        expect(['.xls', '.ods', '.html', '.zip', '.gz']).not.toContain(extname(name));
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        expect(error.problem.message).toContain(name);
        expect(error.problem.code).toMatch(/^import\./);
      }
    }
  });
});
