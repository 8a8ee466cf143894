import { readdir } from 'node:fs/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Mapping } from '../../../../shared/crm/mapping.ts';
import { type WorkspaceForImports, workspaceForImports } from './testing/workspace-for-imports.ts';

let workspace: WorkspaceForImports;
beforeEach(async () => {
  workspace = await workspaceForImports();
});
afterEach(async () => {
  await workspace.close();
});

const leadHeader =
  'Lead ID,First Name,Last Name,Email,Lead Status,Lead Source,Create Date,MQL Date,SAL Date,Lead Owner';
const leads = [
  '00Q000000000001,Ada,Byron,ada@example.com,MQL,Webinar,05.01.2026,13.01.2026,,Rosa',
  '00Q000000000002,Max,Müller,max@example.com,SAL,Web,06.01.2026,14.01.2026,15.01.2026,Rosa',
  '00Q000000000003,Li,Wen,li@example.com,New,Web,27.01.2026,,,Tom',
];
const csv = (header: string, rows: readonly string[]) => `${[header, ...rows].join('\n')}\n`;

const eventMapping: Mapping = {
  object: 'stage_event',
  columns: { lead: 'entity_id', stage: 'stage', date: 'at', note: 'reason' },
  constants: { entity: 'person' },
  dates: { date: 'YMD' },
  timeZone: 'Europe/Berlin',
  decimal: '.',
  stages: {
    MQL: 'mql',
    SAL: 'sal',
    SQL: 'sql',
    OPP: 'opportunity',
    WON: 'won',
    LOST: 'lost',
    REJECTED: 'disqualified',
  },
};

