import { violate } from './report.ts';

/** State of the one app that runs in this process. */
export interface Runtime {
  appFolder: string;
  manifest: { readonly name: string; readonly productName?: string; readonly version: string; readonly main: string };
  userData: string;
  isReady: boolean;
  isWhenReadyAsked: boolean;
  isExiting: boolean;
  /** Sends an event of `app`; set when that module loads. */
  emitApp: (event: string, ...values: unknown[]) => boolean;
  /** Ends the app with a code; set when that module loads. */
  exit: (code: number) => void;
}

export const runtime: Runtime = {
  appFolder: '',
  manifest: { name: '', version: '', main: '' },
  userData: '',
  isReady: false,
  isWhenReadyAsked: false,
  isExiting: false,
  emitApp: () => false,
  exit: (code) => process.exit(code),
};

export const readiness = Promise.withResolvers<void>();

/** For what Electron only allows once it is ready. */
export function needReady(what: string): void {
  if (runtime.isReady) return;
  violate(`${what} before the app is ready`);
  throw new Error(`${what} can only be used after the app is ready`);
}

/** For what Electron only allows before it is ready. */
export function needEarly(what: string): void {
  if (!runtime.isReady) return;
  violate(`${what} after the app is ready`);
  throw new Error(`${what} has to come before the app is ready`);
}
