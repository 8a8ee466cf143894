import { registerHooks } from 'node:module';
import { isMainThread } from 'node:worker_threads';

/**
 * `node --import hook.ts`: whoever asks for `electron` gets the stand-in, by import and by require alike, so that the
 * app's own bundles run unchanged. In a utility process it is that process's smaller `electron`.
 */
const isUtility = process.env.STANDIN_ROLE === 'utility';
const implementation = new URL(isUtility ? './utility.ts' : './electron/electron.ts', import.meta.url).href;
const names = ['electron', 'electron/common', isUtility ? 'electron/utility' : 'electron/main'];
const facade = 'standin:electron';
/** Electron's module has a default export as well, and `require` gives the plain object. */
const facadeSource = `
  export * from '${implementation}';
  export { electron as default, electron as 'module.exports' } from '${implementation}';
`;

registerHooks({
  resolve(specifier, context, next) {
    if (names.includes(specifier)) return { url: facade, format: 'module', shortCircuit: true };
    if (specifier.startsWith('electron/')) throw new Error(`stand-in: '${specifier}' belongs to another process`);
    if (/^(node:)?original-fs$/.test(specifier)) return next('node:fs', context);
    return next(specifier, context);
  },
  load(url, context, next) {
    if (url === facade) return { format: 'module', source: facadeSource, shortCircuit: true };
    return next(url, context);
  },
});

Object.defineProperty(process.versions, 'electron', { value: '45.4.1', enumerable: true });
Object.defineProperty(process.versions, 'chrome', { value: '156.0.0.0', enumerable: true });
Object.defineProperty(process, 'type', { value: isUtility ? 'utility' : 'browser' });
if (isUtility && isMainThread) await import('./utility.ts');
