import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { AddressMap } from '../standin/addresses.ts';
import { cloneCodec } from '../standin/clone-codec.ts';
import type { AppDriver } from '../standin/driver/app-driver.ts';
import { launchOnStandin } from '../standin/driver/standin-driver.ts';

describe('the stand-in’s messages', () => {
  const plain = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    maxDepth: 4,
  });

  it('arrive as structured clone has them', () => {
    fc.assert(
      fc.property(plain, (value) => {
        const cloned: unknown = structuredClone(value);
        expect(isDeepStrictEqual(cloneCodec.decode(cloneCodec.encode(value)), cloned)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('keep one object one, and a circle a circle', () => {
    const shared = { a: 1 };
    const circle: Record<string, unknown> = { first: shared, second: shared };
    circle.self = circle;
    const arrived = cloneCodec.decode(cloneCodec.encode(circle)) as typeof circle;
    expect(arrived.first).toBe(arrived.second);
    expect(arrived.self).toBe(arrived);
  });

  it.each([[() => 1], [Symbol('x')], [{ nested: [() => 1] }]])(
    'are refused as structured clone refuses them',
    (value) => {
      expect(() => cloneCodec.encode(value)).toThrow(/could not be cloned/);
    },
  );
});

describe('the stand-in’s addresses', () => {
  const map = new AddressMap(['app']);

  it.each(['app://main/index.html?a=1#b', 'app://print/1', 'https://example.org/app://main', 'about:blank', 'data:,x'])(
    'map %s there and back',
    (address) => expect(map.outer(map.inner(address))).toBe(address),
  );

  it('replace the app’s schemes in a policy and nothing else', () => {
    const policy = "default-src 'none'; img-src app: data: https:; script-src app://main 'self'";
    expect(map.innerPolicy(policy)).toBe(
      "default-src 'none'; img-src https://*.app.standin data: https:; script-src https://main.app.standin 'self'",
    );
  });
});

describe('an app that uses Electron wrongly', () => {
  const started: AppDriver[] = [];
  afterEach(async () => {
    for (const app of started.splice(0)) await app.stop().catch(() => undefined);
  });

  async function start(main: string): Promise<AppDriver> {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'tandem-misuse-'));
    mkdirSync(path.join(folder, 'data'));
    writeFileSync(
      path.join(folder, 'package.json'),
      JSON.stringify({ name: 'misuse', version: '1.0.0', type: 'module', main: 'main.js' }),
    );
    writeFileSync(path.join(folder, 'main.js'), main);
    const app = await launchOnStandin({ appFolder: folder, userData: path.join(folder, 'data') });
    started.push(app);
    return app;
  }

  const violationsOf = async (main: string) => (await (await start(main)).report()).violations;
  const attempt = (code: string) => `try { ${code} } catch {}`;

  it('is told when it uses too early what needs readiness', async () => {
    const main = `import { BrowserWindow, protocol, utilityProcess } from 'electron';
      ${attempt("utilityProcess.fork('/x.js')")} ${attempt('new BrowserWindow()')} ${attempt("protocol.handle('app', () => {})")}`;
    expect(await violationsOf(main)).toEqual([
      'utilityProcess.fork before the app is ready',
      'new BrowserWindow() before the app is ready',
      'protocol.handle before the app is ready',
    ]);
  });

  it('is told when it does too late what has to come early', async () => {
    const main = `import { app, protocol } from 'electron';
      app.whenReady().then(() => { ${attempt('protocol.registerSchemesAsPrivileged([])')} ${attempt('app.enableSandbox()')} });`;
    expect(await violationsOf(main)).toEqual([
      'protocol.registerSchemesAsPrivileged after the app is ready',
      'app.enableSandbox after the app is ready',
    ]);
  });

  it('is told when it uses what isn’t represented, or what doesn’t exist', async () => {
    const main = `import { app, clipboard, Tray } from 'electron';
      ${attempt('clipboard.readText()')} ${attempt('new Tray()')} ${attempt('app.setBadgeCounter()')}
      app.on('app-command', () => {});`;
    const report = await (await start(main)).report();
    expect(report.violations).toEqual([
      'not represented: clipboard.readText',
      'not represented: Tray',
      'not represented: app.setBadgeCounter',
    ]);
    expect(report.notes).toEqual(["nobody will hear it: app 'app-command' is never sent"]);
  });

  it('is told when it waits for readiness before its main module has ended', async () => {
    const main = "import { app } from 'electron'; await app.whenReady();";
    await expect(start(main)).rejects.toThrow(/ended with code 70[\s\S]*Electron would never become ready/);
  });
});
