import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** A browser without a window, spoken to in the DevTools protocol over a pipe that ends it when it closes. */
export interface BrowserPipe {
  /** Sends one command; rejects with the browser's own words or when the browser ends. */
  send(method: string, parameters?: object, sessionId?: string): Promise<Record<string, unknown>>;
  /** Resolves when the event comes the next time. */
  once(event: string): Promise<void>;
  close(): void;
}

interface Reply {
  readonly id?: number;
  readonly method?: string;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

/** Starts the browser with its protocol on file descriptors 3 and 4; messages end with a NUL byte. */
export function openBrowserPipe(browser: string, args: readonly string[]): BrowserPipe {
  const child = spawn(browser, ['--remote-debugging-pipe', ...args], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const input = child.stdio[3] as Writable;
  const output = child.stdio[4] as Readable;
  const pending = new Map<number, PromiseWithResolvers<Record<string, unknown>>>();
  const waiting = new Map<string, (() => void)[]>();
  let lastId = 0;

  const receive = (reply: Reply): void => {
    const asked = reply.id === undefined ? undefined : pending.get(reply.id);
    if (asked && reply.error) asked.reject(new Error(reply.error.message));
    else if (asked) asked.resolve(reply.result ?? {});
    if (reply.id !== undefined) pending.delete(reply.id);
    if (reply.method) for (const resolve of waiting.get(reply.method)?.splice(0) ?? []) resolve();
  };
  readMessages(output, receive);
  const fail = (error: Error): void => {
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
  };
  failWith(child, input, fail);

  return {
    send(method, parameters = {}, sessionId) {
      lastId += 1;
      const asked = Promise.withResolvers<Record<string, unknown>>();
      pending.set(lastId, asked);
      input.write(`${JSON.stringify({ id: lastId, method, params: parameters, sessionId })}\0`);
      return asked.promise;
    },
    once: (event) => new Promise((resolve) => waiting.set(event, [...(waiting.get(event) ?? []), resolve])),
    close: () => void child.kill(),
  };
}

function readMessages(output: Readable, receive: (reply: Reply) => void): void {
  let rest = '';
  output.setEncoding('utf8');
  output.on('data', (chunk: string) => {
    const parts = `${rest}${chunk}`.split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) receive(JSON.parse(part) as Reply);
  });
}

function failWith(child: ChildProcess, input: Writable, fail: (error: Error) => void): void {
  child.once('error', fail);
  child.once('exit', (code) => fail(new Error(`the browser ended with ${code ?? 'a signal'}`)));
  // The pipe breaks when the browser ends; `exit` says so.
  input.on('error', () => {});
}
