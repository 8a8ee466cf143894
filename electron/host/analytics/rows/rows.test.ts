import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsQuerySchema } from '../../../../shared/contract/rows.ts';
import { reviewSettings } from '../../../../shared/metrics/review-settings.ts';
import { type WorkspaceForImports, workspaceForImports } from '../../crm/session/testing/workspace-for-imports.ts';
import type { AnalyticsDatabase } from '../database.ts';
import { dataHealth } from '../health/data-health.ts';
import { readRecord } from './read-record.ts';
import { exportRows, rowGroups, rowPage } from './read-rows.ts';
import { shownColumns } from './row-tables.ts';

let workspace: WorkspaceForImports;
let db: AnalyticsDatabase;
const settings = () => reviewSettings(workspace.document());

const leads = `Lead ID,First Name,Last Name,Email,Lead Status,Lead Source,Create Date,MQL Date,SAL Date,Lead Owner,Lead Score
00Q000000000001,Ada,Byron,ada@example.com,MQL,Webinar,05.01.2026,13.01.2026,,Rosa,70
00Q000000000002,Max,Müller,max@example.com,Working - Contacted,,06.01.2026,14.01.2026,15.01.2026,Rosa,55
00Q000000000003,Li,Wen,LI@example.com,New,Web,27.01.2026,,,Tom,
00Q000000000004,Li,Wen,li@example.com,MQL,Web,28.01.2026,,,Tom,90
00Q000000000005,=Eva,Ito,eva@example.com,Working - Contacted,Web,28.01.2026,20.02.2026,10.02.2026,Tom,10
`;
const opportunities = `Opportunity ID,Opportunity Name,Stage,Amount,Currency,Close Date,Created Date,Closed,Won
006000000000001,Big,Closed Won,1200.50,,2026-02-10,2026-01-10,1,1
006000000000002,Small,Negotiation/Review,,USD,2026-05-10,2026-01-12,0,0
`;

beforeAll(async () => {
  workspace = await workspaceForImports();
  await workspace.import([await workspace.write('leads.csv', leads), await workspace.write('opps.csv', opportunities)]);
  db = await workspace.load();
});
afterAll(async () => {
  await workspace.close();
});

const query = (fields: object) => rowsQuerySchema.parse({ workspaceId: 'w', table: 'leads', ...fields });
const page = (fields: object, columns = ['name', 'score'], offset = 0, limit = 100) =>
  rowPage(db, settings(), { ...query(fields), columns, offset, limit });
const names = async (fields: object) => (await page(fields, ['name'])).rows.map((row) => row.cells[0]);

