import type { Page } from 'playwright-core';
import { waitUntilShown } from './window-page.ts';

/** Keeps only the leads of some values of a filter: `filterBy(page, 'Source', ['Webinar'])`. */
export async function filterBy(page: Page, name: string, values: readonly string[]): Promise<void> {
  await page
    .getByRole('group', { name: 'Filters' })
    .getByRole('button', { name: new RegExp(`^${name} `) })
    .click();
  const picker = page.getByRole('dialog', { name });
  for (const value of values) await picker.getByRole('checkbox', { name: new RegExp(`^${value}`) }).check();
  await page.keyboard.press('Escape');
  await picker.waitFor({ state: 'hidden' });
  await waitUntilShown(page);
}

/** How many leads the cohort of the funnel has, as its headline's facts say. */
export async function cohortSize(page: Page): Promise<number> {
  const words = await page.getByText(/^Cohort of [\d,]+/).textContent();
  return countOf(/[\d,]+/.exec(words ?? '')?.[0]);
}

/**
 * Opens the rows of those who did not take a step of the funnel, by keyboard from the chart; answers with how many they
 * are by the chart: all but those who went on.
 */
export async function openRowsOfFirstStep(page: Page): Promise<number> {
  const funnel = page.getByRole('listbox', { name: /^Funnel/ });
  const words = await funnel.locator('[data-part="inquiry:mql"]').textContent();
  const [, went, all] = /([\d,]+) of ([\d,]+)/.exec(words ?? '') ?? [];
  await funnel.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('table', { name: 'Rows' }).waitFor();
  await waitUntilShown(page);
  return countOf(all) - countOf(went);
}

const countOf = (words: string | undefined) => Number(words?.replaceAll(',', ''));
