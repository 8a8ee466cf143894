import { AddressMap } from '../addresses.ts';
import { violate } from '../report.ts';
import { needEarly, needReady } from '../runtime.ts';

interface CustomScheme {
  readonly scheme: string;
  readonly privileges?: Readonly<Record<string, boolean>>;
}
type SchemeHandler = (request: Request) => Response | Promise<Response>;

const schemes = new Map<string, Readonly<Record<string, boolean>>>();
let isRegistered = false;
let map = new AddressMap([]);

/** Between the app's addresses and the browser's. */
export function addresses(): AddressMap {
  return map;
}

export class ProtocolStandin {
  readonly #handlers = new Map<string, SchemeHandler>();

  registerSchemesAsPrivileged(customSchemes: readonly CustomScheme[]): void {
    needEarly('protocol.registerSchemesAsPrivileged');
    if (isRegistered) violate('protocol.registerSchemesAsPrivileged called twice: the second call replaces the first');
    isRegistered = true;
    schemes.clear();
    for (const { scheme, privileges } of customSchemes) {
      schemes.set(scheme, privileges ?? {});
      if (privileges?.bypassCSP) violate(`the scheme '${scheme}' bypasses the Content-Security-Policy`);
    }
    map = new AddressMap(schemes.keys());
  }

  handle(scheme: string, handler: SchemeHandler): void {
    needReady('protocol.handle');
    if (this.#handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    if (!schemes.get(scheme)?.standard) violate(`'${scheme}' is handled but not declared standard: relative URLs fail`);
    this.#handlers.set(scheme, handler);
  }

  isProtocolHandled(scheme: string): boolean {
    return this.#handlers.has(scheme);
  }

  handlerFor(address: string): SchemeHandler | undefined {
    return this.#handlers.get(address.slice(0, address.indexOf(':')));
  }
}
