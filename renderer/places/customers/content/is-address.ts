/** True for what a browser can open. */
export function isAddress(where: string): boolean {
  return /^https?:\/\//iu.test(where.trim());
}
