import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ImportDocument, importShape } from './cli/contract-shapes.ts';
import { jsonOf, runHere, runTandem, scratchFolder } from './cli/run-tandem.ts';
import { smallCompany, smallCompanyMappings } from './cli/small-company.ts';

const scratch = scratchFolder();
afterAll(() => scratch.remove());

const importJson = async (...args: string[]): Promise<ImportDocument> =>
  importShape.parse(await jsonOf(['import', ...args]));

const leadsHeader = 'Lead ID,First Name,Last Name,Company,Lead Status,Lead Source,Created Date';

describe('tandem import', () => {
  it('prints one JSON document of the fixed shape in which every row of each file is accounted for', async () => {
    const path = scratch.write(
      'leads.csv',
      `${leadsHeader}\n1,Ada,Byron,Ink,MQL,Webinar,2026-01-05\n,No,Id,Ink,MQL,Webinar,2026-01-05\n${leadsHeader}\n\n2,Bo,Diaz,Ink,MQL,,2026-13-05\n3,Cy,Ek,Ink,SQL,,2026-01-09\n`,
    );
    const args = ['import', path, '--workspace', scratch.at('shape.tandem')];
    // A process of its own: nothing may stand on stdout beside the document.
    const report = importShape.parse(await jsonOf(args, runTandem));
    const [file] = report.files;
    expect(file).toMatchObject({
      file: 'leads.csv',
      sheet: null,
      object: 'person',
      encoding: 'utf-8',
      delimiter: ',',
      rows: 5,
      accepted: 2,
      rejected: 3,
      rejectedBy: { missing_id: 1, bad_date: 1, repeated_header: 1 },
      new: 2,
    });
    expect(report.workspace).toBe(scratch.at('shape.tandem'));
  });

  it('takes the same file a second time as nothing new, and a changed one as new, changed, unchanged and inferred', async () => {
    const workspace = scratch.at('fortnights.tandem');
    const rows = (second: string) =>
      `${leadsHeader}\n1,Ada,Byron,Ink,MQL,Webinar,2026-01-05\n2,Bo,Diaz,Ink,${second},,2026-01-06\n`;
    const first = scratch.write('leads 2026-02-01.csv', rows('MQL'));
    const next = scratch.write('leads 2026-02-15.csv', `${rows('SQL')}3,Cy,Ek,Ink,MQL,Event,2026-02-08\n`);
    expect((await importJson(first, '--workspace', workspace)).files[0]).toMatchObject({ new: 2, unchanged: 0 });
    const bytes = readFileSync(workspace);
    expect(await importJson(first, '--workspace', workspace)).toMatchObject({
      files: [{ rows: 2, accepted: 2, new: 0, changed: 0, unchanged: 2 }],
      stageEvents: { explicit: 0, inferred: 0 },
    });
    expect(readFileSync(workspace).equals(bytes)).toBe(true);
    expect(await importJson(next, '--workspace', workspace)).toMatchObject({
      files: [{ rows: 3, accepted: 3, new: 1, changed: 1, unchanged: 1 }],
      stageEvents: { explicit: 0, inferred: 1 },
    });
  });

  it('takes a sheet that nothing is recognised in by a mapping, and refuses it without', async () => {
    const path = scratch.write('strange.csv', 'Nr;Wer;Lage\n17;Ada;MQL\n');
    const args = ['import', path, '--workspace', scratch.at('strange.tandem')];
    const refused = await runHere(args);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('What is a row of this table?');
    const mapping = scratch.write(
      'strange.json',
      JSON.stringify({ object: 'person', columns: { Nr: 'id', Wer: 'name', Lage: 'stage' }, constants: {}, dates: {} }),
    );
    expect((await importJson(...args.slice(1), '--mapping', mapping)).files[0]).toMatchObject({
      object: 'person',
      accepted: 1,
    });
  });

  it('prints a mapping that can be edited and given back', async () => {
    const path = scratch.write('back.csv', `${leadsHeader}\n1,Ada,Byron,Ink,MQL,Webinar,2026-01-05\n`);
    const [printed] = (await importJson(path, '--workspace', scratch.at('print.tandem'))).files;
    const edited = { ...printed?.mapping, timeZone: 'America/New_York', stages: { MQL: 'sal' } };
    const mapping = scratch.write('edited.json', JSON.stringify(edited));
    const again = await importJson(path, '--workspace', scratch.at('again.tandem'), '--mapping', mapping);
    expect(again.files[0]?.mapping).toEqual(edited);
    const { stdout } = await runHere(['import', path, '--workspace', scratch.at('text.tandem'), '--mapping', mapping]);
    expect(stdout).toContain('1 rows = 1 accepted + 0 rejected');
  });

  it('takes a mapping for each file by name, all files as one import', async () => {
    const paths = (['history', 'leads', 'deals'] as const).map((name) =>
      scratch.write(`${name}.csv`, smallCompany[name]),
    );
    const mappings = (['history', 'leads', 'deals'] as const).flatMap((name) => [
      '--mapping',
      `${name}.csv=${scratch.write(`${name}.json`, JSON.stringify(smallCompanyMappings[name]))}`,
    ]);
    const report = await importJson(...paths, '--workspace', scratch.at('three.tandem'), ...mappings);
    expect(report.files.map(({ object, accepted }) => [object, accepted])).toEqual([
      ['stage_event', 25],
      ['person', 8],
      ['opportunity', 8],
    ]);
    expect(report.stageEvents).toEqual({ explicit: 25, inferred: 0 });
    expect(await jsonOf(['workspace', 'info', scratch.at('three.tandem')])).toMatchObject({
      imports: 1,
      leads: 8,
      opportunities: 8,
      // The newest day in the files, not the day on which they are imported.
      dataThrough: '2026-03-26',
    });
  });

  it('writes nothing on a dry run, not even a new workspace', async () => {
    const path = scratch.write('dry.csv', `${leadsHeader}\n1,Ada,Byron,Ink,MQL,Webinar,2026-01-05\n`);
    const before = readdirSync(scratch.folder);
    const report = await importJson(path, '--workspace', scratch.at('dry.tandem'), '--dry-run');
    expect(report).toMatchObject({ workspace: scratch.at('dry.tandem'), files: [{ accepted: 1, new: 1 }] });
    expect(readdirSync(scratch.folder)).toEqual(before);
    const workspace = scratch.at('kept.tandem');
    await importJson(path, '--workspace', workspace);
    const bytes = readFileSync(workspace);
    const more = scratch.write('more.csv', `${leadsHeader}\n2,Bo,Diaz,Ink,MQL,Webinar,2026-01-05\n`);
    expect((await importJson(more, '--workspace', workspace, '--dry-run')).files[0]).toMatchObject({ new: 1 });
    expect(readFileSync(workspace).equals(bytes)).toBe(true);
  });

  it('writes the rejected rows of each file as they stood, with the reason, also where no row was accepted', async () => {
    const some = scratch.write(
      'some.csv',
      `${leadsHeader}\n,"No, ""really""",Id,Ink,MQL,=1+1,2026-01-05\n1,A,B,C,MQL,D,2026-01-05\n`,
    );
    await importJson(some, '--workspace', scratch.at('rejects.tandem'), '--rejects', scratch.at('rejects'));
    const csv = readFileSync(scratch.at('rejects/some rejected.csv'), 'utf8');
    expect(csv).toContain('missing_id');
    expect(csv).toContain('"No, ""really"""');
    const none = scratch.write('none.csv', `${leadsHeader}\n,A,B,C,MQL,D,2026-01-05\n`);
    const { code, stderr } = await runHere([
      'import',
      none,
      '--workspace',
      scratch.at('none.tandem'),
      '--rejects',
      scratch.at('none'),
    ]);
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('none.csv: 1 of 1 rows rejected'),
    });
    expect(readFileSync(scratch.at('none/none rejected.csv'), 'utf8')).toContain('missing_id');
    expect(existsSync(scratch.at('none.tandem'))).toBe(false);
  });
});

