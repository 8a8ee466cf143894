import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The most memory a running child had so far, in bytes; 0 where the system does not tell. */
export function peakMemory(child: ChildProcess): number {
  if (process.platform !== 'linux' || child.pid === undefined) return 0;
  try {
    const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    // It ended already.
    return 0;
  }
}
