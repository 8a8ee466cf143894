import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

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

  it('opens workspace files by double click', () => {
    expect(section('fileAssociations')).toContain('ext: tandem');
    expect(section('nsis')).toContain('perMachine: true');
  });
});
