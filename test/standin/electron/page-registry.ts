import type { WebFrameMain } from './web-frame.ts';

/** What the browser's events need of a page. */
export interface RegisteredPage {
  readonly targetId: string;
  readonly emit: (event: string, ...values: unknown[]) => boolean;
  /** True while the app itself loads or reloads the page: such navigations aren't asked about. */
  readonly isLoadedByApp: boolean;
  frame(frameId: string): WebFrameMain | undefined;
  popupAppeared(address: string): void;
  targetGone(): void;
}

const pages = new Set<RegisteredPage>();

export function registerPage(page: RegisteredPage): void {
  pages.add(page);
}

export function forgetPage(page: RegisteredPage): void {
  pages.delete(page);
}

export function contentsOfTarget(targetId: string): RegisteredPage | undefined {
  return [...pages].find((page) => page.targetId === targetId);
}

export function contentsOfFrame(frameId: string): RegisteredPage | undefined {
  return [...pages].find((page) => page.frame(frameId) !== undefined);
}
