import type { TandemBridge } from '../../shared/contract/bridge.ts';

declare global {
  interface Window {
    /** Present in the desktop app, absent in a browser. */
    readonly tandem?: TandemBridge;
  }
}

/** The desktop shell around this page, or null in a browser. */
export function getBridge(): TandemBridge | null {
  return window.tandem ?? null;
}
