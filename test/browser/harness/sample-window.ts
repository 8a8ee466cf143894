import type { Page } from 'playwright-core';
import { openWorkspace } from './pages/library-page.ts';
import { type RunningApp, startApp } from './running-app.ts';
import { type SampleCompany, sampleCompany } from './sample.ts';

interface SampleWindow {
  readonly app: RunningApp;
  readonly page: Page;
  readonly company: SampleCompany;
}

/** The sample company in a window; whoever sits there is of the function named. */
export async function openSample(ownFunction: 'marketing' | 'sales'): Promise<SampleWindow> {
  const company = await sampleCompany();
  const app = await startApp({
    workspaces: [company.workspace],
    self: { name: 'Ana Ferreira', function: ownFunction },
  });
  const page = await app.openWindow();
  await openWorkspace(page, 'Axlewise');
  return { app, page, company };
}
