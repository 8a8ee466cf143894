import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { windowStates } from '../standin/driver/actions.ts';
import type { AppDriver } from '../standin/driver/app-driver.ts';
import { appFolder, readyPage, soon, useOneShellApp, useShellApps } from './shell-app.ts';

/** Leaves a mark that only the very same page still has afterwards. */
const mark = (page: Page) => page.evaluate(() => Object.assign(window, { marked: true }) && undefined);
const isMarked = (page: Page) => page.evaluate(() => 'marked' in window);
/** Long enough for a navigation or a window that wasn't prevented to come about: an answer from every process. */
async function settle(app: AppDriver, page: Page): Promise<void> {
  for (let round = 0; round < 5; round++) {
    await app.evaluate(() => new Promise((resolve) => setTimeout(resolve, 60)));
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 20)));
  }
}

describe('a hostile page', () => {
  const open = useOneShellApp();

  it.each([
    'https://hostile.example/?next=app://main/index.html',
    'https://app.main.hostile.example/',
    'http://localhost:3001/?app://main',
    'app://evil/index.html',
    'app://main.hostile.example/index.html',
    'data:text/html,<h1>hostile</h1>',
    'file:///etc/passwd',
  ])('can’t take the window to %s', async (address) => {
    const { app, page } = await open();
    await mark(page);
    const inside = app.can.customScheme ? address : address.replace(/^app:\/\/([^/]+)/, 'https://$1.app.standin');
    await page.evaluate((target) => {
      location.href = target;
    }, inside);
    await settle(app, page);
    expect(await isMarked(page)).toBe(true);
    expect(app.url(page)).toBe('app://main/index.html');
    expect((await app.report()).network).toEqual([]);
  });

  it('can’t open windows', async () => {
    const { app, page } = await open();
    const opened = await page.evaluate(() => [
      window.open('https://hostile.example/') === null,
      window.open('about:blank', 'named', 'popup') === null,
      window.open('/index.html', '_blank') === null,
    ]);
    expect(opened).toEqual([true, true, true]);
    await page.click('#new-window');
    await settle(app, page);
    expect(await windowStates(app)).toHaveLength(1);
    expect(app.pages()).toHaveLength(1);
    expect(await app.report()).toMatchObject({ network: [], external: [] });
  });

  it('can’t fill a frame from outside, and its frames have no bridge', async () => {
    const { app, page } = await open();
    await page.evaluate(() => {
      const inner = document.createElement('iframe');
      inner.setAttribute('sandbox', 'allow-scripts');
      const outer = document.createElement('iframe');
      outer.src = 'https://hostile.example/frame';
      document.body.append(inner, outer);
    });
    await settle(app, page);
    const bridges = await Promise.all(
      page
        .frames()
        .filter((frame) => frame !== page.mainFrame())
        .map((frame) => frame.evaluate(() => typeof window.tandem)),
    );
    expect(bridges.length).toBeGreaterThan(0);
    expect(new Set(bridges)).toEqual(new Set(['undefined']));
    expect((await app.report()).network).toEqual([]);
  });

  it('can’t pass values of another shape', async () => {
    const { page } = await open();
    const outcomes = await page.evaluate(async () => {
      const odd: unknown[] = [undefined, 7, -1, Number.NaN, '', {}, [], { purpose: 'x' }, new Map(), 'x'.repeat(5000)];
      const names = ['hello', 'pickFiles', 'pickSavePath', 'showInFolder', 'setProgress', 'setTheme'] as const;
      const accepted: string[] = [];
      const isFine = (name: string, value: unknown) =>
        (name === 'setProgress' && value === undefined) || (name === 'hello' && value === null);
      for (const name of names) {
        for (const value of odd) {
          const call = window.tandem[name] as (input: unknown) => Promise<unknown>;
          const answer = await call(value).then(
            () => 'accepted',
            () => 'refused',
          );
          if (answer === 'accepted' && !isFine(name, value)) accepted.push(`${name} ${String(value)}`);
        }
      }
      const name = { purpose: 'export', title: '', filters: [] } as const;
      const outside = await window.tandem
        .pickSavePath({ ...name, suggestedName: '../../.bashrc' })
        .catch(() => 'refused');
      return { accepted, outside };
    });
    expect(outcomes).toEqual({ accepted: [], outside: 'refused' });
  });

  it('can’t hand the system anything but web pages and mail', async () => {
    const { app, page } = await open();
    const opened = await page.evaluate(async () => {
      const addresses = [
        ...[
          'file:///etc/passwd',
          'javascript:alert(1)',
          'ms-msdt:/id',
          '\\\\host\\share',
          'https:hostile',
          'smb://x/y',
        ],
        ...[
          'https://a@b.example/',
          `https://example.org/${'a'.repeat(3000)}`,
          'app://main/index.html',
          'data:text/html,x',
        ],
        ...['https://example.org/a b', 'HTTPS://example.org/ok', 'mailto:sales@example.org'],
      ];
      const safe: string[] = [];
      for (const address of addresses) if (await window.tandem.openExternal(address)) safe.push(address);
      return safe;
    });
    expect(opened).toEqual(['HTTPS://example.org/ok', 'mailto:sales@example.org']);
    expect((await app.report()).external).toEqual(['https://example.org/ok', 'mailto:sales@example.org']);
  });

  it('is granted nothing', async () => {
    const { page } = await open();
    const states = () =>
      page.evaluate(async () => {
        const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'];
        const granted = await Promise.all(
          names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
        );
        return [...new Set(granted)];
      });
    await expect.poll(states, soon).toEqual(['denied']);
  });

  it('runs no script that isn’t the app’s own, makes no markup from text, and styles nothing by the way', async () => {
    const { page } = await open();
    const violated = await page.evaluate(async () => {
      const seen: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
      const style = document.createElement('style');
      style.textContent = 'body { color: red }';
      document.body.append(style);
      const text = (run: () => void): string => {
        try {
          run();
          return 'done';
        } catch (cause) {
          return (cause as Error).name;
        }
      };
      const tried = [
        text(() => {
          document.createElement('div').innerHTML = '<b>markup</b>';
        }),
        text(() => {
          document.body.setAttribute('onclick', 'window.ran = true');
        }),
        text(() => {
          document.createElement('script').textContent = 'window.ran = true';
        }),
      ];
      await new Promise((resolve) => setTimeout(resolve, 100));
      const nonced = document.createElement('style');
      nonced.nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
      nonced.textContent = 'body { margin-left: 7px }';
      document.head.append(nonced);
      return { seen, tried, ran: 'ran' in window, margin: getComputedStyle(document.body).marginLeft };
    });
    expect(violated).toMatchObject({ tried: ['TypeError', 'TypeError', 'TypeError'], ran: false, margin: '7px' });
    expect(violated.seen).toEqual(expect.arrayContaining(['style-src-elem', 'require-trusted-types-for']));
  });

  it('finds only the app’s own files behind the app scheme, and only by GET', async () => {
    const { page } = await open();
    const found = await page.evaluate(async () => {
      const ways = [
        ...[
          '/../package.json',
          '/..%2fpackage.json',
          '/%2e%2e/package.json',
          '/..%5cpackage.json',
          '/.%2e/main/main.js',
        ],
        ...[
          '/%252e%252e/package.json',
          '//etc/passwd',
          '/C:/Windows/win.ini',
          '/index.html%00.js',
          '/page.js/',
          '/.env',
        ],
        ...['/assets/../../host/main.js', '/index.html/../../main/main.js', '/%E0%A4%A', '/index', '/'],
      ];
      // An address that leads to another host is refused by the page's policy already.
      const statusOf = (way: string) =>
        fetch(way).then(
          ({ status }) => status,
          () => 404,
        );
      const statuses = await Promise.all(ways.map(statusOf));
      const post = await fetch('/index.html', { method: 'POST', body: 'x' });
      return { statuses: [...new Set(statuses)], post: post.status, page: (await fetch('/index.html')).status };
    });
    expect(found).toEqual({ statuses: [404], post: 405, page: 200 });
  });
});

