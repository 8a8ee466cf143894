import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answerMessageBox, quit, shownMessages, windowStates } from '../standin/driver/actions.ts';
import { heard, readyPage, soon, useShellApps } from './shell-app.ts';

const crash = (page: Page) =>
  page.evaluate(() => {
    void window.fixture.ask({ kind: 'crash' });
  });
const generation = (page: Page) => page.evaluate(() => window.fixture.generation);

describe('the host', () => {
  const apps = useShellApps();

  it('is started again after a crash, and every window is told and gets a new port', async () => {
    const app = await apps.start();
    const page = await readyPage(app);
    const before = await page.evaluate(() => window.fixture.ask({ kind: 'echo', value: 1 }));
    await crash(page);
    await expect.poll(() => generation(page), soon).toBe(2);
    const after = await page.evaluate(() => window.fixture.ask({ kind: 'echo', value: 2 }));
    expect(after.value).toBe(2);
    expect(after.pid).not.toBe(before.pid);
    expect(await heard(page, 'host')).toEqual([{ state: 'restarting' }, { state: 'ready' }]);
  });

  it('is given up when it keeps crashing, until a person starts it again', async () => {
    const app = await apps.start();
    const page = await readyPage(app);
    for (let crashes = 1; crashes <= 6; crashes++) {
      await expect.poll(() => generation(page), soon).toBe(crashes);
      await crash(page);
    }
    await expect.poll(async () => (await heard(page, 'host')).at(-1), soon).toEqual({ state: 'failed' });
    await page.evaluate(() => window.tandem.restartHost());
    await expect.poll(() => generation(page), soon).toBe(7);
    const answer = await page.evaluate(() => window.fixture.ask({ kind: 'echo', value: 'back' }));
    expect(answer.value).toBe('back');
  });

  it('writes what it holds before the app ends', async () => {
    const app = await apps.start();
    const page = await readyPage(app);
    await page.evaluate(() => window.fixture.ask({ kind: 'edit', text: 'the last word' }));
    await quit(app);
    expect(await app.exited).toBe(0);
    const written: unknown = JSON.parse(readFileSync(path.join(apps.userData, 'flushed.json'), 'utf8'));
    expect(written).toContain('the last word');
  });

  it('writes what it holds when the last window is closed', async () => {
    const app = await apps.start();
    const page = await readyPage(app);
    await page.evaluate(() => window.fixture.ask({ kind: 'edit', text: 'closed by the cross' }));
    await app.evaluate(({ BrowserWindow }) => {
      setImmediate(() => BrowserWindow.getAllWindows()[0]?.close());
    });
    expect(await app.exited).toBe(0);
    expect(readFileSync(path.join(apps.userData, 'flushed.json'), 'utf8')).toContain('closed by the cross');
  });

  it('keeps the app open, if the person wants that, when something can’t be written', async () => {
    const app = await apps.start();
    const page = await readyPage(app);
    await page.evaluate(() => window.fixture.ask({ kind: 'refuse-to-save', reason: 'The disk is full.' }));
    await answerMessageBox(app, 0);
    await quit(app);
    await expect.poll(() => shownMessages(app), soon).toHaveLength(1);
    const [shown] = await shownMessages(app);
    expect(shown?.detail).toBe(`${path.join(apps.userData, 'flushed.json')}: The disk is full.`);
    expect(await windowStates(app)).toHaveLength(1);
    const answer = await page.evaluate(() => window.fixture.ask({ kind: 'echo', value: 'still here' }));
    expect(answer.value).toBe('still here');
    await answerMessageBox(app, 1);
    await quit(app);
    expect(await app.exited).toBe(0);
  });

  it('is not left behind when the app is killed, nor is anything else', async () => {
    const app = await apps.start();
    const page = await readyPage(app);
    const { pid } = await page.evaluate(() => window.fixture.ask({ kind: 'echo', value: null }));
    const shell = await app.evaluate(() => process.pid);
    const family = [shell, ...childrenOf(shell)];
    expect(family).toContain(pid);
    app.kill();
    await app.exited;
    await expect.poll(() => family.filter(isAlive), soon).toEqual([]);
  });

  it('gets a PDF of a page that can run nothing and fetch nothing', async () => {
    const app = await apps.start();
    const page = await readyPage(app);
    const html =
      '<h1>Minutes</h1><script>document.title = "ran"</script><img src="https://hostile.example/pixel"><img src="app://main/index.html">';
    const answer = await page.evaluate((text) => window.fixture.ask({ kind: 'print', html: text }), html);
    expect(answer.value).toBeInstanceOf(Uint8Array);
    expect(new TextDecoder('latin1').decode((answer.value as Uint8Array).subarray(0, 5))).toBe('%PDF-');
    expect(await windowStates(app)).toHaveLength(1);
    expect((await app.report()).network).toEqual([]);
  });
});

function childrenOf(parent: number): number[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return all.map(Number).filter((pid) => statOf(pid)[1] === String(parent));
}

function isAlive(pid: number): boolean {
  const [state] = statOf(pid);
  return state !== undefined && state !== 'Z';
}

/** State and parent of a process; empty if there is none. */
function statOf(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
