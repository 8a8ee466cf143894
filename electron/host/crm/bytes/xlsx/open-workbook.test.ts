import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  makeWorkbook,
  makeZip,
  row,
  type SheetSource,
  type WorkbookSource,
  workbookParts,
} from '../testing/make-workbook.ts';
import { openBytes, problemOf, type ReadTable } from '../testing/open-bytes.ts';

async function openSheet(
  sheet: Omit<SheetSource, 'name'>,
  rest: Omit<WorkbookSource, 'sheets'> = {},
): Promise<ReadTable> {
  const { tables } = await openBytes(makeWorkbook({ ...rest, sheets: [{ name: 'Leads', ...sheet }] }), 'leads.xlsx');
  expect(tables.length).toBe(1);
  return tables[0]!;
}

const twoRows = row(1, ['Name', 'Stage']) + row(2, ['Ada', 'MQL']);

describe('a workbook', () => {
  it('gives a table for each sheet and says why others give none', async () => {
    const opened = await openBytes(
      makeWorkbook({
        sheets: [
          { name: 'Leads', rows: row(1, ['Name', 'Stage', 'Score']) + row(2, ['Ada', 'MQL', 5]) },
          { name: 'Empty', rows: '' },
          { name: 'Alone', rows: row(1, ['Just', 'a', 'header']) },
          {
            name: 'Pivot',
            rows: twoRows,
            relations: '<Relationship Id="p" Type="http://x/pivotTable" Target="../pivotTables/p.xml"/>',
          },
          {
            name: 'Fields',
            rows: row(1, ['Name', 'who it is']) + row(2, ['Stage', 'how far']) + row(3, ['Score', 'how warm']),
          },
          { name: 'Deals', rows: twoRows, state: 'hidden' },
        ],
      }),
    );
    expect(opened.format).toBe('xlsx');
    expect(opened.tables.map(({ sheet, records }) => [sheet, records])).toEqual([
      ['Leads', 1],
      ['Deals', 1],
    ]);
    expect(opened.tables[1]?.warnings).toMatchObject([{ code: 'hidden_sheet' }]);
    expect(opened.skipped).toEqual([
      { sheet: 'Empty', reason: 'it is empty' },
      { sheet: 'Alone', reason: 'it holds a single row' },
      { sheet: 'Pivot', reason: 'it is a pivot table, computed from other rows' },
      { sheet: 'Fields', reason: 'it describes the columns of another sheet' },
    ]);
  });

  it('gives text as it is: shared, inline, rich, without phonetic readings, with its line ends', async () => {
    const strings =
      '<si><t>Title</t></si><si><r><t>Bo</t></r><r><t xml:space="preserve">ld </t></r></si>' +
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><t>a_x000D__x000A_b_x005F_x000A_</t></si>';
    const table = await openSheet(
      {
        rows: `${row(1, ['A', 'B', 'C', 'D'])}<row r="2"><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>3</v></c></row>${row(3, ['x, "y"', 'one\ntwo', ' z ', '1'])}`,
      },
      { strings },
    );
    expect(table.rows).toEqual([
      ['Title', 'Bold ', '東京', 'a\r\nb_x000A_'],
      ['x, "y"', 'one\ntwo', ' z ', '1'],
    ]);
  });

  it('gives numbers, flags, dates and times in one plain form', async () => {
    const formats = ['dd.mm.yyyy', 'yyyy-mm-dd hh:mm', 'h:mm', '[h]:mm:ss', '#,##0.00 "d"', '[Red]0.00E+00'];
    const cells = ['Day', 'When', 'Time', 'Span', 'Amount', 'Small', 'Flag', 'Iso', 'Id'];
    const table = await openSheet(
      {
        rows: `${row(1, cells)}<row r="2"><c s="1"><v>44197</v></c><c s="2"><v>44197.75</v></c><c s="3"><v>0.5</v></c><c s="4"><v>1.25</v></c><c s="5"><v>0.10000000000000001</v></c><c s="6"><v>1.5E-7</v></c><c t="b"><v>1</v></c><c t="d"><v>2021-01-01T00:00:00.000Z</v></c><c><v>9007199254740993</v></c></row>`,
      },
      { formats },
    );
    expect(table.rows).toEqual([
      [
        '2021-01-01',
        '2021-01-01T18:00:00',
        '12:00:00',
        '30:00:00',
        '0.1',
        '0.00000015',
        'true',
        '2021-01-01',
        '9007199254740993',
      ],
    ]);
  });

  it('reads errors, missing results and broken texts as empty and reports where', async () => {
    const table = await openSheet({
      rows: `${row(1, ['A', 'B', 'C', 'D'])}<row r="2"><c><v>1</v></c><c t="e"><v>#N/A</v></c><c><f>A1</f></c><c t="s"><v>99</v></c></row>`,
    });
    expect(table.rows).toEqual([['1', '', '', '']]);
    expect(table.warnings).toEqual([
      {
        code: 'error_cells',
        rows: 1,
        message: 'Cells with an error such as #N/A are read as empty: 1, first #N/A in B2',
      },
      {
        code: 'formula_without_value',
        rows: 1,
        message: 'Formulas that were saved without their result are read as empty: 1, first C2',
      },
      {
        code: 'broken_shared_string',
        rows: 1,
        message: 'Cells that point at a text missing from the file are read as empty: 1, first D2',
      },
    ]);
  });

  it('finds the header under a title and counts rows as the sheet does', async () => {
    const table = await openSheet({
      rows: `${row(1, ['Pipeline review'])}${row(3, ['Name', 'Stage', 'Close Date'])}${row(4, ['Ada', 'MQL', null])}${row(7, ['Name', 'Stage', 'Close Date'])}${row(8, ['Bob'])}${row(9, ['Grand Totals (2 records)'])}`,
    });
    expect(table).toMatchObject({ headerRow: 3, preamble: ['Pipeline review'], footer: ['Grand Totals (2 records)'] });
    expect(table.headers).toEqual(['Name', 'Stage', 'Close Date']);
    expect(table.rejected).toMatchObject([{ record: 2, code: 'repeated_header', line: 7 }]);
    expect(table.rows).toEqual([['Ada', 'MQL', ''], null, ['Bob', '', '']]);
  });

  it('joins merged group headers with the names under them', async () => {
    const table = await openSheet({
      rows: row(1, ['Contact', null, 'Company']) + row(2, ['First', 'Last', 'Name']) + row(3, ['Ada', 'L', 'AE']),
      after: '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
    });
    expect(table.headers).toEqual(['Contact First', 'Contact Last', 'Company Name']);
  });

  it('keeps a column without header and one that only comes up far down', async () => {
    const rows = Array.from({ length: 300 }, (_, at) => row(at + 2, [`name ${at}`, null, at]));
    const table = await openSheet({
      rows: `${row(1, ['Name', null, 'Score'])}${rows.join('')}${row(302, ['last', 'note', 1])}`,
    });
    expect(table.columns.map(({ header, index }) => [header, index])).toEqual([
      ['Name', 0],
      ['Score', 2],
      ['Column 2', 1],
    ]);
    expect(table.rows.at(-1)).toEqual(['last', '1', 'note']);
  });

  it('gives back any cells exactly', async () => {
    const text = fc
      .oneof(fc.string({ maxLength: 10 }), fc.constantFrom('"', 'a,b', 'x\ny', ' p ', '&<>', '=1+1', '_x'))
      .map((value) => value.replaceAll(/[^\n\x20-\uD7FF]/g, '').replaceAll(/_x/g, 'x'));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 20 }),
        async (body) => {
          const lines = body.map((cells, at) => [`row ${at}`, ...cells]);
          const header = ['Row', 'One', 'Two', 'Three'];
          const table = await openSheet({ rows: [header, ...lines].map((cells, at) => row(at + 1, cells)).join('') });
          const rows = table.rows.map((cells) => header.map((name) => cells?.[table.headers.indexOf(name)]));
          expect(rows).toEqual(lines);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('a harmful or damaged workbook', () => {
  const parts = workbookParts({ sheets: [{ name: 'Leads', rows: twoRows }] });
  const replaced = (name: string, content: string | Uint8Array) =>
    makeZip(parts.map(([part, old]) => [part, part === name ? content : old]));

  it('is refused for a DOCTYPE in any part that is read', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>';
    for (const part of ['xl/worksheets/s0.xml', 'xl/sharedStrings.xml', 'xl/workbook.xml', '[Content_Types].xml']) {
      const problem = await problemOf(openBytes(replaced(part, bomb), 'bomb.xlsx'));
      expect(problem).toMatchObject({ code: 'import.damaged', message: expect.stringContaining('DOCTYPE') });
    }
  });

  it('is refused when a part unpacks to far more than its size', async () => {
    const bomb = replaced('xl/sharedStrings.xml', Buffer.alloc(20_000_000, ' '));
    expect(await problemOf(openBytes(bomb))).toMatchObject({ code: 'import.limit' });
  });

  it('is refused for two parts of one name, also when they differ in case', async () => {
    const twice = makeZip([...parts, ['XL/worksheets/S0.xml', 'other']]);
    expect(await problemOf(openBytes(twice))).toMatchObject({ code: 'import.damaged' });
  });

  it('is refused for cells outside of any sheet and XML that ends early', async () => {
    const beyond = '<worksheet><sheetData><row r="1"><c r="ZZZ1"><v>1</v></c></row></sheetData></worksheet>';
    expect(await problemOf(openBytes(replaced('xl/worksheets/s0.xml', beyond)))).toMatchObject({
      code: 'import.damaged',
    });
    expect(await problemOf(openBytes(replaced('xl/worksheets/s0.xml', '<worksheet><row')))).toMatchObject({
      code: 'import.damaged',
    });
  });

  it('is refused with a sentence wherever it is cut or a byte is changed, or read as it was', async () => {
    const whole = makeZip(parts);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (at, change, cuts) => {
          const bytes = cuts ? whole.subarray(0, at) : Buffer.from(whole);
          if (!cuts) bytes[at] = (bytes[at] ?? 0) ^ change;
          try {
            const { tables } = await openBytes(bytes);
            for (const table of tables) expect(table.records).toBe(table.rows.length);
          } catch (error) {
            expect(error).toMatchObject({ name: 'ProblemError' });
          }
        },
      ),
      { numRuns: 120 },
    );
  });

  it('takes names that would lead outside of a folder for what they are: names', async () => {
    const slip = makeZip([...parts, ['../../evil.sh', 'x'], ['C:\\evil.exe', 'x'], ['/etc/passwd', 'x']]);
    expect((await openBytes(slip)).tables).toMatchObject([{ records: 1 }]);
  });

  it('is told from a ZIP archive of other things', async () => {
    expect(await problemOf(openBytes(makeZip([['leads.csv', 'a,b\n1,2\n']])))).toMatchObject({
      code: 'import.unsupported',
      message: 'export.csv is a ZIP archive.',
    });
  });
});
