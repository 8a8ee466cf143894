// Builds the app into out/: main, preload, host and command line by esbuild, the window by Vite.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { build as buildRenderer } from 'vite';

const root = resolve(import.meta.dirname, '..');
const out = resolve(root, 'out');
const stampFile = resolve(out, '.sources');
const { values: options } = parseArgs({ options: { 'if-changed': { type: 'boolean', default: false } } });

const sources = ['electron', 'renderer', 'shared', 'build'].flatMap((folder) =>
  globSync(`${folder}/**/*.{ts,tsx,mjs,css,html,sql,json,svg}`, { cwd: root }),
);

function sourcesStamp() {
  const hash = createHash('sha256');
  for (const file of [...sources, 'package-lock.json'].sort())
    hash.update(file).update(readFileSync(resolve(root, file)));
  return hash.digest('hex');
}

const stamp = sourcesStamp();
if (options['if-changed'] && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) process.exit(0);

console.log('Building Tandem…');
rmSync(out, { recursive: true, force: true });

const node = {
  bundle: true,
  platform: 'node',
  target: 'node22',
  absWorkingDir: root,
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
};

/** Workers and entries stand flat beside each other, so that a worker is found by its name from any of them. */
const hostEntries = [
  'electron/host/main.ts',
  'electron/cli/tandem.ts',
  ...globSync('electron/host/**/*-worker.ts', { cwd: root }),
];

await Promise.all([
  build({
    ...node,
    entryPoints: Object.fromEntries(hostEntries.map((file) => [basename(file, '.ts'), file])),
    outdir: resolve(out, 'host'),
    format: 'esm',
    splitting: true,
    chunkNames: 'chunk-[hash]',
  }),
  existsSync(resolve(root, 'electron/main/main.ts')) &&
    build({ ...node, entryPoints: ['electron/main/main.ts'], outfile: resolve(out, 'main/main.js'), format: 'esm' }),
  existsSync(resolve(root, 'electron/preload/preload.ts')) &&
    build({
      ...node,
      entryPoints: ['electron/preload/preload.ts'],
      outfile: resolve(out, 'preload/preload.cjs'),
      format: 'cjs',
      packages: 'bundle',
      external: ['electron'],
    }),
  buildRenderer({ configFile: resolve(root, 'build/vite.config.ts'), logLevel: 'warn' }),
]);

for (const file of globSync('electron/host/analytics/**/*.sql', { cwd: root })) {
  // Under the same names as in the source, beside the bundle that loads them.
  const copy = resolve(out, 'host', relative('electron/host/analytics', file));
  mkdirSync(dirname(copy), { recursive: true });
  copyFileSync(resolve(root, file), copy);
}
writeFileSync(stampFile, stamp);
