import { describe, expect, it } from 'vitest';
import { windowStates } from '../standin/driver/actions.ts';
import { readyPage, soon, useShellApps } from './shell-app.ts';

describe('a window', () => {
  const apps = useShellApps();

  it('opens on the app scheme, shows once it is painted, and is connected to the host', async () => {
    const app = await apps.start();
    const page = await readyPage(app);
    expect(app.url(page)).toBe('app://main/index.html');
    await expect.poll(async () => (await windowStates(app)).map((each) => each.isVisible), soon).toEqual([true]);
    const answer = await page.evaluate(() => window.fixture.ask({ kind: 'echo', value: { at: new Date(5), n: 1n } }));
    expect(answer.value).toEqual({ at: new Date(5), n: 1n });
    expect((await app.report()).network).toEqual([]);
  });
});
