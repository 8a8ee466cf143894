import type { Page } from 'playwright-core';
import { writeSampleFiles } from '../../../../electron/host/sample/write-sample-files.ts';
import { generateSample } from '../../../../shared/sample/generate-sample.ts';
import { goTo } from './window-page.ts';

/** Writes what the sample company's CRMs export in two weeks into a folder; answers with the paths. */
export async function writeNextExports(folder: string, today: string): Promise<readonly string[]> {
  const { next } = generateSample({ seed: 1, today });
  return (await writeSampleFiles(folder, next.files)).map(({ path }) => path);
}

/** Gives files to the imports screen by the file chooser. */
export async function chooseExports(page: Page, files: readonly string[]): Promise<void> {
  await goTo(page, 'Data', 'Imports');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).click();
  await (await chooser).setFiles([...files]);
}

/** Waits until a step of the import is shown. */
export async function waitForStep(page: Page, step: 'Columns' | 'Stages' | 'Check' | 'Done'): Promise<void> {
  const steps = page.getByRole('list', { name: 'Steps of the import' });
  await steps.locator('[aria-current="step"]', { hasText: step }).waitFor({ timeout: 180_000 });
}

/** Waits for what the import would give: it comes at once for files that are recognised as those of last time. */
export async function waitForCheck(page: Page): Promise<void> {
  await waitForStep(page, 'Check');
  await page.getByText('would be accepted').waitFor({ timeout: 180_000 });
}

/** From the check back to the columns. */
export async function goBackToColumns(page: Page): Promise<void> {
  const back = page.getByRole('button', { name: 'Back' });
  await back.click();
  await waitForStep(page, 'Stages');
  await back.click();
  await waitForStep(page, 'Columns');
}

/** Changes what a column of the shown file becomes, and waits until that is taken. */
export async function changeColumn(page: Page, header: string, field: string): Promise<void> {
  const choice = page.getByRole('combobox', { name: `${header} becomes` });
  await choice.click();
  await page.getByRole('option', { name: field, exact: true }).click();
  await page.getByRole('button', { name: 'Go on to stages' }).and(page.locator(':not([data-loading])')).waitFor();
}

/** From the columns to the stages. */
export async function goOnToStages(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Go on to stages' }).click();
  await waitForStep(page, 'Stages');
}

/** From the stages to what the import would give. */
export async function goOnToCheck(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Go on to the check' }).click();
  await waitForCheck(page);
}

/** The large sum of a report: rows = accepted + rejected. */
export async function reportSum(page: Page): Promise<{ rows: number; accepted: number; rejected: number }> {
  const count = async (words: RegExp) => {
    const text = await page.getByText(words).locator('xpath=preceding-sibling::div').textContent();
    return Number(text?.replaceAll(',', ''));
  };
  return {
    rows: await count(/^rows in \d+ files?$/),
    accepted: await count(/accepted$/),
    rejected: await count(/^rejected, with reasons$/),
  };
}

/** Writes the checked import. */
export async function writeImport(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Import[ ,]/ }).click();
  await waitForStep(page, 'Done');
}
