import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { builtFolder } from '../browser/harness/built-app.ts';
import { scratchFolder, startTandem } from './cli/run-tandem.ts';

const scratch = scratchFolder();
afterAll(() => scratch.remove());

/** As long as a loaded computer takes to end a process; what waits for a browser takes a minute. */
const soon = 15_000;

// The command serves the built window.
describe.skipIf(!existsSync(`${builtFolder}/renderer/index.html`))('tandem serve', () => {
  it('ends when it is told to, though a browser is connected, and leaves nothing temporary', async () => {
    const library = scratch.at('library');
    const env = { TMPDIR: scratch.folder };
    const child = startTandem(['serve', '--library', library, '--port', '0'], { env });
    const shown = new Promise<string>((done) => {
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        const address = /http:\/\/\S+/.exec(text)?.[0];
        if (address) done(address);
      });
    });
    const { port, hostname } = new URL(await shown);
    const browser = connect(Number(port), hostname).on('error', () => {});
    await once(browser, 'connect');
    const started = performance.now();
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect(performance.now() - started).toBeLessThan(soon);
    expect(readdirSync(scratch.folder).filter((name) => name.startsWith('tandem-'))).toEqual([]);
  });
});
