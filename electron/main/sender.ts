import { isPageUrl } from './page-address.ts';

/** As much of a `WebFrameMain` as says who is speaking. */
export interface SendingFrame {
  readonly parent: object | null;
  readonly url: string;
}

/** True for the top frame of our page. A frame that has navigated or is gone is `null` and nobody. */
export function isOurPage(frame: SendingFrame | null): boolean {
  return frame !== null && frame.parent === null && isPageUrl(frame.url);
}
