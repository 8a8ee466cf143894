import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import os from 'node:os';
import type { ForkOptions } from 'electron';
import { type MessagePortMain, PortBorder } from '../ports.ts';
import { note, violate } from '../report.ts';
import { needReady, runtime } from '../runtime.ts';
import { makeEvent, StandinEmitter, strict } from '../strict.ts';
import type { UtilityMessage } from '../utility.ts';

const running = new Set<UtilityProcessStandin>();
const hook = new URL('../hook.ts', import.meta.url).href;

/** A real child process, with the stand-in's smaller `electron` in it. */
class UtilityProcessStandin extends StandinEmitter {
  readonly name: string;
  pid: number | undefined;
  readonly #child: ChildProcess;
  readonly #border: PortBorder;

  constructor(file: string, input: readonly string[], options: ForkOptions) {
    super('utilityProcess', ['spawn', 'exit', 'message']);
    this.name = options.serviceName ?? 'Node Utility Process';
    if (!existsSync(file)) violate(`utilityProcess.fork: there is no ${file}`);
    if (options.stdio !== undefined) violate('utilityProcess stdio other than inherited is not represented');
    this.#child = fork(file, input, {
      execArgv: [...(options.execArgv ?? []), '--import', hook],
      env: { ...(options.env ?? process.env), STANDIN_ROLE: 'utility' } as NodeJS.ProcessEnv,
      cwd: options.cwd,
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.pid = this.#child.pid;
    this.#border = new PortBorder((message) => this.#send(message));
    running.add(this);
    this.#child.on('spawn', () => this.emit('spawn'));
    this.#child.on('message', (message: UtilityMessage) => {
      if (message.kind === 'message') this.emit('message', message.data);
      else this.#border.receive(message);
    });
    this.#child.on('exit', (code, signal) => this.#ended(code, signal));
  }

  postMessage(message: unknown, transfer: readonly MessagePortMain[] = []): void {
    const ports = transfer.map((port) => this.#border.export(port));
    this.#send({ kind: 'message', data: structuredClone(message), ports });
  }

  kill(): boolean {
    return this.#child.kill('SIGTERM');
  }

  killAtOnce(): void {
    this.#child.kill('SIGKILL');
  }

  #send(message: UtilityMessage): void {
    if (this.#child.connected) this.#child.send(message);
    else note(`a ${message.kind} for '${this.name}' came after its end, and is lost`);
  }

  #ended(code: number | null, signal: NodeJS.Signals | null): void {
    running.delete(this);
    this.pid = undefined;
    this.#border.closeAll();
    if (runtime.isExiting) return;
    const exitCode = code ?? (signal === null ? 1 : os.constants.signals[signal]);
    if (exitCode !== 0) {
      const reason = signal === 'SIGKILL' ? 'killed' : signal === null ? 'abnormal-exit' : 'crashed';
      const serviceName = 'node.mojom.NodeService';
      runtime.emitApp('child-process-gone', makeEvent(), {
        ...{ type: 'Utility', reason, exitCode, serviceName },
        name: this.name,
      });
    }
    this.emit('exit', exitCode);
  }
}

export const utilityProcess = strict('utilityProcess', {
  fork(file: string, input: readonly string[] = [], options: ForkOptions = {}): UtilityProcessStandin {
    needReady('utilityProcess.fork');
    return strict('UtilityProcess', new UtilityProcessStandin(file, input, options));
  },
});

export function utilityMetrics(): { type: string; pid: number; name: string }[] {
  return [...running].map(({ pid = 0, name }) => ({ type: 'Utility', pid, name }));
}

export function killUtilities(): void {
  for (const child of running) child.killAtOnce();
}
