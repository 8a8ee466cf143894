import { shell } from 'electron';

const longestAddress = 2048;

/** The only way out of the app to another program: web pages and mail, nothing that could run or read a file. */
export function isSafeExternal(address: string): boolean {
  if (address.length > longestAddress || /[\p{Cc}\s\\]/u.test(address)) return false;
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '') return false;
  return url.protocol === 'mailto:' || (url.protocol === 'https:' && /^https:\/\//i.test(address));
}

/** Opens an address in the person's browser or mail program. False, and nothing happens, if it isn't a safe one. */
export async function openExternal(address: string): Promise<boolean> {
  if (!isSafeExternal(address)) return false;
  await shell.openExternal(new URL(address).href);
  return true;
}
