import { describe, expect, it } from 'vitest';
import type { Channel } from './channel.ts';
import { type MethodName, methods } from './contract.ts';
import { ProblemError } from './problem.ts';
import { createHostClient, type Handlers, serveCalls } from './rpc.ts';

/** Two ends of a channel in one process, delivering in turn as a real one would. */
function channelPair(): [Channel, Channel] {
  const listeners = [
    new Set<(message: Uint8Array | object) => void>(),
    new Set<(message: Uint8Array | object) => void>(),
  ];
  const closers = new Set<() => void>();
  let isOpen = true;
  const end = (own: number): Channel => ({
    post: (message) => {
      queueMicrotask(() => {
        if (isOpen) for (const listener of listeners[1 - own] ?? []) listener(message);
      });
    },
    onMessage: (listener) => void listeners[own]?.add(listener),
    onClose: (listener) => void closers.add(listener),
    close: () => {
      if (!isOpen) return;
      isOpen = false;
      for (const closer of closers) closer();
    },
  });
  return [end(0), end(1)];
}

/** Handlers that refuse everything but what a test gives. */
function handlersWith(given: Partial<Handlers<string>>): Handlers<string> {
  const refuse = async (): Promise<never> => {
    throw new Error('not expected');
  };
  const all = Object.fromEntries((Object.keys(methods) as MethodName[]).map((name) => [name, refuse]));
  return { ...all, ...given } as Handlers<string>;
}

function connected(given: Partial<Handlers<string>>) {
  const [hostEnd, windowEnd] = channelPair();
  const bugs: string[] = [];
  const send = serveCalls(hostEnd, handlersWith(given), 'window 1', (name) => bugs.push(name));
  const { client, attach } = createHostClient();
  attach(windowEnd);
  return { client, attach, send, bugs, close: () => windowEnd.close() };
}

describe('calls over a channel', () => {
  it('reach their handler with defaults filled in and the caller beside', async () => {
    const { client } = connected({
      'library/create': async ({ name, client: customer }, caller) => ({
        workspaceId: `${name}|${customer}|${caller}`,
        path: '/w',
      }),
    });
    const made = await client.call('library/create', { kind: 'blank', name: 'Plan' });
    expect(made).toEqual({ ok: true, value: { workspaceId: 'Plan||window 1', path: '/w' } });
  });

  it('answer a thrown problem as a value, with what can be done', async () => {
    const { client, bugs } = connected({
      'library/open': async () => {
        throw new ProblemError({ code: 'file.notFound', message: 'It is gone.', remedy: 'Look in the trash.' });
      },
    });
    expect(await client.call('library/open', { path: '/w' })).toEqual({
      ok: false,
      problem: { code: 'file.notFound', message: 'It is gone.', remedy: 'Look in the trash.', details: [] },
    });
    expect(bugs).toEqual([]);
  });

  it('hide what a bug says from the person and report it', async () => {
    const { client, bugs } = connected({
      'library/open': async () => {
        throw new Error('secret path /home/ana');
      },
    });
    const answer = await client.call('library/open', { path: '/w' });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'bug' } });
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(bugs).toEqual(['library/open']);
  });

  it.each([
    ['library/open', { path: '' }],
    ['library/open', {}],
    ['upload/chunk', { uploadId: 'a', base64: 7 }],
    ['rows/page', { workspaceId: 'w', table: 'secrets', columns: ['id'], offset: 0, limit: 10 }],
    ['constructor', {}],
    ['__proto__', {}],
  ])('refuse %s with %j before any handler runs', async (name, input) => {
    const { client, bugs } = connected({});
    const answer = await client.call(name as MethodName, input as never);
    expect(answer).toMatchObject({ ok: false, problem: { code: 'request.invalid' } });
    expect(bugs).toEqual([]);
  });

  it('turn an answer of an unknown form into a problem of this window', async () => {
    const { client } = connected({ 'library/open': async () => ({ other: 1 }) as never });
    expect(await client.call('library/open', { path: '/w' })).toMatchObject({ ok: false, problem: { code: 'bug' } });
  });

  it('end with a problem when the channel ends, and go on over the next one', async () => {
    const { client, attach, close } = connected({ 'library/open': () => new Promise(() => {}) });
    const waiting = client.call('library/open', { path: '/w' });
    await Promise.resolve();
    close();
    expect(await waiting).toMatchObject({ ok: false, problem: { code: 'request.cancelled' } });
    const later = client.call('library/pin', { path: '/w', pinned: true });
    const [hostEnd, windowEnd] = channelPair();
    serveCalls(hostEnd, handlersWith({ 'library/pin': async () => ({}) }), 'window 1', () => {});
    attach(windowEnd);
    expect(await later).toEqual({ ok: true, value: {} });
  });
});

describe('events', () => {
  it('reach those who listen, until they stop', async () => {
    const { client, send } = connected({});
    const seen: string[] = [];
    const stop = client.on('data/changed', ({ workspaceId }) => seen.push(workspaceId));
    send('data/changed', { workspaceId: 'a' });
    await new Promise((done) => setImmediate(done));
    stop();
    send('data/changed', { workspaceId: 'b' });
    await new Promise((done) => setImmediate(done));
    expect(seen).toEqual(['a']);
  });
});