describe('a hostile page that came in through the app', () => {
  const apps = useShellApps();
  let server: Server | null = null;
  afterEach(() => {
    server?.close();
    server = null;
  });

  it('can’t use a link to leave, nor a redirect that the app itself ran into', async () => {
    const app = await apps.start();
    const page = await readyPage(app);
    await mark(page);
    await page.click('#outside');
    await settle(app, page);
    expect(await isMarked(page)).toBe(true);
    server = createServer((_request, response) =>
      response.writeHead(302, { location: 'https://hostile.example/landed' }).end(),
    );
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const outcome = await app.evaluate(async ({ BrowserWindow }, address) => {
      const [window] = BrowserWindow.getAllWindows();
      return window?.loadURL(address).then(
        () => 'loaded',
        () => 'refused',
      );
    }, `http://127.0.0.1:${port}/`);
    expect(outcome).toBe('refused');
    expect((await app.report()).network).toEqual([]);
  });

  it('gets no answer from the main process when it sits in the app’s own window', async () => {
    const app = await apps.start();
    await readyPage(app);
    await app.evaluate(async ({ BrowserWindow }) => {
      await BrowserWindow.getAllWindows()[0]?.loadURL('app://evil/index.html');
    });
    const [page] = app.pages();
    expect(await page?.evaluate(tryTheBridge)).toEqual(['refused', 'refused', 'refused']);
  });

  it('gets no answer from the main process when it sits in a window that isn’t the app’s', async () => {
    const app = await apps.start();
    await readyPage(app);
    await app.evaluate(
      async ({ BrowserWindow }, preload) => {
        const window = new BrowserWindow({ webPreferences: { preload, sandbox: true, contextIsolation: true } });
        await window.loadURL('app://main/index.html');
      },
      path.join(appFolder, 'out/preload/preload.cjs'),
    );
    await expect.poll(() => app.pages().length, soon).toBe(2);
    const page = await app.page(1);
    expect(await page.evaluate(tryTheBridge)).toEqual(['refused', 'refused', 'refused']);
  });
});

/** Runs in the page: what its calls come to. */
async function tryTheBridge(): Promise<string[]> {
  const outcome = (call: Promise<unknown>) =>
    call.then(
      () => 'answered',
      () => 'refused',
    );
  const { tandem } = window;
  return Promise.all([outcome(tandem.theme()), outcome(tandem.connect()), outcome(tandem.hello(null))]);
}
