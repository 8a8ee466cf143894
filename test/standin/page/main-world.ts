import type { makeBridgeEnd } from './function-bridge.ts';

/**
 * Prepares the page's own world: a preload may put an API on `window`, and `window.open` answers at once, as it must.
 *
 * The source of this function runs in pages: it may use nothing from around it.
 */
export function prepareMainWorld(makeEnd: typeof makeBridgeEnd, token: string, withSubFrames: boolean): void {
  if (!withSubFrames && window !== window.top) return;
  const end = makeEnd(`to-main-${token}`, `to-preload-${token}`);

  const freeze = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return;
    for (const each of Object.values(value)) freeze(each);
    Object.freeze(value);
  };

  end.handlers.set('expose', ({ key = '', value }) => {
    if (value === undefined || key in window) {
      end.send({ op: 'expose-failed', key });
      return;
    }
    const api = end.unpack(value);
    freeze(api);
    Object.defineProperty(window, key, { value: api, enumerable: true, configurable: false, writable: false });
  });

  const open = (url: string | URL = ''): null => {
    end.send({ op: 'open', url: new URL(url === '' ? 'about:blank' : url, document.baseURI).href });
    return null;
  };
  Object.defineProperty(window, 'open', { value: open, writable: true, configurable: true });
}
