const longestAddress = 2048;

/** True for what may leave the app: web pages and mail; nothing that could run or read something, or carry a password. */
export function isSafeExternal(address: string): boolean {
  if (address.length > longestAddress || /[\p{Cc}\s\\]/u.test(address)) return false;
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '') return false;
  return url.protocol === 'mailto:' || (url.protocol === 'https:' && /^https:\/\//i.test(address));
}
