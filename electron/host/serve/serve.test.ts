import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect as connectTo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Channel } from '../../../shared/contract/channel.ts';
import { type Serving, serve } from './serve.ts';

let serving: Serving;
const channels: Channel[] = [];

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-serve-'));
  writeFileSync(join(folder, 'index.html'), '<h1>Tandem</h1>');
  writeFileSync(join(folder, '..', 'secret.txt'), 'not for pages');
  serving = await serve({
    rendererFolder: folder,
    host: '127.0.0.1',
    port: 0,
    onChannel: (channel) => channels.push(channel),
  });
});

afterAll(() => serving.close());

function get(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: serving.port, path, headers, method }, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** The code a socket ends with: 101 when it was opened, else the refusal's status. */
function connect(options: { origin?: string; host?: string; protocols?: string[]; path?: string }): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(
      `ws://127.0.0.1:${serving.port}${options.path ?? '/channel'}`,
      options.protocols ?? ['tandem', `key.${serving.key}`],
      {
        headers: {
          origin: options.origin ?? `http://127.0.0.1:${serving.port}`,
          host: options.host ?? `127.0.0.1:${serving.port}`,
        },
      },
    );
    socket.on('open', () => {
      socket.close();
      resolve(101);
    });
    socket.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0));
    socket.on('error', () => {});
  });
}

describe('pages', () => {
  it('serves the window with a policy that lets it load nothing but itself', async () => {
    expect(await get('/')).toEqual({ status: 200, body: '<h1>Tandem</h1>' });
  });

  it.each(['/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/..%5csecret.txt', '/%00', '/%'])(
    'finds nothing outside its folder: %s',
    async (path) => {
      const answer = await get(path);
      expect(answer.status).toBe(404);
    },
  );

  it.each(['evil.example', '127.0.0.1', 'localhost:1', '127.0.0.1.evil.example:80'])(
    'refuses the foreign host %s',
    async (host) => {
      expect((await get('/', { host })).status).toBe(421);
    },
  );

  it('answers nothing but reading', async () => {
    expect((await get('/', {}, 'POST')).status).toBe(405);
  });
});

describe('the channel', () => {
  it('opens for its own page with the key', async () => {
    const before = channels.length;
    expect(await connect({})).toBe(101);
    expect(channels.length).toBe(before + 1);
  });

  it.each([
    [{ origin: 'http://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ host: 'evil.example' }, 421],
    [{ protocols: ['tandem'] }, 401],
    [{ protocols: ['tandem', 'key.0000'] }, 401],
    [{ path: '/other' }, 404],
  ])('refuses %o', async (options, status) => {
    const before = channels.length;
    expect(await connect(options)).toBe(status);
    expect(channels.length).toBe(before);
  });
});

it('closes at once though a browser has connected for a request that never came', { timeout: 10_000 }, async () => {
  const other = await serve({ rendererFolder: tmpdir(), host: '127.0.0.1', port: 0, onChannel: () => {} });
  const ahead = connectTo(other.port, '127.0.0.1');
  await once(ahead, 'connect');
  const ended = once(ahead, 'close');
  await other.close();
  await ended;
});
