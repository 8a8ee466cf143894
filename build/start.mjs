// npm start: install, build, open the app; in the browser where Electron's binary can't be had.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { ensureInstalled, environment, root, run } from './installed.mjs';

ensureInstalled();
run('node', ['build/build.mjs', '--if-changed']);

const child = spawn('node', [resolve(root, 'build/open-app.ts'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: environment,
  shell: process.platform === 'win32',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 0));
