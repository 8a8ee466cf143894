import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { waitUntilShown } from './harness/pages/window-page.ts';
import { type RunningApp, startApp } from './harness/running-app.ts';

const mostBytes = 400_000;

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.stop());

it('loads at most 400 kB of packed JavaScript before the first screen is there', async () => {
  const page = await app.openWindow();
  await waitUntilShown(page);
  const scripts = new Set(app.requests.filter((url) => new URL(url).pathname.endsWith('.js')));
  expect(scripts.size).toBeGreaterThan(0);
  const sizes = await Promise.all(
    [...scripts].map(async (url) => gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length),
  );
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`First screen: ${scripts.size} scripts, ${Math.round(bytes / 1000)} kB packed`);
  expect(bytes).toBeLessThanOrEqual(mostBytes);
});
