import type { Locator, Page } from 'playwright-core';
import { waitUntilSaved } from './window-page.ts';

/** The line of someone on the list of people. */
export function personRow(page: Page, name: string | RegExp): Locator {
  return page.getByRole('table', { name: 'People', exact: true }).getByRole('row').filter({ hasText: name });
}

/** The line of someone who was removed. */
export function removedRow(page: Page, name: string): Locator {
  return page
    .getByRole('table', { name: 'Removed' })
    .getByRole('row')
    .filter({ hasText: `${name}, removed` });
}

/** Adds someone in one line. */
export async function addPerson(page: Page, name: string, functionName = 'Marketing'): Promise<void> {
  const form = page.locator('form').filter({ hasText: 'Add person' });
  await form.getByLabel('Function').and(form.locator('input')).first().click();
  await page.getByRole('option', { name: functionName }).click();
  await form.getByRole('textbox', { name: 'Name' }).fill(name);
  await form.getByRole('button', { name: 'Add person' }).click();
  await personRow(page, name).first().waitFor();
  await waitUntilSaved(page);
}
