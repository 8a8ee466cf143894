import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createLiveHub } from '../../electron/host/live/live-hub.ts';
import { createSessionRegistry } from '../../electron/host/session/session-registry.ts';
import { importShape } from './cli/contract-shapes.ts';
import { jsonOf, type Run, runHere, runTandem, scratchFolder } from './cli/run-tandem.ts';

const scratch = scratchFolder();
afterAll(() => scratch.remove());

const header = 'Lead ID,First Name,Last Name,Company,Lead Status,Lead Source,Created Date';
const lead = (id: number | string) => `${id},Ada,Byron,Ink,MQL,Webinar,2026-01-05`;
const leads = (count: number) => `${header}\n${Array.from({ length: count }, (_, n) => lead(n + 1)).join('\n')}\n`;

let whole: Buffer;
const workspace = scratch.at('whole.tandem');
const good = scratch.write('good.csv', leads(3));
const more = scratch.write('more.csv', leads(2000));

beforeAll(async () => {
  await jsonOf(['import', good, '--workspace', workspace]);
  whole = readFileSync(workspace);
});

/** One line that names the file and what can be done, and nothing on stdout. */
function expectSentence({ code, stdout, stderr }: Run, file: string, can: RegExp): void {
  expect({ code, stdout }, stderr).toEqual({ code: 2, stdout: '' });
  const [sentence = ''] = stderr.split('\n');
  expect(sentence).toContain(file);
  expect(sentence).toMatch(can);
  expect(stderr).not.toMatch(/\bat .*:\d+:\d+|Error:|undefined|\[object/);
}

describe('a file that is no export', () => {
  it.each<[string, string, string | Uint8Array, RegExp]>([
    ['a PDF', 'quarter.csv', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n<</Type/Catalog>>\n', /CSV|Excel|export/i],
    ['a picture', 'logo.csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /CSV|Excel|export/i],
    ['an old Excel file', 'old.xls', Buffer.from('d0cf11e0a1b11ae10000000000000000', 'hex'), /xlsx|CSV/i],
    ['a broken workbook', 'broken.xlsx', Buffer.from('504b0304140000000800', 'hex'), /again|CSV|export/i],
    ['an empty file', 'empty.csv', '', /export|again|file/i],
    ['blank lines', 'blank.csv', '\n\n  \n', /export|again|file/i],
    ['a header only', 'header.csv', `${header}\n`, /rows|export/i],
  ])(
    '%s is refused in one sentence that says what can be done, and the workspace stays as it was',
    async (_, name, content, can) => {
      const path = scratch.write(name, content);
      expectSentence(await runHere(['import', path, '--workspace', workspace]), name, can);
      expect(readFileSync(workspace).equals(whole)).toBe(true);
    },
  );

  it('a workspace or a folder given to import is refused by name', async () => {
    expectSentence(
      await runHere(['import', workspace, '--workspace', scratch.at('other.tandem')]),
      'whole.tandem',
      /./,
    );
    mkdirSync(scratch.at('folder.csv'));
    expectSentence(
      await runHere(['import', scratch.at('folder.csv'), '--workspace', workspace]),
      'folder.csv',
      /is a folder.*Name the files/,
    );
    expect(readFileSync(workspace).equals(whole)).toBe(true);
  });
});

describe('a file with odd rows', () => {
  /** Imports text into a workspace of its own, and gives what became of its rows. */
  async function imported(name: string, text: string | Uint8Array) {
    const args = ['import', scratch.write(`${name}.csv`, text), '--workspace', scratch.at(`${name}.tandem`)];
    const [file] = importShape.parse(await jsonOf([...args, '--rejects', scratch.at(`${name} rejects`)])).files;
    if (!file) throw new Error('no report');
    expect(file.accepted + file.rejected).toBe(file.rows);
    return file;
  }
  const rejects = (name: string) => readFileSync(scratch.at(`${name} rejects/${name} rejected.csv`), 'utf8');

  it('sets ragged rows aside and keeps the rest', async () => {
    const file = await imported('ragged', `${header}\n${lead(1)}\n2,short\n${lead(3)},too,long\n${lead(4)}\n`);
    expect(file).toMatchObject({ rows: 4, accepted: 2, rejectedBy: { too_few_cells: 1, too_many_cells: 1 } });
    expect(rejects('ragged')).toContain('2,short');
  });

  it('sets a row with NUL bytes aside and keeps the rest', async () => {
    const file = await imported('nul', `${header}\n${lead(1)}\n2,A\0da,Byron,Ink,MQL,Webinar,2026-01-05\n${lead(3)}\n`);
    expect(file).toMatchObject({ rows: 3, accepted: 2, rejectedBy: { nul_byte: 1 } });
  });

  it('accounts for a row whose cell holds 2 MB, and keeps its neighbours', async () => {
    const file = await imported(
      'huge',
      `${header}\n${lead(1)}\n2,Ada,${'x'.repeat(2_000_000)},Ink,MQL,Webinar,2026-01-05\n${lead(3)}\n`,
    );
    expect(file.rows).toBe(3);
    expect(file.accepted).toBeGreaterThanOrEqual(2);
    if (file.rejected > 0) expect(Object.keys(file.rejectedBy)).toEqual(['cell_too_long']);
  });

  it('reads a sheet of 300 columns', async () => {
    const extra = Array.from({ length: 293 }, (_, n) => `Extra ${n}`).join(',');
    const cells = Array.from({ length: 293 }, (_, n) => `v${n}`).join(',');
    const file = await imported('wide', `${header},${extra}\n${lead(1)},${cells}\n${lead(2)},${cells}\n`);
    expect(file).toMatchObject({ object: 'person', rows: 2, accepted: 2 });
  });
});

/** Runs SQL on a file in another program, as anybody could. */
function runSql(path: string, sql: string): void {
  const script = `new (require('node:sqlite').DatabaseSync)(${JSON.stringify(path)}).exec(${JSON.stringify(sql)})`;
  execFileSync(process.execPath, ['-e', script], { stdio: 'pipe' });
}

describe('a workspace file that can’t be opened', () => {
  /** Every command on the file is refused with one sentence, and the file keeps its bytes. */
  async function refusedAsItIs(path: string, can: RegExp): Promise<void> {
    const before = readFileSync(path);
    const name = path.slice(scratch.folder.length + 1);
    for (const args of [
      ['import', good, '--workspace', path],
      ['review', '--workspace', path],
      ['workspace', 'verify', path],
    ])
      expectSentence(await runHere(args), name, can);
    expect(readFileSync(path).equals(before)).toBe(true);
  }

  it('says so of one cut short', async () => {
    const path = scratch.write('cut.tandem', whole);
    truncateSync(path, Math.floor(whole.length * 0.6));
    await refusedAsItIs(path, /damaged.*(copy|backup)/s);
  });

  it('says so of a text file and of another program’s database', async () => {
    await refusedAsItIs(scratch.write('text.tandem', leads(2)), /not a Tandem workspace.*\.tandem/s);
    const other = scratch.at('notes.tandem');
    runSql(other, 'CREATE TABLE notes (text TEXT)');
    await refusedAsItIs(other, /not a Tandem workspace/);
  });

  it('says so of one with a trigger in it, which never runs', async () => {
    const path = scratch.write('trigger.tandem', whole);
    runSql(path, 'CREATE TRIGGER thief AFTER INSERT ON doc_update BEGIN DELETE FROM doc_update; END');
    await refusedAsItIs(path, /trigger\.tandem/);
  });

  it('says so of one that a newer version wrote', async () => {
    const path = scratch.write('newer.tandem', whole);
    runSql(path, 'PRAGMA user_version = 99');
    await refusedAsItIs(path, /newer.*(update|newer)/is);
  });

  it('says who has it where another process is at work on it', async () => {
    const path = scratch.write('busy.tandem', whole);
    const sessions = createSessionRegistry({
      hub: createLiveHub(),
      tempRoot: scratch.at('temp'),
      findPath: async () => null,
      onState: () => {},
    });
    await sessions.open(path);
    const run = await runTandem(['import', more, '--workspace', path]);
    await sessions.closeAll();
    expectSentence(run, 'busy.tandem', /open elsewhere.*Close it there/);
    expect(await jsonOf(['workspace', 'info', path])).toMatchObject({ imports: 1, leads: 3 });
  });
});

describe('a workspace file that is lost while it is open', () => {
  it('an import into it is refused, and what is typed is told as not saved until the file is back', async () => {
    const path = scratch.write('lost.tandem', whole);
    const states: string[] = [];
    const hub = createLiveHub();
    const sessions = createSessionRegistry({
      hub,
      tempRoot: scratch.at('temp lost'),
      findPath: async () => null,
      onState: ({ state, reason }) => void states.push(`${state}: ${reason ?? ''}`),
    });
    const session = await sessions.open(path);
    const bytes = readFileSync(path);
    rmSync(path);
    const record = { at: '2026-02-01T00:00:00Z', by: '', fileHashes: ['x'], reportJson: '{}', datasets: [] };
    const refused = await session.file.addImport(record).catch((error) => error.problem);
    expect(refused).toMatchObject({ code: 'file.replaced' });
    expect(refused.message).toContain('lost.tandem');
    expect(refused.remedy).toMatch(/Put the file back|copy/);
    expect(() => readFileSync(path)).toThrow();
    await session.file.close({ discardUnsaved: true });
    await sessions.closeAll();
    await hub.close();
    writeFileSync(path, bytes);
    expect(await jsonOf(['workspace', 'info', path])).toMatchObject({ imports: 1, leads: 3 });
  });
});

const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
const nobody = 65_534;

describe.skipIf(!isRoot)('a place that takes nothing', () => {
  it('a folder that may only be read: reviews work, imports say what to do and write nothing', async () => {
    const folder = scratch.at('shared');
    mkdirSync(folder);
    const path = join(folder, 'team.tandem');
    writeFileSync(path, whole);
    chmodSync(scratch.folder, 0o755);
    chmodSync(folder, 0o555);
    chmodSync(path, 0o444);
    const run = await runTandem(['import', more, '--workspace', path], { uid: nobody });
    expectSentence(run, 'team.tandem', /reading only.*Copy/i);
    expect(readFileSync(path).equals(whole)).toBe(true);
    const review = await runTandem(['review', '--workspace', path, '--json'], { uid: nobody });
    expect({ code: review.code, stderr: review.stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('a full disk: the import says so, and the workspace is as it was', async (context) => {
    const disk = scratch.at('disk');
    mkdirSync(disk);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk]).status === 0;
    if (!mounted) context.skip('needs the right to mount a small disk');
    onTestFinished(() => void spawnSync('umount', ['-l', disk]));
    const path = join(disk, 'full.tandem');
    writeFileSync(path, whole);
    const used = Math.ceil(whole.length / 4096) * 4096;
    writeFileSync(join(disk, 'ballast'), Buffer.alloc(256 * 1024 - used - 8192));
    const many = Array.from(
      { length: 4000 },
      (_, n) => `${n + 10},N${n * 7919},B${n * 104_729},Ink ${n * 31},MQL,Webinar,2026-01-05`,
    );
    const large = scratch.write('large.csv', `${header}\n${many.join('\n')}\n`);
    expectSentence(await runHere(['import', large, '--workspace', path]), 'full.tandem', /disk is full.*Make room/i);
    rmSync(join(disk, 'ballast'));
    expect(await jsonOf(['workspace', 'info', path])).toMatchObject({ imports: 1, leads: 3 });
    expect(await jsonOf(['workspace', 'verify', path])).toMatchObject({ sound: true });
  });
});
