import type { Page } from 'playwright-core';
import { waitUntilSaved, waitUntilShown } from './window-page.ts';

/** Says who sits here, on a first start. */
export async function introduceSelf(page: Page, name: string, functionName: string): Promise<void> {
  const card = page.getByRole('region', { name: 'Who are you?' }).or(page.locator('form')).first();
  await card.getByLabel('Your name').fill(name);
  await card.getByText(functionName, { exact: true }).click();
  await card.getByRole('button', { name: 'Keep' }).click();
  await page.getByRole('navigation').getByText(name).waitFor();
}

/** Makes the sample company by its one button and waits for its workspace. */
export async function openSampleCompany(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample company' }).click();
  await page.waitForURL(/#\/w\//, { timeout: 580_000 });
  await waitUntilSaved(page);
}

/** Begins the sample company and calls it off when its exports are being imported. */
export async function callOffSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample company' }).click();
  await page.getByText('Cancel makes none and leaves nothing behind').waitFor();
  await page.getByText('Importing the exports of').waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('The sample company was not made').waitFor();
}

/** Makes an empty workspace on a first start; in a currency, or in the one that the browser's region pays with. */
export async function createWorkspace(page: Page, name: string, currency: string | null = null): Promise<void> {
  await page.getByRole('radio', { name: /^Blank/ }).check();
  await page.getByLabel('Name', { exact: true }).fill(name);
  if (currency !== null) {
    const field = page.getByRole('combobox', { name: 'Currency' }).or(page.getByRole('textbox', { name: 'Currency' }));
    await field.fill(currency);
    await page.getByRole('option', { name: currency }).click();
  }
  await page.getByRole('button', { name: 'Create workspace' }).click();
  await page.waitForURL(/#\/w\//);
  await waitUntilSaved(page);
}

/** Opens a workspace of the library. */
export async function openWorkspace(page: Page, name: string): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: name });
  await row.getByRole('button', { name: /^Open/ }).click();
  await page.waitForURL(/#\/w\//);
  await waitUntilSaved(page);
  await waitUntilShown(page);
}
