import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { showScreen, waitUntilShown, workspaceIdOf } from '../../browser/harness/pages/window-page.ts';
import { addressedScreens } from '../../browser/harness/screens.ts';
import { clickMenu, windowStates } from '../../standin/driver/actions.ts';
import { shownPage, useRealApps, waitForWorkspace } from './real-app.ts';

interface Watched {
  violated?: string[];
}

/** Keeps every breach of the page's policy from its first moment on. */
async function watchPolicy(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { violated: seen });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      seen.push(`${effectiveDirective} ${blockedURI} ${sample}`),
    );
  });
  await page.reload();
}

const breaches = (page: Page) => page.evaluate(() => (window as Watched).violated);

describe('the real page', () => {
  const apps = useRealApps();

  it('keeps to its policy in every place and dialog, and throws no error', async () => {
    const app = await apps.start([await apps.newWorkspace('Alignment')]);
    const page = await shownPage(app);
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await waitForWorkspace(page, 'Alignment');
    await watchPolicy(page);
    await waitForWorkspace(page, 'Alignment');
    const workspaceId = workspaceIdOf(page);
    for (const { show } of addressedScreens) await show(page, { workspace: '', nextExports: [] });
    await showScreen(page, workspaceId, 'data/imports/new');
    for (const command of ['search', 'settings', 'shortcuts', 'new-workspace']) {
      await clickMenu(app, command);
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
    await clickMenu(app, 'show-library');
    await waitUntilShown(page);
    expect(await breaches(page)).toEqual([]);
    expect(errors).toEqual([]);
    expect((await app.report()).network).toEqual([]);
  });

  it('can’t be led away, opens no windows, gives frames no bridge, and takes no markup or style from text', async () => {
    const app = await apps.start();
    const page = await shownPage(app);
    await watchPolicy(page);
    await waitUntilShown(page);
    const seen = await page.evaluate(async () => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const foreign = frame.contentWindow;
      const markup = (() => {
        try {
          document.createElement('div').innerHTML = '<b>markup</b>';
          return 'made';
        } catch (cause) {
          return (cause as Error).name;
        }
      })();
      const style = document.createElement('style');
      style.textContent = 'body { color: red }';
      document.body.append(style);
      const opened = window.open('https://hostile.example/') !== null;
      location.href = 'https://hostile.example/';
      await new Promise((resolve) => setTimeout(resolve, 500));
      return { bridge: foreign !== null && 'tandem' in foreign, markup, opened };
    });
    expect(seen).toEqual({ bridge: false, markup: 'TypeError', opened: false });
    expect(app.url(page)).toMatch(/^app:\/\/main\/index\.html/);
    expect(await windowStates(app)).toHaveLength(1);
    expect(await app.report()).toMatchObject({ network: [], external: [] });
    expect(await breaches(page)).toContainEqual(expect.stringContaining('style-src-elem inline'));
  });
});
