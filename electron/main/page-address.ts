/** The page's origin. Everything a window shows comes from here; there is no other source. */
export const appScheme = 'app';
export const pageHost = 'main';
export const printHost = 'print';
export const pageUrl = `${appScheme}://${pageHost}/index.html`;

/** True for addresses of the app's own page, compared part by part and never by prefix. */
export function isPageUrl(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === `${appScheme}:` && url.host === pageHost;
}
