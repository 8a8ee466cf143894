import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root, tandemCommand } from './harness/built-app.ts';
import { type RunningApp, startApp } from './harness/running-app.ts';

let app: RunningApp;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-given-'));
  app = await startApp({ self: { name: 'Ana Ferreira', function: 'marketing' } });
});
afterAll(async () => {
  await app?.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('a workspace given to the browser is not copied: the person is told where to put it, and there it shows', async () => {
  const file = join(folder, 'Client plan.tandem');
  execFileSync(process.execPath, [tandemCommand, 'workspace', 'new', file], { cwd: root });
  const page = await app.openWindow();
  await page.locator('input[type="file"]').setInputFiles(file);
  const said = page.getByText('“Client plan.tandem” can’t be opened from a browser');
  await said.waitFor();
  expect(await said.textContent()).toContain(`Put it into ${app.library} and come back to this window`);
  copyFileSync(file, join(app.library, 'Client plan.tandem'));
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await page.getByRole('row').filter({ hasText: 'Client plan' }).waitFor();
});