describe('rows', () => {
  it('come in the order of any column, blanks last, with the exact total', async () => {
    const sorted = await page({ sort: { column: 'score', descending: true } });
    expect(sorted.total).toBe(5);
    expect(sorted.rows.map((row) => row.cells)).toEqual([
      ['Li Wen', 90],
      ['Ada Byron', 70],
      ['Max Müller', 55],
      ['=Eva Ito', 10],
      ['Li Wen', null],
    ]);
    const window = await page({ sort: { column: 'score', descending: true } }, ['score'], 1, 2);
    expect(window).toMatchObject({ total: 5, rows: [{ cells: [70] }, { cells: [55] }] });
  });

  it('are the same rows window by window as all at once, for every column', async () => {
    for (const { key } of shownColumns('leads')) {
      const sort = { column: key, descending: false };
      const all = (await page({ sort }, ['id'])).rows;
      const windows = [];
      for (let offset = 0; offset < 5; offset += 2) windows.push(...(await page({ sort }, ['id'], offset, 2)).rows);
      expect(windows, key).toEqual(all);
    }
  });

  it('are filtered and searched', async () => {
    expect(await names({ filters: [{ column: 'owner', op: 'is', values: ['Rosa'] }] })).toEqual([
      'Ada Byron',
      'Max Müller',
    ]);
    expect(await names({ filters: [{ column: 'source', op: 'blank' }] })).toEqual(['Max Müller']);
    expect(await names({ filters: [{ column: 'source', op: 'isNot', values: ['Web', null] }] })).toEqual(['Ada Byron']);
    expect(await names({ filters: [{ column: 'created', op: 'atLeast', values: ['2026-01-28'] }] })).toHaveLength(2);
    expect(await names({ filters: [{ column: 'score', op: 'atMost', values: [55] }] })).toEqual([
      'Max Müller',
      '=Eva Ito',
    ]);
    expect(await names({ search: 'wen li@' })).toHaveLength(2);
    await expect(names({ filters: [{ column: 'nothing', op: 'blank' }] })).rejects.toMatchObject({
      problem: { code: 'request.invalid' },
    });
  });

  it('are grouped with every row in one group', async () => {
    expect(await rowGroups(db, settings(), query({ groupBy: 'source' }))).toEqual({
      groups: [
        { value: 'Web', rows: 3 },
        { value: 'Webinar', rows: 1 },
        { value: null, rows: 1 },
      ],
    });
  });

  it('follow the data when it changes', async () => {
    expect((await page({})).total).toBe(5);
    await workspace.load();
    expect((await page({})).total).toBe(5);
  });

  it('show money in major units and days as dates', async () => {
    const shown = await page({ table: 'opportunities' }, ['name', 'amount', 'closed', 'expected_close', 'outcome']);
    expect(shown.rows.map((row) => row.cells)).toEqual([
      ['Big', 1200.5, '2026-02-10', expect.anything(), 'won'],
      ['Small', null, null, '2026-05-10', 'open'],
    ]);
  });

  it('name the currency that their money is in, in the table and in the record', async () => {
    const shown = await page({ table: 'opportunities' }, ['name', 'amount']);
    expect(shown.rows.map(({ currency, cells }) => [currency, ...cells])).toEqual([
      ['EUR', 'Big', 1200.5],
      ['USD', 'Small', null],
    ]);
    const record = await readRecord(db, settings(), 'opportunities', shown.rows[1]?.pk ?? 0, new Map());
    expect(record.currency).toBe('USD');
    expect((await page({}, ['name'])).rows[0]?.currency).toBeNull();
  });

  it('are exported without anything that a spreadsheet would run', async () => {
    const { csv } = await exportRows(db, settings(), { ...query({ search: 'eva' }), columns: ['name', 'score'] });
    expect(csv).toBe("\uFEFFName,Score\r\n'=Eva Ito,10\r\n");
  });

  it('tell everything that is known of one record', async () => {
    const imports = new Map([[1, { at: '2026-02-01T10:00:00Z', files: ['leads.csv', 'opps.csv'] }]]);
    const record = await readRecord(db, settings(), 'leads', 2, imports);
    expect(record.fields.find((field) => field.label === 'Name')?.value).toBe('Max Müller');
    expect(record.events.map(({ stage, at }) => [stage, at])).toEqual([
      ['mql', '2026-01-14'],
      ['sal', '2026-01-15'],
    ]);
    expect(record.imports).toEqual([{ id: 1, at: '2026-02-01T10:00:00Z', file: 'leads.csv', record: 2 }]);
  });

  it('of handoffs are one for each MQL entry', async () => {
    const shown = await page({ table: 'handoffs' }, ['name', 'mql']);
    expect(shown.rows.map((row) => row.cells)).toContainEqual(['Ada Byron', '2026-01-13']);
  });

  it('behind a figure are exactly those it counts', async () => {
    const drill = {
      metric: 'mql_to_sal',
      part: 'denominator',
      query: { from: '2026-01-01', to: '2026-02-01', asOf: '2026-03-01' },
    };
    const shown = await page({ table: 'handoffs', drill }, ['name']);
    expect(shown.rows.map((row) => row.cells[0])).toEqual(expect.arrayContaining(['Max Müller']));
  });
});

describe('data health', () => {
  it('counts what its own rows show, for every finding', async () => {
    const { findings } = await dataHealth(db, settings());
    expect(findings.map((finding) => finding.code)).toEqual(
      expect.arrayContaining([
        'lead_without_source',
        'duplicate_email',
        'stages_out_of_order',
        'opportunity_without_lead',
      ]),
    );
    const rate = { currency: 'EUR', from: 20_500, rate: 2 };
    const inDollars = { ...settings(), currency: 'USD' };
    const rated = (await dataHealth(db, inDollars)).findings.find(({ fix }) => fix === 'rates');
    expect(rated).toMatchObject({ title: 'Opportunities in EUR, which has no rate', rows: 1 });
    const late = (await dataHealth(db, { ...inDollars, rates: [rate] })).findings.find(({ fix }) => fix === 'rates');
    expect(late?.title).toBe('Opportunities in EUR from before its first rate');
    for (const { table, filters, rows, of } of [...findings, ...(rated ? [rated] : []), ...(late ? [late] : [])]) {
      expect((await page({ table, filters }, ['name'])).total).toBe(rows);
      expect((await page({ table }, ['name'])).total).toBe(of);
    }
  });
});
