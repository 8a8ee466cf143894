import { noncePlaceholder } from '../../shared/contract/page-policy.ts';

declare global {
  interface Window {
    /** Read by the scroll lock under dialogs when it adds its style element. */
    __webpack_nonce__?: string;
    readonly trustedTypes?: {
      createPolicy(name: string, rules: { createHTML(text: string): string }): unknown;
    };
  }
}

/** The nonce of this response, which style elements made by scripts have to carry; empty where none was set. */
export function pageNonce(): string {
  const content = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
  return content === noncePlaceholder ? '' : content;
}

/** Lets scripts set text without markup (style sheets) and nothing else; see the page's Content-Security-Policy. */
export function guardPage(): void {
  window.__webpack_nonce__ = pageNonce();
  window.trustedTypes?.createPolicy('default', {
    createHTML: (text) => {
      if (text.includes('<')) throw new TypeError('Markup can’t be made from a string here.');
      return text;
    },
  });
}
