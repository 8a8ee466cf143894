// npm test: everything that must hold, in the order in which it is cheapest to learn that it does not.
import { resolve } from 'node:path';
import { ensureInstalled, root, run } from './installed.mjs';

const isLong = process.argv.includes('--long');

ensureInstalled();
const started = Date.now();
const step = (name, command, args) => {
  console.log(`\n— ${name}`);
  run(command, args);
};

step('types', 'node', ['build/types.mjs']);
step('lint', 'biome', ['check', '--error-on-warnings', '.']);
step('laws of the house', 'node', ['build/laws/check-laws.ts']);
step('unused code', 'knip', []);
step('build', 'node', ['build/build.mjs', '--if-changed']);
step('unit, contract and property tests', 'vitest', ['run', '--project', 'unit']);
step('a Chromium to test in', 'node', ['build/chromium.ts']);
step('browser and shell tests', 'vitest', ['run', '--project', 'browser']);
if (isLong) step('long tests', 'vitest', ['run', '--project', 'long']);

run('node', [resolve(root, 'build/count-tests.ts'), String(Date.now() - started)]);
