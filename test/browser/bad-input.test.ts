import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCampaign, addLines } from './harness/pages/campaign-page.ts';
import { editInPlace, goTo, waitUntilSaved, waitUntilShown } from './harness/pages/window-page.ts';
import type { RunningApp } from './harness/running-app.ts';
import { openTwoWindows } from './harness/two-windows.ts';

/** A pasted novel of 20,000 characters: emoji, right to left, and a word that nothing breaks. */
const novel =
  `📈 ירידה בלידים تراجع ${'Prozessoptimierungsmaßnahme'.repeat(40)} ${'und dann kam alles anders 🚚 '.repeat(700)}`
    .slice(0, 20_000)
    .trim();
const begins = novel.slice(0, 20);

interface Place {
  readonly screen: readonly [place: string, screen: string];
  /** Makes something of this name. */
  make(page: Page, name: string): Promise<void>;
  /** What the name is called where it is edited. */
  readonly label: string;
  /** Deletes what is shown. */
  remove?(page: Page): Promise<void>;
}

const writeOne =
  (field: string): Place['make'] =>
  async (page, name) => {
    await page.getByRole('button', { name: 'Write one yourself' }).click();
    await page.getByRole('textbox', { name: field }).fill(name);
    await page.keyboard.press('Enter');
  };

const places: Readonly<Record<string, Place>> = {
  channel: {
    screen: ['Plan', 'Channels'],
    make: writeOne('Name of the new channel'),
    label: 'Name of the channel',
    remove: (page) =>
      page
        .getByRole('button', { name: /^Delete / })
        .first()
        .click(),
  },
  programme: {
    screen: ['Plan', 'Programme map'],
    make: writeOne('Name of the new programme'),
    label: 'Name of the programme',
    remove: (page) =>
      page
        .getByRole('region', { name: /^About / })
        .getByRole('button', { name: /^Delete / })
        .click(),
  },
  campaign: {
    screen: ['Plan', 'Campaigns'],
    async make(page, name) {
      await addCampaign(page, 'Campaign', 'Short');
      await editInPlace(page, 'Name of the campaign', name);
    },
    label: 'Name of the campaign',
  },
  'task and a channel of a campaign': {
    screen: ['Plan', 'Campaigns'],
    async make(page, name) {
      await page.getByRole('link', { name: new RegExp(`^${begins}`) }).click();
      await addLines(page, 'Add a channel', 'channel', [name]);
      await addLines(page, 'Add a task', 'task', [name]);
    },
    label: 'Task',
  },
  claim: {
    screen: ['Customers', 'Personas'],
    async make(page, name) {
      await page.getByRole('button', { name: 'Add a persona' }).click();
      await editInPlace(page, 'Name of the persona', name);
      await page.getByRole('button', { name: 'Add to Answers for' }).first().click();
      await page.getByRole('textbox', { name: 'New claim under Answers for' }).fill(name);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
    },
    label: 'Claim',
  },
  'theme of an insight': {
    screen: ['Customers', 'Insights'],
    async make(page, name) {
      await page.getByRole('textbox', { name: /^What did/ }).fill(name);
      await page.getByRole('main').getByLabel('Theme').fill(name);
      await page.getByRole('main').getByLabel('Account').fill(name);
      await page.getByRole('button', { name: 'Keep' }).click();
    },
    label: 'What was said',
  },
};

const laterPlaces: Readonly<Record<string, Place>> = {
  'clock of a step': {
    screen: ['Agreement', 'Handoffs and SLAs'],
    async make(page, name) {
      await page.getByRole('button', { name: 'Begin with the usual steps' }).click();
      await page
        .getByRole('button', { name: /^SAL to SQL/ })
        .first()
        .click();
      await editInPlace(page, 'Name of the clock', name);
    },
    label: 'Name of the clock',
  },
  promise: {
    screen: ['Agreement', 'Handoffs and SLAs'],
    async make(page, name) {
      await page.getByRole('button', { name: 'Begin with the usual eight promises' }).click();
      await page.getByRole('button', { name: 'Add a promise' }).first().click();
      await editInPlace(page, 'Words of the promise', name);
    },
    label: 'Words of the promise',
  },
  series: {
    screen: ['Agreement', 'Rhythm'],
    async make(page, name) {
      await page.getByRole('button', { name: 'New series' }).click();
      await page.getByRole('menuitem', { name: 'Something else' }).click();
      await editInPlace(page, 'Name of the series', name);
    },
    label: 'Name of the series',
  },
  exchange: {
    screen: ['Agreement', 'Exchange'],
    async make(page, name) {
      await page.getByRole('button', { name: 'Plan an exchange' }).click();
      await editInPlace(page, 'What it is about', name);
    },
    label: 'What it is about',
  },
};

const fieldOf = (page: Page, label: string) =>
  page
    .getByRole('main')
    .getByRole('button', { name: new RegExp(`^${label}: ${begins}`) })
    .first();

/** Nothing makes the page itself wider than the window, nor what it shows wider than its place. */
async function expectNoOverflow(page: Page): Promise<void> {
  await waitUntilShown(page);
  const [wide, content] = await page.evaluate(() => {
    const main = document.querySelector('main');
    return [document.documentElement.scrollWidth - innerWidth, (main?.scrollWidth ?? 0) - (main?.clientWidth ?? 0)];
  });
  expect(wide).toBeLessThanOrEqual(0);
  expect(content).toBeLessThanOrEqual(0);
}

describe('a pasted novel, emoji and words from right to left', () => {
  let app: RunningApp;
  let page: Page;
  let other: Page;

  beforeAll(async () => {
    ({ app, page, other } = await openTwoWindows('Marketing', 'Plan', 'Campaigns'));
  });
  afterAll(() => app?.stop());

  it.each(Object.entries({ ...places, ...laterPlaces }))(
    'as the name of a %s stay in their place, whole',
    async (_, place) => {
      const [where, screen] = place.screen;
      await goTo(page, where, screen);
      await place.make(page, novel);
      const field = fieldOf(page, place.label);
      await field.waitFor();
      await expectNoOverflow(page);
      expect((await field.boundingBox())?.height).toBeLessThan(260);
      await field.click();
      const editor = page.getByRole('textbox', { name: place.label, exact: true });
      expect(await editor.inputValue()).toBe(novel);
      await expectNoOverflow(page);
      await editor.press('Escape');
      await field.waitFor();

      await goTo(other, where, screen);
      await other.getByText(begins).filter({ visible: true }).first().waitFor();
      await expectNoOverflow(other);
      await waitUntilSaved(page);
      expect(app.pageErrors).toEqual([]);
    },
  );

  it.each(Object.entries(places).filter(([, { remove }]) => remove))(
    'a %s that one edits while another deletes it comes back with what was typed',
    async (_, place) => {
      const [where, screen] = place.screen;
      for (const window of [page, other]) {
        await goTo(window, where, screen);
        const shown = window.getByRole('main').getByText(begins).filter({ visible: true }).first();
        await shown.click();
        await fieldOf(window, place.label).waitFor();
      }
      await fieldOf(page, place.label).click();
      await page.getByRole('textbox', { name: place.label, exact: true }).fill('Typed meanwhile');
      await place.remove?.(other);
      await page.getByRole('textbox', { name: place.label, exact: true }).waitFor({ state: 'detached' });
      await other.getByRole('alert').getByRole('button', { name: 'Undo' }).last().click();
      await other.getByText('Typed meanwhile').filter({ visible: true }).first().waitFor();
      await page.getByText('Typed meanwhile').filter({ visible: true }).first().waitFor();
      expect(app.pageErrors).toEqual([]);
    },
  );
});