describe('an import', () => {
  it('turns a lead report into persons and stage entries, in the days of the workspace', async () => {
    const report = await workspace.import([await workspace.write('leads.csv', csv(leadHeader, leads))]);
    expect(report.files[0]).toMatchObject({
      system: 'salesforce',
      object: 'person',
      rows: 3,
      accepted: 3,
      rejected: 0,
      new: 3,
    });
    expect(report.stageEvents).toEqual({ explicit: 3, inferred: 0 });
    const db = await workspace.load();
    expect(
      await db.rows('SELECT pk, id, name, stage, status, source, owner, created_day FROM person ORDER BY pk'),
    ).toEqual([
      {
        pk: 1,
        id: '00Q000000000001EAA',
        name: 'Ada Byron',
        stage: 'mql',
        status: 'MQL',
        source: 'Webinar',
        owner: 'Rosa',
        created_day: 20458,
      },
      {
        pk: 2,
        id: '00Q000000000002EAA',
        name: 'Max Müller',
        stage: 'sal',
        status: 'SAL',
        source: 'Web',
        owner: 'Rosa',
        created_day: 20459,
      },
      {
        pk: 3,
        id: '00Q000000000003EAA',
        name: 'Li Wen',
        stage: 'inquiry',
        status: 'New',
        source: 'Web',
        owner: 'Tom',
        created_day: 20480,
      },
    ]);
    expect(await db.rows('SELECT pk, stage, day, kind FROM stage_event ORDER BY pk, day')).toEqual([
      { pk: 1, stage: 'mql', day: 20466, kind: 'explicit' },
      { pk: 2, stage: 'mql', day: 20467, kind: 'explicit' },
      { pk: 2, stage: 'sal', day: 20468, kind: 'explicit' },
    ]);
  });

  it('accounts for every row, and hands the rejected ones back with the reason', async () => {
    const rows = [
      ...leads,
      ',No,Id,,MQL,Web,01.02.2026,,,',
      '00Q000000000004,Bad,Date,,MQL,Web,31.02.2026,,,',
      '00Q000000000005,Short',
      leads[0] ?? '',
    ];
    const session = workspace.begin();
    await session.analyse([{ path: await workspace.write('leads.csv', csv(leadHeader, rows)) }]);
    const { files } = await session.check();
    expect(files[0]).toMatchObject({
      rows: 7,
      accepted: 3,
      rejected: 4,
      rejectedBy: { missing_id: 1, bad_date: 1, too_few_cells: 1, duplicate_row: 1 },
      new: 3,
    });
    const { name, csv: text } = await session.rejects(0);
    expect(name).toBe('leads rejected.csv');
    expect(text).toContain('bad_date');
    expect(text).toContain('00Q000000000004,Bad,Date');
    expect(text).toContain('31.02.2026');
    // The header is line 1.
    expect(
      text
        .split('\r\n')
        .slice(1, -1)
        .map((line) => [line.split(',')[0], /,(\d+),/.exec(line)?.[1]]),
    ).toEqual([
      ['duplicate_row', '2'],
      ['missing_id', '5'],
      ['bad_date', '6'],
      ['too_few_cells', '7'],
    ]);
    await session.cancel();
  });

  it('is a no-op with the same file, and unchanged with the same rows in another file', async () => {
    const path = await workspace.write('leads.csv', csv(leadHeader, leads));
    await workspace.import([path]);
    const again = await workspace.import([path]);
    expect(again.files[0]).toMatchObject({ accepted: 3, new: 0, changed: 0, unchanged: 3 });
    expect(await workspace.file.imports()).toHaveLength(1);
    const shuffled = await workspace.import([await workspace.write('other.csv', csv(leadHeader, leads.toReversed()))]);
    expect(shuffled.files[0]).toMatchObject({ new: 0, changed: 0, unchanged: 3 });
    expect((await workspace.file.datasets()).filter((each) => each.kind === 'person')).toHaveLength(1);
  });

  it('infers what a changed status says, between the export before and this one (T-35)', async () => {
    const header = 'Lead ID,Lead Status,Lead Owner';
    const a = await workspace.write(
      'leads 2026-03-01.csv',
      csv(header, ['00Q000000000001,MQL,Rosa', '00Q000000000002,MQL,Rosa']),
    );
    const b = await workspace.write(
      'leads 2026-03-15.csv',
      csv(header, ['00Q000000000001,MQL,Rosa', '00Q000000000002,MQL,Tom']),
    );
    const c = await workspace.write(
      'leads 2026-03-29.csv',
      csv(header, ['00Q000000000001,Closed - Converted,Rosa', '00Q000000000002,Working - Contacted,Tom']),
    );
    await workspace.import([a]);
    expect((await workspace.import([b])).files[0]).toMatchObject({ changed: 1, unchanged: 1 });
    const report = await workspace.import([c]);
    expect(report.stageEvents).toEqual({ explicit: 0, inferred: 2 });
    const db = await workspace.load();
    const events = await db.rows(
      "SELECT id, from_stage, e.stage, strftime(DATE '1970-01-01' + lower_day, '%m-%d') AS after, strftime(DATE '1970-01-01' + day, '%m-%d') AS day, kind FROM stage_event e JOIN person USING (pk) ORDER BY id",
    );
    // The first was seen unchanged on 15 March, which narrows the interval although nothing was stored of it then.
    expect(events).toEqual([
      {
        id: '00Q000000000001EAA',
        from_stage: 'mql',
        stage: 'opportunity',
        after: '03-15',
        day: '03-29',
        kind: 'inferred_by_diff',
      },
      {
        id: '00Q000000000002EAA',
        from_stage: 'mql',
        stage: 'sal',
        after: '03-15',
        day: '03-29',
        kind: 'inferred_by_diff',
      },
    ]);
    expect(await db.rows('SELECT field, old_value, new_value FROM field_history')).toEqual([
      { field: 'owner', old_value: 'Rosa', new_value: 'Tom' },
    ]);
  });

  it('keeps what a later export does not have', async () => {
    await workspace.import([await workspace.write('leads.csv', csv(leadHeader, leads))]);
    const later = csv('Lead ID,Lead Status,Lead Owner', ['00Q000000000001,SAL,Tom']);
    const report = await workspace.import([await workspace.write('later.csv', later)]);
    expect(report.files[0]).toMatchObject({ new: 0, changed: 1 });
    const db = await workspace.load();
    expect(await db.rows("SELECT name, source, stage, owner FROM person WHERE id = '00Q000000000001EAA'")).toEqual([
      { name: 'Ada Byron', source: 'Webinar', stage: 'sal', owner: 'Tom' },
    ]);
    expect(await db.row('SELECT count(*) AS n FROM stage_event')).toEqual({ n: 4 });
  });

  it('shows a frozen review what earlier imports said', async () => {
    await workspace.import([await workspace.write('leads.csv', csv(leadHeader, leads.slice(0, 2)))]);
    await workspace.import([await workspace.write('more.csv', csv(leadHeader, leads))]);
    expect(await (await workspace.load([1])).row('SELECT count(*) AS n FROM person')).toEqual({ n: 2 });
    expect(await (await workspace.load()).row('SELECT count(*) AS n FROM person')).toEqual({ n: 3 });
  });

  it('asks about a status that nothing is known of, and writes nothing', async () => {
    const rows = [...leads, '00Q000000000009,X,Y,x@example.com,Zwölfte Stufe,Web,27.01.2026,,,Tom'];
    const path = await workspace.write('leads.csv', csv(leadHeader, rows));
    await expect(workspace.import([path])).rejects.toMatchObject({
      problem: { code: 'import.question', file: 'leads.csv', details: [expect.stringContaining('Zwölfte Stufe')] },
    });
    expect(await workspace.file.imports()).toEqual([]);
  });

  it('writes all files or none', async () => {
    const good = await workspace.write('leads.csv', csv(leadHeader, leads));
    const empty = await workspace.write('empty.csv', '');
    await expect(workspace.import([good, empty])).rejects.toMatchObject({ problem: { file: 'empty.csv' } });
    expect(await workspace.file.datasets()).toEqual([]);
  });

  it('leaves nothing behind when it is cancelled', async () => {
    const session = workspace.begin();
    await session.analyse([{ path: await workspace.write('leads.csv', csv(leadHeader, leads)) }]);
    const checking = session.check();
    await session.cancel();
    await checking.catch(() => {});
    await expect(session.commit()).rejects.toMatchObject({ problem: { code: 'request.cancelled' } });
    expect(await workspace.file.imports()).toEqual([]);
    expect((await readdir(workspace.folder)).filter((name) => name.startsWith('import-'))).toEqual([]);
  });

  it('refuses a table that is too wide to count over, as its own limit and not as a mistake', async () => {
    const headers = Array.from({ length: 4001 }, (_, at) => `c${at}`);
    const path = await workspace.write('wide.csv', csv(headers.join(','), [headers.map(() => '1').join(',')]));
    await expect(workspace.begin().analyse([{ path }])).rejects.toMatchObject({ problem: { code: 'import.limit' } });
  });

  it('remembers the mapping for the next file with these headers', async () => {
    await workspace.import([await workspace.write('leads.csv', csv(leadHeader, leads))]);
    const session = workspace.begin();
    const next = csv(leadHeader, ['00Q000000000007,Eva,Ito,eva@example.com,MQL,Web,02.03.2026,03.04.2026,,Tom']);
    const draft = await session.analyse([{ path: await workspace.write('next.csv', next) }]);
    expect(draft.files[0]?.proposal.questions).toEqual([]);
    expect(draft.files[0]?.proposal.columns.find((each) => each.header === 'Lead ID')?.certainty).toBe('remembered');
    await session.cancel();
  });
});

