/** What `index.html` holds where each response puts its own nonce. */
export const noncePlaceholder = 'tandem-page-nonce';

/**
 * The Content-Security-Policy of the app's page, the same in the desktop shell and in browser mode.
 *
 * Style elements need the nonce of their response. Markup can't be made from strings: of the trusted-type policies only
 * `default`, which the page sets up to let text without markup through (style sheets), and the editor's clipboard.
 */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self' ws://127.0.0.1:* wss:",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default ProseMirrorClipboard',
  ].join('; ');
}
