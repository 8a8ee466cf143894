import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '../..');
const fixture = path.join(import.meta.dirname, 'fixture');

/**
 * Builds the real shell around the fixture's page and host. Inside the checkout, where its packages are found.
 *
 * @param folder emptied by nobody: the same names are written again
 */
export async function buildFixtureApp(folder: string): Promise<void> {
  const out = path.join(folder, 'out');
  mkdirSync(path.join(out, 'renderer'), { recursive: true });
  const manifest = {
    name: 'tandem',
    productName: 'Tandem',
    version: '9.8.7',
    type: 'module',
    main: 'out/main/main.js',
  };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  copyFileSync(path.join(fixture, 'index.html'), path.join(out, 'renderer/index.html'));
  const common = { bundle: true, absWorkingDir: root, logLevel: 'warning' } as const;
  const node = { ...common, platform: 'node', target: 'node22', packages: 'external', format: 'esm' } as const;
  await Promise.all([
    build({ ...node, entryPoints: ['electron/main/main.ts'], outfile: path.join(out, 'main/main.js') }),
    build({ ...node, entryPoints: [path.join(fixture, 'host.ts')], outfile: path.join(out, 'host/main.js') }),
    build({
      ...common,
      entryPoints: ['electron/preload/preload.ts'],
      outfile: path.join(out, 'preload/preload.cjs'),
      format: 'cjs',
      platform: 'node',
      external: ['electron'],
    }),
    build({
      ...common,
      entryPoints: [path.join(fixture, 'page.ts')],
      outfile: path.join(out, 'renderer/page.js'),
      format: 'esm',
      target: 'chrome140',
    }),
  ]);
}
