import { shell } from 'electron';
import { isSafeExternal } from './safe-address.ts';

/** The only way out of the app to another program. False, and nothing happens, if the address isn't a safe one. */
export async function openExternal(address: string): Promise<boolean> {
  if (!isSafeExternal(address)) return false;
  await shell.openExternal(new URL(address).href);
  return true;
}
