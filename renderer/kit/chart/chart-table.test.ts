import { describe, expect, it } from 'vitest';
import { numbers, tableToCsv, words } from './chart-table.ts';

const table = (cell: string) => ({ columns: [words('Stage'), numbers('Leads')], rows: [[cell, '12']] });

describe('the CSV of a chart', () => {
  it('keeps the order of the chart and ends every line with CRLF', () => {
    expect(tableToCsv(table('MQL'))).toBe('Stage,Leads\r\nMQL,12\r\n');
  });

  it('quotes commas, quotes and line breaks', () => {
    expect(tableToCsv(table('Student, "other"'))).toContain('"Student, ""other""",12');
  });

  it.each(['=1+1', '+49 30', '@sum', '-cmd'])('makes %s text again for a spreadsheet', (cell) => {
    expect(tableToCsv(table(cell))).toContain(`'${cell}`);
  });

  it('writes a change below zero as a number that a spreadsheet reads', () => {
    expect(tableToCsv(table('\u221212.1%'))).toContain('-12.1%');
  });
});
