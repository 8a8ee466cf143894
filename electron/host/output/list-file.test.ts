import { expect, test } from 'vitest';
import { openBytes } from '../crm/bytes/testing/open-bytes.ts';
import { listFile } from './list-file.ts';

const list = {
  name: 'goals',
  columns: [
    { label: 'Goal', kind: 'text' },
    { label: 'Target', kind: 'number' },
    { label: 'Kept', kind: 'share' },
    { label: 'Due', kind: 'date' },
  ],
  rows: [
    ['=HYPERLINK("http://x")', 540, 0.755, '2026-06-30'],
    ['Ziel „Ü“ 🙂, two\nlines', 12, null, null],
  ],
} as const;

const given = (format: 'csv' | 'xlsx') => ({
  ...list,
  format,
  columns: list.columns.map((column) => ({ ...column })),
  rows: list.rows.map((row) => [...row]),
});

test('a list as CSV has a byte order mark, quotes what needs it, and holds no formula', async () => {
  const { name, content, encoding } = await listFile(given('csv'));
  expect([name, encoding]).toEqual(['goals.csv', 'utf-8']);
  expect(content).toBe(
    '\uFEFFGoal,Target,Kept,Due\r\n"\'=HYPERLINK(""http://x"")",540,0.755,2026-06-30\r\n"Ziel „Ü“ 🙂, two\nlines",12,,\r\n',
  );
});

test('a list as a workbook reads back as it was, formulas as text', async () => {
  const { name, content } = await listFile(given('xlsx'));
  expect(name).toBe('goals.xlsx');
  const { tables } = await openBytes(Buffer.from(content, 'base64'), name);
  expect(tables[0]?.columns.map(({ header }) => header)).toEqual(['Goal', 'Target', 'Kept', 'Due']);
  expect(tables[0]?.rows).toEqual([
    ['=HYPERLINK("http://x")', '540', '0.755', '2026-06-30'],
    ['Ziel „Ü“ 🙂, two\nlines', '12', '', ''],
  ]);
});

test('a text that no cell holds is cut in the workbook, which says so, and whole in the CSV', async () => {
  const novel = 'word '.repeat(10_000);
  const one = {
    name: 'notes',
    columns: [
      { label: 'Note', kind: 'text' as const },
      { label: 'By', kind: 'text' as const },
    ],
    rows: [[novel, 'Ann']],
  };
  expect((await listFile({ ...one, format: 'csv' })).content).toContain(novel);
  const { content } = await listFile({ ...one, format: 'xlsx' });
  const { tables } = await openBytes(Buffer.from(content, 'base64'), 'notes.xlsx');
  expect(tables[0]?.rows[0]?.[0]).toHaveLength(32_767);
  expect(tables[0]?.rows[0]?.[0]).toMatch(/cut here/);
});
