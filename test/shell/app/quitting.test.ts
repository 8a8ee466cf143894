import { renameSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { peekWorkspace } from '../../../electron/host/workspace/peek-workspace.ts';
import { waitUntilSaved } from '../../browser/harness/pages/window-page.ts';
import { answerMessageBox, quit, shownMessages, windowStates } from '../../standin/driver/actions.ts';
import { openSettings, soon, useRealApps, writeCompany } from './real-app.ts';

describe('quitting', () => {
  const apps = useRealApps();

  it('waits for what was typed a moment ago', async () => {
    const file = await apps.newWorkspace('Alignment');
    const { app, page } = await openSettings(apps, file);
    await writeCompany(page, 'The last word');
    await quit(app);
    expect(await app.exited).toBe(0);
    expect(peekWorkspace(file).client).toBe('The last word');
  });

  it('waits as well when the last window is closed', async () => {
    const file = await apps.newWorkspace('Alignment');
    const { app, page } = await openSettings(apps, file);
    await writeCompany(page, 'Closed by the cross');
    await app.evaluate(({ BrowserWindow }) => {
      setImmediate(() => BrowserWindow.getAllWindows()[0]?.close());
    });
    expect(await app.exited).toBe(0);
    expect(peekWorkspace(file).client).toBe('Closed by the cross');
  });

  it('asks while something can’t be written, stays if the person wants that, and loses nothing once it can', async () => {
    const file = await apps.newWorkspace('Alignment');
    const { app, page } = await openSettings(apps, file);
    const away = path.join(apps.elsewhere, 'moved.tandem');
    renameSync(file, away);
    await writeCompany(page, 'Written to nowhere');
    await page
      .getByRole('status')
      .filter({ hasText: /^Not saved: Alignment\.tandem was deleted or replaced/ })
      .waitFor();
    await answerMessageBox(app, 0);
    await quit(app);
    await expect.poll(() => shownMessages(app), soon).toHaveLength(1);
    const [shown] = await shownMessages(app);
    expect(shown?.detail).toContain(`${file}: Alignment.tandem was deleted or replaced`);
    expect(await windowStates(app)).toHaveLength(1);
    renameSync(away, file);
    await waitUntilSaved(page);
    await quit(app);
    expect(await app.exited).toBe(0);
    expect(peekWorkspace(file).client).toBe('Written to nowhere');
  });

  it('ends all the same if the person says so', async () => {
    const file = await apps.newWorkspace('Alignment');
    const { app, page } = await openSettings(apps, file);
    renameSync(file, path.join(apps.elsewhere, 'moved.tandem'));
    await writeCompany(page, 'Given up');
    await page
      .getByRole('status')
      .filter({ hasText: /^Not saved/ })
      .waitFor();
    await answerMessageBox(app, 1);
    await quit(app);
    expect(await app.exited).toBe(0);
  });
});
