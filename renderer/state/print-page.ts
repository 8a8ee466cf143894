import { getBridge } from './bridge.ts';

/** Prints what the window shows, through the shell where there is one. */
export function printPage(): void {
  const bridge = getBridge();
  if (bridge) void bridge.print();
  else window.print();
}
