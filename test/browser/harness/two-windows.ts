import type { Page } from 'playwright-core';
import { createWorkspace, introduceSelf, openWorkspace } from './pages/library-page.ts';
import { goTo } from './pages/window-page.ts';
import { type RunningApp, startApp } from './running-app.ts';
import { openSample } from './sample-window.ts';

interface TwoWindows {
  readonly app: RunningApp;
  readonly page: Page;
  /** Watches what is done in `page`. */
  readonly other: Page;
}

/** An empty workspace in two windows, both at one screen; whoever sits there is of the function named. */
export async function openTwoWindows(ownFunction: string, place: string, screen: string): Promise<TwoWindows> {
  const app = await startApp();
  const page = await app.openWindow();
  await introduceSelf(page, 'Ana Ferreira', ownFunction);
  await createWorkspace(page, 'Together');
  const other = await app.openWindow();
  await openWorkspace(other, 'Together');
  await goTo(other, place, screen);
  await goTo(page, place, screen);
  return { app, page, other };
}

/** The sample company in two windows, both at one screen; whoever sits there is of the function named. */
export async function openSampleTwice(
  ownFunction: 'marketing' | 'sales',
  place: string,
  screen: string,
): Promise<TwoWindows> {
  const { app, page } = await openSample(ownFunction);
  const other = await app.openWindow();
  await openWorkspace(other, 'Axlewise');
  for (const window of [page, other]) await goTo(window, place, screen);
  return { app, page, other };
}
