import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runCommand } from '../../../electron/cli/run-command.ts';

const program = resolve(import.meta.dirname, '../../../electron/cli/tandem.ts');

/** How one run of the command line ended. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  /** Another user, for rights that root has anyway. */
  readonly uid?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the command line as a process of its own. */
export function startTandem(args: readonly string[], { cwd, uid, env }: RunOptions = {}) {
  return spawn(process.execPath, [program, ...args], {
    ...(cwd === undefined ? {} : { cwd }),
    ...(uid === undefined ? {} : { uid }),
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs a command in this process: what the program does with its arguments, without the second a new process takes. */
export async function runHere(args: readonly string[]): Promise<Run> {
  const lines = { stdout: '', stderr: '' };
  const code = await runCommand(args, {
    result: (text) => {
      lines.stdout += text.endsWith('\n') ? text : `${text}\n`;
    },
    notice: (text) => {
      lines.stderr += text.endsWith('\n') ? text : `${text}\n`;
    },
  });
  return { code, ...lines };
}

/** Runs the command line as a process of its own to its end. */
export function runTandem(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  return new Promise((done, fail) => {
    const child = startTandem(args, options);
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    child.on('error', fail);
    child.on('close', (code) => done({ code, stdout, stderr }));
  });
}

/** Runs a command that must succeed and gives its one JSON document. */
export async function jsonOf(
  args: readonly string[],
  run: (args: readonly string[]) => Promise<Run> = runHere,
): Promise<unknown> {
  const { code, stdout, stderr } = await run([...args, '--json']);
  if (code !== 0) throw new Error(`tandem ${args.join(' ')} ended with ${code}: ${stderr}`);
  return JSON.parse(stdout);
}

/** A folder for a test's files with a way to write them; `remove` takes it away. */
export function scratchFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-cli-test-'));
  return {
    folder,
    at: (name: string) => join(folder, name),
    write(name: string, content: string | Uint8Array): string {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
