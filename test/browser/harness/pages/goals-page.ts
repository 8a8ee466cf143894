import type { Locator, Page } from 'playwright-core';

/** The row of a goal in the tree. */
export function goalRow(page: Page, title: string): Locator {
  return page.getByRole('treegrid', { name: 'Goals' }).getByRole('row').filter({ hasText: title });
}

/** The panel of the goal that is open. */
export function goalPanel(page: Page, title: string): Locator {
  return page.getByRole('complementary', { name: `Goal ${title}` });
}

/** Opens a goal from the tree. */
export async function openGoal(page: Page, title: string): Promise<Locator> {
  await goalRow(page, title).click();
  const panel = goalPanel(page, title);
  await panel.waitFor();
  return panel;
}

/** Chooses an option of a quiet choice in the panel. */
export async function choose(page: Page, at: Locator, label: string, option: string): Promise<void> {
  await at
    .getByRole('textbox', { name: label, exact: true })
    .or(at.getByRole('combobox', { name: label, exact: true }))
    .first()
    .click();
  await page.getByRole('option', { name: option }).first().click();
}

/** The titles of the goals as they stand under each other. */
export async function goalTitles(page: Page): Promise<readonly string[]> {
  return page.getByRole('treegrid', { name: 'Goals' }).locator('tr[data-goal] a').allTextContents();
}
