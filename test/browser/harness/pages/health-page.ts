import type { Locator, Page } from 'playwright-core';

/** The five answers to a statement of the health check. */
export function answersTo(page: Page, statement: string): Locator {
  return page.getByRole('radiogroup', { name: statement });
}

/** Chooses who scores in a window. */
export async function scoreAs(page: Page, name: string): Promise<void> {
  await chooseIn(page, 'Scoring as', name);
}

/** Chooses in a field that looks like text until it is touched. */
export async function chooseIn(at: Page | Locator, label: string, option: string): Promise<void> {
  const field = at.getByLabel(label, { exact: true }).and(at.locator('input')).first();
  await field.click();
  const page = 'page' in at ? at.page() : at;
  await page.getByRole('option', { name: option }).first().click();
}

/** The line of a statement once a round is revealed. */
export function boardRow(page: Page, statement: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('button', { name: statement, exact: true }) });
}
