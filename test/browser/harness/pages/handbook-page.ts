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

/** Adds a term of one's own to a handbook that has all the usual ones, and waits until it is open. */
export async function startTerm(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add a term' }).click();
  await page.getByRole('heading', { level: 1, name: /New term$/ }).waitFor();
  await waitUntilShown(page);
}

/** Lets the person at this computer be of another function, by the settings. */
export async function workAs(page: Page, functionName: string): Promise<void> {
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(functionName, { exact: true }).click();
  await dialog.getByRole('button', { name: 'Keep' }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Writes for one's own side what an entry means and calls the first `ready` of ten leads ready. */
export async function writeBlind(page: Page, name: string, text: string, ready: number): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^What ${name} means:`) }).click();
  await page.getByRole('textbox', { name: `What ${name} means` }).fill(text);
  // At once, as with a mouse: leaving the field keeps what is in it.
  await page.getByRole('button', { name: 'That is what it means' }).click();
  const leads = page.getByRole('region', { name: 'Written before looking' }).getByRole('group');
  await leads.nth(9).waitFor();
  for (let lead = 0; lead < 10; lead += 1) {
    await leads
      .nth(lead)
      .getByRole('radio', { name: lead < ready ? 'Ready' : 'Not ready', exact: true })
      .check();
  }
}
