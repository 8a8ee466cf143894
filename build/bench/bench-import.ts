import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BenchRow, median, megabytes } from './figures.ts';
import { writeLeadExport } from './lead-export.ts';
import { peakMemory } from './peak-memory.ts';

const root = resolve(import.meta.dirname, '../..');
const memoryPollMilliseconds = 25;
// Days after the first lead of the made-up company; late enough that all of them are in the export.
const exportDay = 3000;

interface Run {
  readonly seconds: number;
  readonly memory: number;
}

/** Runs a program to its end; its time as a whole process and the most memory it had. */
function timeProcess(args: readonly string[]): Promise<Run> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  let memory = 0;
  const poll = setInterval(() => {
    memory = Math.max(memory, peakMemory(child));
  }, memoryPollMilliseconds);
  return new Promise((done, failed) => {
    child.once('exit', (code) => {
      clearInterval(poll);
      if (code === 0) done({ seconds: (performance.now() - started) / 1000, memory });
      else failed(new Error(`${args.join(' ')} ended with ${code}`));
    });
  });
}

/** Importing a lead export beside DuckDB's bare read and write and Papa Parse's bare parse, turns alternating. */
export async function benchImport(leads: number, repetitions: number): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-bench-'));
  const file = join(folder, 'leads.csv');
  try {
    await writeLeadExport({ path: file, leads, asOf: exportDay });
    const runs = { ours: [] as Run[], duckdb: [] as Run[], papa: [] as Run[] };
    for (let n = 0; n < repetitions; n += 1) {
      const workspace = join(folder, `bench-${n}.tandem`);
      runs.duckdb.push(await timeProcess(['build/bench/duckdb-bare.ts', file, join(folder, 'bare.parquet')]));
      runs.ours.push(await timeProcess(['out/host/tandem.js', 'import', file, '--workspace', workspace, '--json']));
      runs.papa.push(await timeProcess(['build/bench/papaparse-bare.ts', file]));
      rmSync(workspace);
    }
    const seconds = (all: readonly Run[]) => median(all.map((run) => run.seconds));
    const ratios = (peer: readonly Run[]) =>
      median(runs.ours.map((run, n) => run.seconds / (peer[n]?.seconds ?? Number.NaN)));
    const memory = (all: readonly Run[]) => megabytes(Math.max(...all.map((run) => run.memory)));
    const row = (peer: string, all: readonly Run[], bar: string): BenchRow => ({
      what: `import ${leads.toLocaleString('en')} leads (${megabytes(statSync(file).size)}) / ${peer}`,
      ours: `${seconds(runs.ours).toFixed(2)} s`,
      peer: `${seconds(all).toFixed(2)} s`,
      ratio: ratios(all),
      bar,
      memory: `${memory(runs.ours)}, peer ${memory(all)}`,
    });
    return [row('DuckDB bare', runs.duckdb, '<= 2.0, < 700 MB'), row('Papa Parse', runs.papa, '')];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
