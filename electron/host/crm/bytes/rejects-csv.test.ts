import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { guardFormula, rejectsCsv } from './rejects-csv.ts';

describe('the file of refused rows', () => {
  it('gives reason, column and line, then the row as it stood', () => {
    const text = rejectsCsv(
      ['Name', 'Created'],
      [
        { code: 'bad_date', detail: 'no such day', column: 'Created', line: 4, cells: ['Ada, "A"', '2026-02-30'] },
        { code: 'broken_quote', detail: 'open quote', column: null, line: 9, cells: ['5,"never\nclosed'] },
      ],
    );
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(Papa.parse(text.slice(1), { skipEmptyLines: true }).data).toEqual([
      ['reason', 'explanation', 'column', 'line', 'Name', 'Created'],
      ['bad_date', 'no such day', 'Created', '4', 'Ada, "A"', '2026-02-30'],
      ['broken_quote', 'open quote', '', '9', '5,"never\nclosed'],
    ]);
  });

  it('holds nothing that a spreadsheet would run, headers included', () => {
    const harmful = ['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '＝1'];
    const text = rejectsCsv(harmful, [{ code: 'missing_id', detail: '=x', column: '=y', line: 1, cells: harmful }]);
    const cells = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data.flat();
    for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r＝]/);
  });

  it('leaves numbers alone', () => {
    expect(['-7,5', '+49', '-1.234,56', '12'].map(guardFormula)).toEqual(['-7,5', '+49', '-1.234,56', '12']);
  });
});
