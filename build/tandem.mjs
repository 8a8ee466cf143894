#!/usr/bin/env node
// The command line, run by the project's own Node whatever Node the machine has.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const program = resolve(root, 'out/host/tandem.js');
const node = resolve(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
if (!existsSync(program) || !existsSync(node)) {
  console.error('Tandem is not built here: run npm ci and npm run build first.');
  process.exit(2);
}
const { status, signal } = spawnSync(node, [program, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(status ?? (signal ? 1 : 0));
