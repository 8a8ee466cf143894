import type { Page } from 'playwright-core';
import { waitUntilSaved } from './window-page.ts';

/** Goes on to the slide with a question, by the arrow key. */
export async function stepTo(page: Page, question: string): Promise<void> {
  const asked = () => page.getByRole('heading', { level: 1 }).textContent();
  const slides = await page.getByRole('navigation', { name: 'Agenda' }).getByRole('button').count();
  for (let step = 0; step < slides; step += 1) {
    const before = (await asked()) ?? '';
    if (before === question) return;
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { level: 1, name: before, exact: true }).waitFor({ state: 'detached' });
  }
}

/** Writes a note on the slide: N, the words, Esc. */
export async function writeNote(page: Page, words: string): Promise<void> {
  await page.keyboard.press('n');
  const text = page.getByRole('textbox', { name: 'Notes of this slide' });
  await text.and(page.locator(':focus')).waitFor();
  await page.keyboard.type(words);
  await page.keyboard.press('Escape');
  await text.getByText(words).waitFor();
}

/** Writes a decision or an action on the slide: its key, the words, Enter. */
async function writeLine(page: Page, key: string, label: string, words: string): Promise<void> {
  await page.keyboard.press(key);
  const line = page.getByRole('textbox', { name: label });
  await line.and(page.locator(':focus')).waitFor();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await line.waitFor({ state: 'detached' });
  await page.getByText(words).waitFor();
}

export const writeDecision = (page: Page, words: string) => writeLine(page, 'd', 'Record a decision', words);
export const writeAction = (page: Page, words: string) => writeLine(page, 'a', 'Add an action', words);

/** From the slides to the screen that ends the review. */
export async function goToClose(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Agenda' }).getByRole('button').last().click();
  await page.getByRole('link', { name: 'Close and write the minutes' }).click();
  await page.getByText('The numbers freeze with this review').waitFor();
  await waitUntilSaved(page);
}
