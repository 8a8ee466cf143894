import type { Page } from 'playwright-core';
import { waitUntilShown } from './window-page.ts';

/** Opens an entry of the handbook by its list. */
export async function openEntry(page: Page, name: string): Promise<void> {
  const list = page.getByRole('navigation', { name: 'Handbook' });
  await list.getByRole('link', { name: new RegExp(`^${name}`) }).click();
  await page.getByRole('heading', { level: 1, name: new RegExp(`${name}$`) }).waitFor();
  await waitUntilShown(page);
}

/** Waits until the list says of an entry who signed it and who has to. */
export async function waitForSignatures(page: Page, name: string, words: string): Promise<void> {
  const list = page.getByRole('navigation', { name: 'Handbook' });
  await list.getByRole('link', { name: `${name} , ${words}` }).waitFor();
}

/** Types at the end of what a stage means. */
export async function typeMeaning(page: Page, stage: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name: `Meaning of ${stage}` }).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(text);
}