describe('the order of imports', () => {
  const f1 = `L1,MQL,2026-01-05,
L1,SAL,2026-01-06,
L1,SQL,2026-01-12,
L1,OPP,2026-01-20,
L1,WON,2026-03-10,
L2,MQL,2026-01-08,
L2,LOST,2026-03-01,
L3,MQL,2026-01-12,
L3,REJECTED,2026-01-14,Not ICP
L4,MQL,2026-01-15,
L4,REJECTED,2026-01-20,Timing
L4,MQL,2026-02-25,
L4,SAL,2026-02-26,
L5,MQL,2026-01-28,`.split('\n');

  async function tablesOf(parts: readonly (readonly string[])[]): Promise<unknown> {
    const own = await workspaceForImports();
    try {
      for (const [at, rows] of parts.entries()) {
        const path = await own.write(`events ${at}.csv`, csv('lead,stage,date,note', rows));
        await own.import([path], { mapping: eventMapping });
      }
      const db = await own.load();
      return {
        persons: await db.rows('SELECT system, id, stage FROM person ORDER BY ALL'),
        events: await db.rows(
          'SELECT id, e.stage, day, kind, reason FROM stage_event e JOIN person USING (pk) ORDER BY ALL',
        ),
      };
    } finally {
      await own.close();
    }
  }

  it('does not matter for a stage history, nor in how many files it comes, nor how often (T-33)', async () => {
    const expected = await tablesOf([f1]);
    const shuffled = fc.shuffledSubarray(f1, { minLength: f1.length });
    await fc.assert(
      fc.asyncProperty(shuffled, fc.nat(f1.length - 2), async (rows, cut) => {
        const parts = [rows.slice(0, cut + 1), rows.slice(cut + 1), rows];
        expect(await tablesOf(parts)).toEqual(expected);
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });
});
