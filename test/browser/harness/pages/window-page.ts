import type { Locator, Page } from 'playwright-core';

/** Waits until the top bar says that everything typed in this window is in the file. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await page
    .getByRole('status')
    .filter({ hasText: /^Saved/ })
    .waitFor({ timeout: 120_000 });
}

/** The id of the workspace that the window shows. */
export function workspaceIdOf(page: Page): string {
  const id = /#\/w\/([^/?]+)/.exec(page.url())?.[1];
  if (id === undefined) throw new Error(`No workspace is shown at ${page.url()}.`);
  return id;
}

/** Goes to a screen by the left bar, as a person does. */
export async function goTo(page: Page, place: string, screen: string): Promise<void> {
  const bar = page.getByRole('navigation', { name: 'Places' });
  await bar.getByRole('link', { name: place }).first().click();
  const link = bar.getByRole('link', { name: screen, exact: true });
  await link.click();
  await link.and(page.locator('[aria-current="page"]')).waitFor();
  await waitUntilShown(page);
}

/** Goes to an address of the open workspace: `showScreen(page, 'review/funnel')`. */
export async function showScreen(page: Page, workspaceId: string, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/w/${workspaceId}/${path}`);
  await waitUntilShown(page);
}

const working =
  '[aria-busy="true"], [aria-label="Loading"], [aria-label="Counting"], [role="progressbar"], .mantine-Loader-root, [data-loading]';

/** Fonts are there and two frames were drawn: what React was about to show is shown. */
const drawn = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });

/** Waits until nothing on the screen is loading, counting or working, thrice in a row: code, then figures, then rows. */
export async function waitUntilShown(page: Page): Promise<void> {
  await page.locator('main').first().waitFor();
  for (let quiet = 0; quiet < 3; quiet += 1) {
    await drawn(page);
    const work = page.locator(working).first();
    if ((await work.count()) === 0) continue;
    await work.waitFor({ state: 'detached', timeout: 120_000 });
    quiet = 0;
  }
}

/** Opens a text that is edited in place, unless it is open already, as the name of something just made is. */
async function openInPlace(at: Page | Locator, label: string): Promise<Locator> {
  const field = at.getByRole('textbox', { name: label, exact: true });
  const rest = at.getByRole('button', { name: new RegExp(`^${label}:`) });
  await field.or(rest).first().waitFor();
  if ((await field.count()) === 0) await rest.first().click();
  return field;
}

/** Changes a text that is edited in place. */
export async function editInPlace(at: Page | Locator, label: string, text: string): Promise<void> {
  const field = await openInPlace(at, label);
  await field.fill(text);
  await field.press('Enter');
}

/** Changes a text of several lines that is edited in place, where Enter begins a new one. */
export async function writeInPlace(at: Page | Locator, label: string, text: string): Promise<void> {
  const field = await openInPlace(at, label);
  await field.fill(text);
  await field.press('ControlOrMeta+Enter');
}

/** Opens the palette; what is typed next goes into its search. */
export async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+K');
  await page.locator('input:focus').and(page.getByPlaceholder('Find a place, an entry or an action')).waitFor();
}

/** Opens the palette, types some letters and takes the first thing found. */
export async function jumpTo(page: Page, letters: string): Promise<void> {
  await openPalette(page);
  const search = page.getByPlaceholder('Find a place, an entry or an action');
  await search.fill(letters);
  await search.press('Enter');
  await search.waitFor({ state: 'hidden' });
}

/** Goes somewhere by keys alone: opens the palette, types, takes what is found first. The focus goes along. */
export async function goByKeys(page: Page, letters: string, address: RegExp): Promise<void> {
  await openPalette(page);
  await page.keyboard.type(letters);
  await page.locator('[data-action][data-selected]').first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(address);
  await waitUntilShown(page);
  await page.locator('main:focus-within, main:focus').waitFor();
}

/** Waits for the rows behind a number to say how many they are: the number that led to them. */
export async function seeRows(page: Page, count: number | string | undefined): Promise<void> {
  await page
    .getByText(new RegExp(`\\b${count} (?:rows|handoffs|leads)`))
    .first()
    .waitFor();
}
