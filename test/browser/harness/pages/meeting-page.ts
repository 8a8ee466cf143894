import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Download, Page } from 'playwright-core';
import { showScreen, waitUntilShown } from './window-page.ts';

/** The id of the review with a number, from the list of meetings. */
export async function meetingIdOf(page: Page, workspaceId: string, number: number): Promise<string> {
  await showScreen(page, workspaceId, 'review/meetings');
  const href = await meetingLink(page, number).getAttribute('href');
  return href?.split('/').at(-1) ?? '';
}

const meetingLink = (page: Page, number: number) =>
  page
    .getByRole('main')
    .getByRole('link', { name: `Review ${number}` })
    .first();

/** Shows a review from the list of meetings: its plan, or its record once it has ended. */
export async function openMeeting(page: Page, number: number): Promise<void> {
  await meetingLink(page, number).click();
  await waitUntilShown(page);
}

export type MinutesFormat = 'PDF' | 'HTML' | 'Markdown';

/** Freezes the review that is being closed, with no minutes yet, and waits for its record. */
export async function freeze(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: /^PDF/ }).uncheck();
  await page.getByRole('button', { name: /^Freeze/ }).click();
  await page.getByText('The numbers are frozen').waitFor({ timeout: 120_000 });
  await waitUntilShown(page);
}

/** Saves the minutes of the record that is shown; answers with the file's path. */
export async function saveMinutes(page: Page, format: MinutesFormat, folder: string): Promise<string> {
  const download = page.waitForEvent('download', { timeout: 120_000 });
  await page.getByRole('button', { name: format, exact: true }).click();
  return keepDownload(await download, folder);
}

async function keepDownload(download: Download, folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

/** Every frozen slide of the record that is shown: what its charts and sentences say. */
export async function frozenSlides(page: Page): Promise<readonly string[]> {
  const slides = page.getByRole('region').filter({ has: page.getByText('frozen', { exact: true }) });
  await slides.first().waitFor();
  return slides.allTextContents();
}

/** The record's fingerprint as its stamp shows it. */
export async function fingerprintShown(page: Page): Promise<string> {
  const line = page.locator('dl > div').filter({ has: page.getByText('Fingerprint', { exact: true }) });
  return (await line.getByRole('definition').textContent()) ?? '';
}
