import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtFolder } from '../browser/harness/built-app.ts';

const root = path.resolve(import.meta.dirname, '../..');
const config = readFileSync(path.join(root, 'electron-builder.yml'), 'utf8');

/** The lines of one top-level section of the configuration. */
function section(name: string): string {
  const start = config.indexOf(`\n${name}:\n`);
  const rest = config.slice(start + name.length + 3);
  const end = rest.search(/^\S/m);
  return end < 0 ? rest : rest.slice(0, end);
}

describe('the package', () => {
  it('sets every fuse that electron-builder knows, and none that opens a door', () => {
    const require = createRequire(import.meta.url);
    const schemaFile = path.join(
      path.dirname(require.resolve('electron-builder')),
      '../../app-builder-lib/scheme.json',
    );
    const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as {
      definitions: { FuseOptionsV1: { properties: Record<string, object> } };
    };
    const fuses = Object.fromEntries(
      [...section('electronFuses').matchAll(/^ {2}(\w+): (true|false)$/gm)].map(([, name, value]) => [
        name,
        value === 'true',
      ]),
    );
    expect(Object.keys(fuses).sort()).toEqual(Object.keys(schema.definitions.FuseOptionsV1.properties).sort());
    expect(fuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('is an archive, with only DuckDB’s libraries outside it', () => {
    expect(config).toMatch(/^asar: true$/m);
    expect(section('asarUnpack').match(/^ {2}- .*$/gm)).toEqual([expect.stringContaining('@duckdb/node-bindings*/**')]);
  });

  it('brings along every package that its bundles ask for, and every file that they name', () => {
    const { main, dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      main: string;
      dependencies: Record<string, string>;
    };
    const bundles = globSync(['main/*.js', 'host/*.js'], { cwd: builtFolder });
    const asked = bundles.flatMap((file) => {
      const source = readFileSync(path.join(builtFolder, file), 'utf8');
      return [...source.matchAll(/^(?:import|export)\b[^'"]*["']([^'".][^'"]*)["'];$/gm)].map(([, name = '']) => name);
    });
    const packages = asked.filter((name) => !isBuiltin(name) && name !== 'electron').map(packageOf);
    expect(packages.length).toBeGreaterThan(5);
    expect(packages.filter((name) => !(name in dependencies))).toEqual([]);
    expect(main).toBe('out/main/main.js');
    const named = ['main/main.js', 'preload/preload.cjs', 'host/main.js', 'host/file-worker.js', 'host/tables.sql'];
    expect([...named, 'renderer/index.html'].filter((file) => !existsSync(path.join(builtFolder, file)))).toEqual([]);
    expect(section('files').match(/^ {2}- .*$/gm)).toEqual(
      ['package.json', 'out/**/*', '"!out/.sources"', '"!**/*.map"'].map((each) => `  - ${each}`),
    );
  });

  it('opens workspace files by double click', () => {
    expect(section('fileAssociations')).toContain('ext: tandem');
    expect(section('nsis')).toContain('perMachine: true');
  });
});

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
