import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '..');

/** One chunk, so that its first module (no eval) runs before any schema is made. */
const isShared = (id: string) => id.startsWith(resolve(root, 'shared')) || id.includes('/node_modules/zod/');

/** The window's page. Addresses are relative: the shell serves it from `app://`, browser mode from the host. */
export default defineConfig({
  root: resolve(root, 'renderer'),
  base: './',
  plugins: [react()],
  build: {
    outDir: resolve(root, 'out/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'shared', test: isShared }] } } },
  },
});
