import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { peekWorkspace } from '../../electron/host/workspace/peek-workspace.ts';
import { importShape, reviewShape } from './cli/contract-shapes.ts';
import { jsonOf, runHere, scratchFolder, startTandem } from './cli/run-tandem.ts';

const scratch = scratchFolder();
afterAll(() => scratch.remove());

describe('tandem', () => {
  it('shows its usage', async () => {
    expect(await runHere(['help'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('tandem import <file...>'),
    });
    expect((await runHere([])).code).toBe(2);
    expect(await runHere(['constructor'])).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('tandem workspace', () => {
  const path = scratch.at('team.tandem');

  it('makes a workspace and refuses to make it again', async () => {
    const made = z
      .strictObject({ schema: z.literal(1), workspace: z.string(), workspaceId: z.string().min(8) })
      .parse(await jsonOf(['workspace', 'new', path]));
    expect(made.workspace).toBe(path);
    const bytes = readFileSync(path);
    const { code, stderr } = await runHere(['workspace', 'new', path]);
    expect(code).toBe(2);
    expect(stderr).toContain('there is a file already');
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it('makes one that begins with a template, and refuses a template that there is not', async () => {
    const folder = scratchFolder();
    onTestFinished(() => folder.remove());
    const launch = folder.at('launch.tandem');
    expect(await runHere(['workspace', 'new', launch, '--template', 'party'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--template party: not one of alignment, launch, consulting.'),
    });
    expect(existsSync(launch)).toBe(false);
    await jsonOf(['workspace', 'new', launch, '--template', 'launch']);
    const { snapshot } = peekWorkspace(launch);
    expect(snapshot.campaigns.get('launch')).toMatchObject({ name: 'Product launch' });
    expect(snapshot.people.size).toBe(0);
    expect(snapshot.settings.get('settings')).toMatchObject({ timeZone: 'Europe/Berlin' });
  });

  it('makes one that counts money in the currency asked for, and refuses one that there is not', async () => {
    const folder = scratchFolder();
    onTestFinished(() => folder.remove());
    const made = folder.at('made.tandem');
    expect(await runHere(['workspace', 'new', made, '--currency', 'Euro'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--currency Euro: not the code of a currency, such as EUR or USD.'),
    });
    expect(existsSync(made)).toBe(false);
    await jsonOf(['workspace', 'new', made, '--currency', 'sek']);
    expect(peekWorkspace(made).snapshot.settings.get('settings')).toMatchObject({ currency: 'SEK' });
  });

  it('says what is in it and that it is sound, without changing a byte', async () => {
    const bytes = readFileSync(path);
    expect(await jsonOf(['workspace', 'info', path])).toMatchObject({
      schema: 1,
      workspace: path,
      imports: 0,
      leads: 0,
    });
    expect(await jsonOf(['workspace', 'verify', path])).toMatchObject({ schema: 1, sound: true, findings: [] });
    expect((await runHere(['workspace', 'verify', path])).stdout).toContain('is sound');
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(readdirSync(scratch.folder)).toEqual(['team.tandem']);
  });

  it('exports a copy that is the same workspace, and no copy over a file that is there', async () => {
    const out = scratch.at('copy.tandem');
    expect(await jsonOf(['workspace', 'export', path, '--out', out])).toMatchObject({ workspace: path, copy: out });
    const id = async (file: string) =>
      z.looseObject({ workspaceId: z.string() }).parse(await jsonOf(['workspace', 'info', file])).workspaceId;
    expect(await id(out)).toBe(await id(path));
    const bytes = readFileSync(out);
    expect(await runHere(['workspace', 'export', path, '--out', out])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('copy.tandem'),
    });
    expect(readFileSync(out).equals(bytes)).toBe(true);
  });

  it.each([
    ['merge', 'does not merge workspaces yet'],
    ['polish', 'not one of new, info, export, verify'],
  ])('ends with 2 for %s and says so', async (action, words) => {
    const { code, stdout, stderr } = await runHere(['workspace', action, path]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
  });

  it('ends with 2 for a file that is not there and for one in a folder that is not there', async () => {
    expect(await runHere(['workspace', 'info', scratch.at('gone.tandem')])).toMatchObject({ code: 2, stdout: '' });
    const lost = await runHere(['workspace', 'new', scratch.at('no/such/folder.tandem')]);
    expect(lost).toMatchObject({ code: 2, stderr: expect.stringContaining('folder.tandem') });
    expect(existsSync(scratch.at('no'))).toBe(false);
  });
});

describe('the sample company in three lines', () => {
  const demo = scratch.at('demo');
  const workspace = `${demo}/axlewise.tandem`;
  beforeAll(async () => {
    const { code, stderr } = await runHere(['sample', demo, '--seed', '7', '--today', '2026-06-05']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  }, 300_000);

  it('writes its exports fortnight by fortnight, the next one, and its workspace', () => {
    expect(readdirSync(demo).sort()).toEqual(['axlewise.tandem', 'exports', 'next']);
    expect(readdirSync(`${demo}/exports`).length).toBeGreaterThan(3);
    for (const day of readdirSync(`${demo}/exports`)) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('does not write over a sample that is there', async () => {
    const bytes = readFileSync(workspace);
    expect(await runHere(['sample', demo])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('axlewise.tandem'),
    });
    expect(readFileSync(workspace).equals(bytes)).toBe(true);
  });

  it('imports the next fortnight without a question and reviews it by source', async () => {
    const next = readdirSync(`${demo}/next`).map((name) => `${demo}/next/${name}`);
    const report = importShape.parse(await jsonOf(['import', ...next, '--workspace', workspace]));
    for (const file of report.files) expect(file.accepted + file.rejected).toBe(file.rows);
    const review = reviewShape.parse(await jsonOf(['review', '--workspace', workspace, '--by', 'source']));
    expect(review.segments.length).toBeGreaterThan(2);
    const leads = review.segments.reduce((sum, { funnel }) => sum + (funnel[0]?.entered ?? 0), 0);
    expect(leads).toBe(review.funnel[0]?.entered);
    const text = (await runHere(['review', '--workspace', workspace])).stdout;
    expect(text).not.toMatch(/NaN|undefined|\[object/);
  });
});

describe('tandem serve', () => {
  it('serves this computer only', async () => {
    expect(await runHere(['serve', '--host', '0.0.0.0'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('this computer only'),
    });
    expect(await runHere(['serve', '--port', '70000'])).toMatchObject({ code: 2 });
  });

  it('prints its address, answers there, and ends when it is stopped', async () => {
    const child = startTandem(['serve', '--library', scratch.at('library'), '--port', '0']);
    onTestFinished(() => void child.kill('SIGKILL'));
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    const first = await Promise.race([once(createInterface(child.stdout), 'line'), once(child, 'close')]);
    const address = /^Tandem is at (http:\/\/127\.0\.0\.1:\d+\/)#key=[0-9a-f]+$/.exec(String(first[0]))?.[1];
    if (address === undefined) {
      // A checkout that is not built has no window to serve, and says what to do.
      expect(stderr).toContain('npm run build');
      expect(child.exitCode).toBe(2);
      return;
    }
    const answer = await fetch(address);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('<html');
    child.kill('SIGTERM');
    const [code] = await once(child, 'close');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
