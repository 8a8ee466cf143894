/** One part of the house: which files are in it, and what they may import. The first row that fits a file counts. */
export interface Layer {
  readonly name: string;
  /** Folder prefixes or files, from the top of the project. */
  readonly files: readonly string[];
  /** Layers it may import besides itself. */
  readonly layers: readonly string[];
  /** Packages it may import: a name, a scope with a slash, `node:` for all of Node, `*` for any. */
  readonly packages: readonly string[];
}

const react = ['react', 'react-dom', '@mantine/', '@tabler/', 'dayjs', '@fontsource-variable/'];

/** The house, in one table. A file that fits no row is an error, so that nothing grows outside the plan. */
export const layers: readonly Layer[] = [
  { name: 'tests', files: ['test/'], layers: ['*'], packages: ['*'] },
  { name: 'build', files: ['build/'], layers: ['*'], packages: ['*'] },
  { name: 'shared/document', files: ['shared/document/'], layers: ['shared'], packages: ['zod', 'yjs', 'lib0'] },
  { name: 'shared', files: ['shared/'], layers: [], packages: ['zod', 'birpc'] },
  {
    name: 'host/analytics',
    files: ['electron/host/analytics/'],
    layers: ['host', 'shared'],
    packages: ['node:', 'zod', '@duckdb/node-api'],
  },
  {
    name: 'host/workspace',
    files: ['electron/host/workspace/'],
    layers: ['shared', 'shared/document'],
    packages: ['node:', 'zod', 'yjs'],
  },
  {
    name: 'host/live',
    files: ['electron/host/live/'],
    layers: ['host/workspace', 'shared', 'shared/document'],
    packages: ['node:', 'zod', 'yjs', 'y-protocols', 'lib0', '@hocuspocus/server'],
  },
  {
    name: 'host',
    files: ['electron/host/'],
    layers: ['host/analytics', 'host/workspace', 'host/live', 'shell messages', 'shared'],
    packages: [
      'node:',
      'zod',
      'ws',
      'yauzl',
      'saxes',
      'write-excel-file',
      'ical-generator',
      'timezones-ical-library',
      '@date-fns/tz',
    ],
  },
  {
    name: 'cli',
    files: ['electron/cli/'],
    layers: ['host', 'host/analytics', 'host/live', 'shared'],
    packages: ['node:', 'zod'],
  },
  { name: 'shell messages', files: ['electron/host/shell-messages.ts'], layers: ['shared'], packages: ['zod'] },
  {
    name: 'main',
    files: ['electron/main/'],
    layers: ['shell messages', 'host', 'shared'],
    packages: ['node:', 'zod', 'electron', 'electron-store'],
  },
  { name: 'preload', files: ['electron/preload/'], layers: ['shared'], packages: ['electron'] },
  {
    name: 'kit/chart',
    files: ['renderer/kit/chart/'],
    layers: ['kit', 'state', 'shared'],
    packages: [...react, 'chart.js', 'react-chartjs-2', 'chartjs-plugin-annotation'],
  },
  {
    name: 'kit',
    files: ['renderer/kit/', 'renderer/theme/'],
    layers: ['state', 'document', 'commands', 'shared'],
    packages: [...react, '@tanstack/', '@tiptap/'],
  },
  {
    name: 'document',
    files: ['renderer/document/'],
    layers: ['shared', 'shared/document'],
    packages: ['react', 'zustand', 'yjs', 'y-protocols', 'lib0', '@hocuspocus/provider'],
  },
  { name: 'state', files: ['renderer/state/'], layers: ['document', 'shared'], packages: ['react', 'zustand'] },
  { name: 'commands', files: ['renderer/commands/'], layers: ['shared'], packages: [] },
  {
    name: 'places',
    files: ['renderer/places/'],
    layers: ['kit', 'kit/chart', 'document', 'state', 'commands', 'shared', 'navigation'],
    packages: [...react, '@tanstack/'],
  },
  { name: 'navigation', files: ['renderer/app/routes.ts'], layers: ['shared'], packages: ['react'] },
  {
    name: 'app',
    files: ['renderer/app/', 'renderer/main.tsx'],
    layers: ['places', 'kit', 'document', 'state', 'commands', 'shared', 'navigation'],
    packages: react,
  },
  { name: 'configuration', files: ['vitest.config.ts'], layers: [], packages: ['vitest/'] },
];

/** Doors: a package that only these files may import, whatever their layer would allow. Tests are exempt. */
export const doors: Readonly<Record<string, readonly string[]>> = {
  '@duckdb/node-api': ['electron/host/analytics/'],
  'node:sqlite': ['electron/host/workspace/'],
  '@hocuspocus/server': ['electron/host/live/'],
  '@hocuspocus/provider': ['renderer/document/'],
  'chart.js': ['renderer/kit/chart/'],
  zustand: ['renderer/state/', 'renderer/document/'],
  'electron-store': ['electron/main/preferences.ts'],
  ws: ['electron/host/serve/'],
  'write-excel-file': ['electron/host/output/list-file.ts'],
  'ical-generator': ['electron/host/output/calendar-file.ts'],
  'timezones-ical-library': ['electron/host/output/calendar-file.ts'],
  '@date-fns/tz': ['electron/host/output/calendar-file.ts'],
};

/** What no file may exceed; tests may be longer. */
export const limits = { lines: 400, testLines: 600 } as const;

/** File names that say nothing about what is inside. */
export const emptyNames = /(^|\/)(utils?|helpers?|common|misc)(\.|\/|$)/;