describe('tandem import, refused', () => {
  const good = `${leadsHeader}\n1,Ada,Byron,Ink,MQL,Webinar,2026-01-05\n`;
  let workspace: string;
  let goodPath: string;

  beforeAll(async () => {
    workspace = scratch.at('refused.tandem');
    goodPath = scratch.write('good.csv', good);
    await importJson(goodPath, '--workspace', workspace);
  });

  /** Runs an import that must be refused, checks that nothing was written, and gives what stderr says. */
  async function refused(...args: string[]): Promise<string> {
    const before = readFileSync(workspace);
    const { code, stdout, stderr } = await runHere(['import', ...args, '--workspace', workspace, '--json']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(readFileSync(workspace).equals(before)).toBe(true);
    return stderr;
  }

  it('lists the questions of a status nobody knows and of a date order the file can’t decide', async () => {
    const path = scratch.write(
      'open.csv',
      `${leadsHeader}\n1,A,B,C,Marinating,D,03/04/2026\n2,A,B,C,Simmering,D,05/06/2026\n`,
    );
    const lines = (await refused(path)).trim().split('\n');
    expect(lines[0]).toMatch(/^open\.csv.*3 questions are open, so nothing was imported\./);
    expect(lines).toHaveLength(4);
    expect(lines.slice(1).join('\n')).toContain('Which stage is "Marinating"?');
    expect(lines.slice(1).join('\n')).toContain('Which stage is "Simmering"?');
    expect(lines.slice(1).join('\n')).toContain('is 03/04/2026 the 4th of March or the 3rd of April?');
  });

  it('imports none of several files if one of them has a question or no rows that can be used', async () => {
    const other = scratch.write('other.csv', `${leadsHeader}\n9,Eve,Fox,Ink,MQL,Event,2026-01-07\n`);
    const asks = scratch.write('asks.csv', `${leadsHeader}\n2,A,B,C,Marinating,D,2026-01-05\n`);
    expect(await refused(other, asks)).toContain('asks.csv');
    const empty = scratch.write('empty.csv', '');
    expect(await refused(other, empty)).toContain('empty.csv');
    expect(await jsonOf(['workspace', 'info', workspace])).toMatchObject({ imports: 1, leads: 1 });
  });

  it('leaves no workspace behind that it would have made, and tells the process’s caller', async () => {
    const path = scratch.write('asks too.csv', `${leadsHeader}\n2,A,B,C,Marinating,D,2026-01-05\n`);
    const { code } = await runTandem(['import', path, '--workspace', scratch.at('never.tandem')]);
    expect(code).toBe(2);
    expect(readdirSync(scratch.folder).filter((name) => name.startsWith('never'))).toEqual([]);
  });

  it.each([
    ['no files', [], 'Name the files to import'],
    ['a file that is not there', ['/nowhere/leads.csv'], 'leads.csv'],
    ['an option that is not there', ['x.csv', '--colour'], "Unknown option '--colour'"],
  ])('says in one line that it got %s', async (_, args, words) => {
    const stderr = await refused(...args);
    expect(stderr).toContain(words);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it.each([
    ['no JSON', '{"object": "per', 'not JSON'],
    ['no mapping', '{"object": "unicorn", "columns": {}}', 'object'],
    ['a column the file lacks', '{"object": "person", "columns": {"Leed ID": "id"}}', 'Leed ID'],
    [
      'a field that does not exist',
      '{"object": "person", "columns": {"Lead ID": "id", "Company": "shoe_size"}}',
      'shoe_size',
    ],
    [
      'a pattern that is none',
      '{"object": "person", "columns": {"Lead ID": "id", "Created Date": "created_at"}, "dates": {"Created Date": "later"}}',
      'later',
    ],
    ['no column for the id', '{"object": "person", "columns": {"Company": "company"}}', 'id'],
    [
      'a time zone that is none',
      '{"object": "person", "columns": {"Lead ID": "id"}, "timeZone": "Mars/Olympus"}',
      'Mars/Olympus',
    ],
  ])('refuses a mapping file with %s and says what is wrong', async (_, text, words) => {
    const mapping = scratch.write('wrong.json', text);
    const stderr = await refused(goodPath, '--mapping', mapping);
    expect(stderr).toContain(words);
  });

  it('refuses a mapping for a file that is not imported', async () => {
    const mapping = scratch.write('m.json', '{}');
    expect(await refused(goodPath, '--mapping', `others.csv=${mapping}`)).toContain(
      `others.csv is not one of the files`,
    );
    expect(await refused(goodPath, '--mapping', scratch.at('gone.json'))).toContain(
      `${basename(scratch.at('gone.json'))}`,
    );
  });
});
