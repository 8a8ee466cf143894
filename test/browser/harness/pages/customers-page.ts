import type { Page } from 'playwright-core';
import { editInPlace, waitUntilShown } from './window-page.ts';

/** Adds a persona from the list, or from the empty state, and names it. */
export async function addPersona(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a persona' }).click();
  await editInPlace(page, 'Name of the persona', name);
  await page.getByRole('heading', { level: 1, name: new RegExp(name) }).waitFor();
}

/** Says several things of one kind in a row: Enter keeps and offers the next line, Esc ends. */
export async function claim(page: Page, kind: string, texts: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: `Add to ${kind}`, exact: true }).click();
  for (const text of texts) {
    const line = page.getByRole('textbox', { name: `New claim under ${kind}` });
    await line.fill(text);
    await line.press('Enter');
  }
  await page.getByRole('textbox', { name: `New claim under ${kind}` }).press('Escape');
}

/** The mark beside a claim that says how much speaks for it. */
export function evidenceMark(page: Page, text: string) {
  return page.getByRole('button', { name: new RegExp(`^(assumed|\\d+ pieces? of evidence).*: ${text}`) });
}

/** Writes an insight down by keyboard alone, from field to field with Enter. */
export async function hear(page: Page, fields: readonly string[]): Promise<void> {
  await page.getByRole('textbox', { name: /in their own words/ }).focus();
  for (const text of fields) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await page.getByText('Kept in the inbox').last().waitFor();
  await waitUntilShown(page);
}
