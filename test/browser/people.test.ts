import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousFindings } from './harness/axe.ts';
import { openWorkspace } from './harness/pages/library-page.ts';
import { addPerson, personRow, removedRow } from './harness/pages/people-page.ts';
import { editInPlace, goTo, jumpTo, showScreen, workspaceIdOf } from './harness/pages/window-page.ts';
import { type RunningApp, startApp } from './harness/running-app.ts';
import { sampleCompany } from './harness/sample.ts';
import { openSampleTwice, openTwoWindows } from './harness/two-windows.ts';

const toast = (page: Page, words: string) => page.getByRole('alert').filter({ hasText: words });

/** One story in an empty workspace: each test goes on where the one before it ended. */
describe('people, from nothing', () => {
  let app: RunningApp;
  let page: Page;
  let other: Page;

  beforeAll(async () => {
    ({ app, page, other } = await openTwoWindows('Sales', 'Data', 'People'));
  });
  afterAll(() => app?.stop());

  /** Down through the open list until the choice is reached, then takes it. */
  const chooseByKeys = async (choice: string) => {
    const option = page.getByRole('option', { name: choice, exact: true });
    await expect
      .poll(async () => {
        await page.keyboard.press('ArrowDown');
        return option.getAttribute('data-combobox-selected');
      })
      .toBe('true');
    await page.keyboard.press('Enter');
  };

  it('W8: begins with oneself, and says how others come', async () => {
    for (const window of [page, other]) await personRow(window, 'Ana Ferreira').getByText('You').waitFor();
    await page.getByText('Whoever opens this workspace joins').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('W8: adds people by keyboard alone, one after the other, and the other window has them', async () => {
    const name = page.getByRole('textbox', { name: 'Name', exact: true });
    await name.focus();
    await page.keyboard.type('Björn Åkesson');
    await page.keyboard.press('Enter');
    // Nobody is put into a function that was not chosen: it is asked for, and choosing it adds.
    await page.getByText('Choose their team.').waitFor();
    await page.getByLabel('Function', { exact: true }).and(page.locator('input:focus')).waitFor();
    expect(await personRow(page, 'Björn Åkesson').count()).toBe(0);
    expect(await seriousFindings(page)).toEqual([]);
    await chooseByKeys('Marketing');
    await personRow(other, 'Björn Åkesson').waitFor();
    await expect.poll(() => name.inputValue()).toBe('');
    await page.keyboard.type('نور 🚚');
    await page.keyboard.press('Tab');
    await chooseByKeys('Telequalification');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await personRow(other, 'نور 🚚').waitFor();
    const chosen = other.getByLabel('Function of نور 🚚').and(other.locator('input'));
    await expect.poll(() => chosen.inputValue()).toBe('Telequalification');
    await page.getByText('3 people of 3 functions').waitFor();
  });

  it('W8: takes no novel for a name, and tells of two of one name', async () => {
    const name = page.getByRole('textbox', { name: 'Name', exact: true });
    await name.fill('A very long story. '.repeat(1100));
    await name.press('Enter');
    await page.getByText('A name has up to 80 letters; this has 20899.').waitFor();
    await name.fill('björn  åkesson');
    await page.getByText('Björn Åkesson is on the list already (Marketing).').waitFor();
    await name.press('Enter');
    await chooseByKeys('Sales');
    await expect.poll(() => personRow(other, 'björn åkesson').count()).toBe(2);
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('W8: changes name, title, function and colour in place, for every window', async () => {
    await editInPlace(personRow(page, 'björn åkesson').last(), 'Name', 'Ida Lund');
    await editInPlace(page, 'Title of Ida Lund', 'Field marketing');
    await personRow(other, 'Ida Lund').getByText('Field marketing').waitFor();
    await page.getByLabel('Function of Ida Lund').and(page.locator('input')).click();
    await page.getByRole('option', { name: 'Leadership' }).click();
    const chosen = other.getByLabel('Function of Ida Lund').and(other.locator('input'));
    await expect.poll(() => chosen.inputValue()).toBe('Leadership');
    await page.getByRole('button', { name: /^Colour of Ida Lund/ }).click();
    await page.getByRole('menuitem', { name: 'Olive' }).click();
    await other.getByRole('button', { name: 'Colour of Ida Lund: Olive' }).waitFor();
  });

  it('W8: removes with a way back, keeps the name, and brings back later', async () => {
    await page.getByRole('button', { name: 'Remove Ida Lund' }).click();
    await removedRow(other, 'Ida Lund').waitFor();
    await toast(page, 'Ida Lund is removed').getByRole('button', { name: 'Undo' }).click();
    await personRow(other, 'Ida Lund').waitFor();
    await page.getByRole('button', { name: 'Remove Ida Lund' }).press('Enter');
    await removedRow(other, 'Ida Lund').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await other.getByRole('button', { name: 'Bring back Ida Lund' }).click();
    await personRow(page, 'Ida Lund').waitFor();
    await page.getByRole('table', { name: 'Removed' }).waitFor({ state: 'detached' });
  });

  it('W8: brings back who was removed when their name is typed again, and adds no second one', async () => {
    await page.getByRole('button', { name: 'Remove Ida Lund' }).click();
    await removedRow(page, 'Ida Lund').waitFor();
    const name = page.getByRole('textbox', { name: 'Name', exact: true });
    await name.fill('ida lund');
    await page.getByText('Ida Lund was removed.').waitFor();
    await page.getByRole('button', { name: 'Add another', exact: true }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await name.press('Enter');
    await page.getByRole('table', { name: 'Removed' }).waitFor({ state: 'detached' });
    await expect.poll(() => personRow(other, 'Ida Lund').count()).toBe(1);
    await expect.poll(() => name.inputValue()).toBe('');
  });

  it('W8: tells two of one name apart where they are joined', async () => {
    await addPerson(page, 'Ida Lund', 'Telequalification');
    await page.getByRole('button', { name: 'Ida Lund is the same person as' }).first().click();
    await page.getByRole('menuitem', { name: /Ida Lund.*Telequalification, owns nothing, since / }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Remove Ida Lund' }).last().click();
    await expect.poll(() => personRow(other, 'Ida Lund').count()).toBe(1);
  });

  it('W8: one’s own line is who one is at this computer', async () => {
    await editInPlace(personRow(page, 'Ana Ferreira'), 'Name', 'Ana Ferreira Lopes');
    for (const window of [page, other]) {
      await window.getByRole('navigation').getByText('Ana Ferreira Lopes').waitFor();
      await personRow(window, 'Ana Ferreira Lopes').getByText('You').waitFor();
    }
    expect(await page.getByRole('button', { name: 'Remove Ana Ferreira Lopes' }).count()).toBe(0);
  });

  it('W8: a picker finds by letters, tells two of one name apart, and adds who is not known', async () => {
    await goTo(page, 'Agreement', 'Exchange');
    await page.getByRole('button', { name: 'Plan an exchange' }).click();
    const field = (label: string) => page.getByLabel(label, { exact: true }).and(page.locator('input'));
    const guest = field('Guest');
    await guest.click();
    await guest.fill('ida');
    await guest.press('Enter');
    await expect.poll(() => guest.inputValue()).toBe('Ida Lund');
    const host = field('With');
    await host.click();
    await host.fill('Carla Benedetti');
    await page.getByRole('option', { name: 'Add Carla Benedetti to Marketing' }).waitFor();
    // Which team is asked: Enter alone takes none.
    await host.press('Enter');
    await chooseByKeys('Add Carla Benedetti to Sales');
    await expect.poll(() => host.inputValue()).toBe('Carla Benedetti');
    await personRow(other, 'Carla Benedetti').getByText('1 exchange').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('W8: the palette finds someone and opens their line', async () => {
    await goTo(page, 'Plan', 'Goals');
    await jumpTo(page, 'Ida Lund');
    await page.locator('tr[aria-current]').filter({ hasText: 'Ida Lund' }).waitFor();
    expect(app.pageErrors).toEqual([]);
  });

  it('W8: changes their own name in the settings, and both windows go on with it', async () => {
    await page
      .getByRole('button', { name: /settings/i })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Your name').fill('Mara Lindqvist');
    await dialog.getByRole('button', { name: 'Keep' }).click();
    for (const window of [page, other]) {
      await window.getByRole('navigation').getByText('Mara Lindqvist').waitFor();
      await personRow(window, 'Mara Lindqvist').getByText('You').waitFor();
    }
    expect(app.pageErrors).toEqual([]);
  });
});

describe('the people of the sample company', () => {
  let app: RunningApp;
  let page: Page;
  let other: Page;

  beforeAll(async () => {
    ({ app, page, other } = await openSampleTwice('sales', 'Data', 'People'));
  }, 900_000);
  afterAll(() => app?.stop());

  it('W8: each count of what someone owns leads to it', async () => {
    await personRow(page, 'Maren Solberg')
      .getByRole('button', { name: /^\d+ goals/ })
      .click();
    await page.getByRole('menuitem').first().click();
    await page.waitForURL(/plan\/goals\//);
    await goTo(page, 'Data', 'People');
    await removedRow(page, 'Jonas Feld')
      .getByRole('link', { name: /1 programme/ })
      .first()
      .click();
    await page.waitForURL(/plan\/programmes\//);
    await page
      .getByText('Jonas Feld, removed')
      .or(page.locator('input[value="Jonas Feld, removed"]'))
      .first()
      .waitFor();
  });

  it('W8: what someone owned names them after they were removed, in both windows', async () => {
    await goTo(page, 'Data', 'People');
    await page.getByRole('button', { name: 'Remove Priya Raman' }).click();
    await toast(page, 'what they own keeps their name').waitFor();
    await removedRow(other, 'Priya Raman')
      .getByRole('button', { name: /^\d+ goals/ })
      .waitFor();
    await page.getByRole('button', { name: 'Export' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'CSV' }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('"Priya Raman, removed"');
    expect(app.pageErrors).toEqual([]);
  });
});

describe('a window that doesn’t know who sits there', () => {
  let app: RunningApp;
  let page: Page;

  beforeAll(async () => {
    const { workspace } = await sampleCompany();
    app = await startApp({ workspaces: [workspace] });
    page = await app.openWindow();
  }, 900_000);
  afterAll(() => app?.stop());

  it('W8: becomes one of the people on the list', async () => {
    await openWorkspace(page, 'Axlewise');
    await showScreen(page, workspaceIdOf(page), 'data/people');
    await page.getByText('Who are you?').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'This is me: Carla Benedetti' }).click();
    await personRow(page, 'Carla Benedetti').getByText('You').waitFor();
    await page.getByRole('navigation').getByText('Carla Benedetti').waitFor();
    expect(await personRow(page, 'Carla Benedetti').count()).toBe(1);
    expect(app.pageErrors).toEqual([]);
  });
});

describe('a first start', () => {
  let app: RunningApp;
  let page: Page;

  beforeAll(async () => {
    app = await startApp();
    page = await app.openWindow();
  });
  afterAll(() => app?.stop());

  it('W8: takes nobody for a function that they did not choose', async () => {
    const card = page.getByRole('region', { name: 'Who are you?' });
    await card.getByLabel('Your name').fill('Ana Ferreira');
    expect(await card.getByRole('radio', { checked: true }).count()).toBe(0);
    await card.getByRole('button', { name: 'Keep' }).click();
    await card.getByText('Choose the function that you sign for').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await card.getByText('Sales', { exact: true }).click();
    await card.getByRole('button', { name: 'Keep' }).click();
    await page.getByRole('navigation').getByText('Sales', { exact: true }).waitFor();
    expect(app.pageErrors).toEqual([]);
  });

  it('W8: says at their own name, by key too, who sits there', async () => {
    const own = page.getByRole('navigation').getByRole('button', { name: /^Ana Ferreira Sales/ });
    await own.press('Enter');
    const settings = page.getByRole('dialog', { name: 'Settings' });
    await settings.getByText('Someone else sits here').waitFor();
    await page.keyboard.press('Escape');
    await settings.waitFor({ state: 'detached' });
    await expect.poll(() => own.evaluate((button) => button === document.activeElement)).toBe(true);
  });
});
