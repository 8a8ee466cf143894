import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRoute, workspaceHref } from '../../app/routes.ts';
import { readRate } from './calendar/rate-text.ts';
import { asSentence } from './imports/import-words.ts';
import { sumReports } from './imports/sum-reports.ts';
import { cellText } from './rows/cell-text.ts';
import { plainView, readRowsView, rowsHref } from './rows/rows-query.ts';

describe('the rows screen', () => {
  it('reads back from its address what was put into it', () => {
    const filter = fc.record({
      column: fc.string({ minLength: 1 }),
      op: fc.constantFrom('is', 'contains', 'atLeast', 'blank'),
      values: fc.array(fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(filter, { maxLength: 3 }), fc.string(), (filters, search) => {
        const view = { ...plainView, table: 'opportunities', filters, search, sort: { column: 'a', descending: true } };
        const route = parseRoute(workspaceHref('ws', ...rowsHref(view as typeof plainView)));
        if (route.kind !== 'workspace') throw new Error('The address is no workspace.');
        expect(readRowsView(route.query)).toEqual(view);
      }),
    );
  });

  it('shows everything when its address is broken', () => {
    const query = new URLSearchParams({ table: 'nothing', filters: '{', sort: '3', drill: '[]' });
    expect(readRowsView(query)).toEqual(plainView);
  });

  it('says cells as people do', () => {
    expect(cellText('mql', 'stage', 'EUR')).toBe('MQL');
    expect(cellText(null, 'money', 'EUR')).toBe('');
    expect(cellText(true, 'text', 'EUR')).toBe('yes');
    expect(cellText(4.26, 'days', 'EUR')).toBe('4.3 d');
  });

  it('gives money the sign of its own currency, and none where it is of rows of several', () => {
    expect(cellText(24_000, 'money', 'USD')).toBe('$24,000');
    expect(cellText(1250.5, 'money', 'SEK')).toBe('SEK 1,250.50');
    expect(cellText(24_000, 'money', null)).toBe('24,000');
  });
});

describe('rates as they are typed', () => {
  it('take a point or a comma and nothing that can’t convert', () => {
    expect(readRate('1.08')).toBe(1.08);
    expect(readRate(' 1,08 ')).toBe(1.08);
    for (const text of ['', '0', '-1', 'abc', '1e999', '1,0,8']) expect(readRate(text)).toBeNull();
  });
});

describe('the sum of an import', () => {
  it('keeps accepted and rejected equal to rows', () => {
    const file = { rows: 412, accepted: 401, rejected: 11, new: 152, changed: 118, unchanged: 131 };
    const sum = sumReports([file, { ...file, rows: 186, accepted: 184, rejected: 2 }]);
    expect(sum.accepted + sum.rejected).toBe(sum.rows);
    expect(sum).toMatchObject({ rows: 598, accepted: 585, rejected: 13 });
  });
});

it('a reason ends with one full stop, whether it brings its own or not', () => {
  expect(['looks like leads', 'Nothing looks like leads.', 'it does..'].map(asSentence)).toEqual([
    ...['looks like leads.', 'Nothing looks like leads.', 'it does.'],
  ]);
});
