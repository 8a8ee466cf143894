import { spawn } from 'node:child_process';
import { _electron } from 'playwright-core';
import type { Report } from '../report.ts';
import type { AppDriver, LaunchOptions } from './app-driver.ts';

/** What specs read from the stand-in's report, recorded on Electron itself. */
interface Recording {
  standinReport: Report;
}

/**
 * Starts the app on Electron itself, through Playwright. Needs Electron's binary, a display, and the fuse that allows
 * `--inspect`, so an unpackaged app or a copy of a packaged one.
 */
export async function launchOnElectron(options: LaunchOptions): Promise<AppDriver> {
  const input = [options.appFolder, `--user-data-dir=${options.userData}`, ...(options.arguments ?? [])];
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries({ ...process.env, ...options.environment })) {
    if (value !== undefined && name !== 'ELECTRON_RUN_AS_NODE') environment[name] = value;
  }
  const running = await _electron.launch({ args: input, env: environment });
  const child = running.process();
  let output = '';
  const keep = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const exited = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  await running.evaluate(({ shell, app }) => {
    const report: Report = { violations: [], notes: [], external: [], network: [], system: [] };
    Object.assign(globalThis, { standinReport: report });
    shell.openExternal = async (address) => void report.external.push(address);
    return app.whenReady();
  });
  return {
    kind: 'electron',
    can: { customScheme: true, nativeDialogs: true, sandbox: process.getuid?.() !== 0 },
    exited,
    pages: () => running.windows(),
    page: async (index = 0) => {
      while (running.windows().length <= index) await running.waitForEvent('window');
      const page = running.windows()[index];
      if (page === undefined) throw new Error(`There is no page ${index}`);
      await page.waitForLoadState('load');
      return page;
    },
    url: (page) => page.url(),
    evaluate: (run, argument) =>
      running.evaluate(run as never, argument as never) as ReturnType<AppDriver['evaluate']> as never,
    startAgain: (more) => {
      const second = spawn(child.spawnfile, [...input, ...more], { env: environment });
      return new Promise((resolve) => second.once('exit', (code) => resolve(code ?? 1)));
    },
    kill: () => void child.kill('SIGKILL'),
    stop: () => running.close(),
    output: () => output,
    report: () => running.evaluate(() => (globalThis as unknown as Recording).standinReport),
  };
}
