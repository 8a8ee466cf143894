import { runtime } from '../runtime.ts';
import { makeEvent } from '../strict.ts';

/**
 * The order of Electron's events at the end: `before-quit`, then every window's `close`, then `will-quit`, then `quit`.
 * `window-all-closed` comes only when the windows were not closed by quitting.
 */
let state: 'running' | 'closing' | 'done' = 'running';

/** @param closeWindows asks every window to close; answers how many there are */
export function beginQuit(closeWindows: () => number): void {
  if (state === 'done') return;
  const event = makeEvent();
  runtime.emitApp('before-quit', event);
  if (event.defaultPrevented) {
    state = 'running';
    return;
  }
  state = 'closing';
  if (closeWindows() === 0) setImmediate(finishQuit);
}

/** A window refused to close: quitting is off. */
export function windowKept(): void {
  state = 'running';
}

export function windowClosed(left: number): void {
  if (left > 0) return;
  if (state === 'closing') finishQuit();
  else if (!runtime.emitApp('window-all-closed')) beginQuit(() => 0);
}

function finishQuit(): void {
  const event = makeEvent();
  runtime.emitApp('will-quit', event);
  if (event.defaultPrevented) {
    state = 'running';
    return;
  }
  state = 'done';
  runtime.emitApp('quit', makeEvent(), 0);
  runtime.exit(0);
}
