// Checks the types of every layer against what that layer may know (no DOM in Node's, neither in shared).
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { environment, root } from './installed.mjs';

const layers = ['shared', 'electron', 'electron/preload', 'renderer', 'test'];

const check = (layer) =>
  new Promise((done) => {
    const tsc = spawn('tsc', ['-p', resolve(root, layer)], {
      cwd: root,
      stdio: 'inherit',
      env: environment,
      shell: process.platform === 'win32',
    });
    tsc.on('exit', (code) => done(code ?? 1));
  });

let failed = false;
for (const layer of layers) failed = (await check(layer)) !== 0 || failed;
console.log(failed ? 'Types: errors above.' : `Types: ${layers.length} layers clean.`);
process.exit(failed ? 1 : 0);
