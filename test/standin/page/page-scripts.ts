import { makeCloneCodec } from '../clone-codec.ts';
import { makeBridgeEnd } from './function-bridge.ts';
import { prepareMainWorld } from './main-world.ts';
import { type PreloadSetup, preparePreloadWorld } from './preload-world.ts';

/** What runs in the page's own world before anything of the page. */
export function mainWorldScript(token: string, withSubFrames: boolean): string {
  return `(${prepareMainWorld})(${makeBridgeEnd}, ${JSON.stringify(token)}, ${withSubFrames});`;
}

/** What runs in the preload's world: its surroundings, then the preload itself, untouched. */
export function preloadWorldScript(setup: PreloadSetup, preload: string): string {
  const codec = `(${makeCloneCodec})((bytes) => bytes.toBase64(), (text) => Uint8Array.fromBase64(text))`;
  const source = preload.replaceAll(/^\/\/# sourceMappingURL=.*$/gm, '');
  return [
    `(${preparePreloadWorld})(${makeBridgeEnd}, ${codec}, ${JSON.stringify(setup)},`,
    `function (require, module, exports, process) {${source}\n});`,
    `//# sourceURL=${setup.file}`,
  ].join('\n');
}
