// npm run bench: everything measured beside its peers, in one run. `--quick` uses small sizes.
import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benchImport } from './bench-import.ts';
import { benchLatency } from './bench-latency.ts';
import { benchOpen } from './bench-open.ts';
import { printTable } from './figures.ts';
import { benchMetrics } from './metrics-bench.ts';

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } },
});
const repetitions = values.quick ? 2 : 5;
const reviewSizes = values.quick ? [10_000] : [10_000, 100_000, 1_000_000];
const importSize = values.quick ? 20_000 : 1_000_000;

execFileSync(process.execPath, [resolve(import.meta.dirname, '../build.mjs'), '--if-changed'], { stdio: 'inherit' });
console.log(`${cpus().length} cores, ${cpus()[0]?.model ?? ''}, Node ${process.version}`);

const benches: Readonly<Record<string, () => Promise<void>>> = {
  import: async () => printTable('Import', await benchImport(importSize, repetitions)),
  review: async () => {
    for (const leads of reviewSizes) {
      printTable(
        `All figures of a review, ${leads.toLocaleString('en')} leads`,
        await benchMetrics(leads, repetitions * 4),
      );
    }
  },
  open: async () => printTable('Opening', await benchOpen()),
  edit: async () => printTable('Editing', await benchLatency()),
};

for (const [name, bench] of Object.entries(benches)) {
  if (values.only === undefined || values.only === name) await bench();
}
