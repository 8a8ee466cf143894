import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const root = import.meta.dirname;
const fakes: Readonly<Record<string, string>> = {
  'renderer/state/host.ts': 'fake-host.ts',
  'renderer/document/index.ts': 'fake-document.ts',
  'renderer/state/library.tsx': 'fake-library.ts',
};

// Builds the review screens alone, with a host and a document that live in the page: to look at them while building.
await build({
  configFile: false,
  logLevel: 'warn',
  root,
  base: './',
  plugins: [
    react(),
    {
      name: 'fakes',
      enforce: 'pre',
      async resolveId(source, importer) {
        if (!importer || !source.startsWith('.')) return null;
        const found = resolve(importer, '..', source);
        const fake = Object.entries(fakes).find(([real]) => found.endsWith(real));
        return fake ? resolve(root, fake[1]) : null;
      },
    },
  ],
  build: { outDir: process.env.PREVIEW_OUT ?? resolve(root, '../../../out/preview-review'), emptyOutDir: true },
});
