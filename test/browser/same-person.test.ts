import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sitDown } from './harness/another-computer.ts';
import { seriousFindings } from './harness/axe.ts';
import { openEntry } from './harness/pages/handbook-page.ts';
import { createWorkspace, openWorkspace } from './harness/pages/library-page.ts';
import { addPerson, personRow, removedRow } from './harness/pages/people-page.ts';
import { goTo, waitUntilSaved } from './harness/pages/window-page.ts';
import { type RunningApp, startApp } from './harness/running-app.ts';
import { openTwoWindows } from './harness/two-windows.ts';

const asked = (page: Page, title: string) => page.getByRole('dialog', { name: title });
const choice = (page: Page, name: string) =>
  asked(page, 'Are you one of these?').getByRole('button').filter({ hasText: name });
const toast = (page: Page, words: string) => page.getByRole('alert').filter({ hasText: words });

describe('someone who said who they are, and went on without Keep', () => {
  let app: RunningApp;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app?.stop());

  it('W8: is who they said', async () => {
    const page = await app.openWindow();
    await page.getByLabel('Your name').fill('Ana Ferreira');
    await page.getByRole('region', { name: 'Who are you?' }).getByText('Sales', { exact: true }).click();
    await createWorkspace(page, 'Together');
    await page.getByRole('navigation').getByText('Ana Ferreira').waitFor();
    await goTo(page, 'Data', 'People');
    await personRow(page, 'Ana Ferreira').getByText('You', { exact: true }).waitFor();
    expect(await page.getByRole('row', { name: /Ana Ferreira/ }).count()).toBe(1);
  });
});

/** One story: each test goes on where the one before it ended. */
describe('someone who was on the list before they came', () => {
  let app: RunningApp;
  let page: Page;
  let other: Page;

  /** Two new windows of the workspace, as whoever sits there sees it first. */
  async function openTwice(): Promise<void> {
    for (const window of [page, other]) await window.context().close();
    page = await app.openWindow();
    other = await app.openWindow();
    for (const window of [page, other]) await openWorkspace(window, 'Together');
  }

  beforeAll(async () => {
    ({ app, page, other } = await openTwoWindows('Sales', 'Data', 'People'));
  });
  afterAll(() => app?.stop());

  it('W8: is put on the list by a name and given something', async () => {
    await addPerson(page, 'Carla Núñez', 'Marketing');
    await addPerson(page, 'Björn Åkesson');
    await addPerson(page, 'B. Åkesson');
    await goTo(page, 'Agreement', 'Exchange');
    for (const host of ['Carla Núñez', 'B. Åkesson']) {
      await page.getByRole('button', { name: 'Plan an exchange' }).first().click();
      const field = page.getByLabel('With', { exact: true }).and(page.locator('input')).last();
      await field.click();
      await field.fill(host);
      await field.press('Enter');
      await personRow(other, host).getByText('1 exchange').waitFor();
    }
  });

  it('W8: is asked in both windows who they are, nobody taken for anybody meanwhile', async () => {
    await sitDown(app, { id: 'carlas-computer', name: 'carla nunez', function: 'marketing' });
    await openTwice();
    for (const window of [page, other]) await choice(window, 'Carla Núñez').getByText('Yes, this is me').waitFor();
    await choice(page, 'Carla Núñez').getByText('Marketing, 1 exchange').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await choice(page, 'Ana Ferreira').count()).toBe(0);
    await page.keyboard.press('Escape');
    await choice(page, 'Björn Åkesson').waitFor();
  });

  it('W8: says so by keyboard, and what was assigned is theirs in both windows', async () => {
    await choice(page, 'Carla Núñez').press('Enter');
    for (const window of [page, other]) {
      await asked(window, 'Are you one of these?').waitFor({ state: 'detached' });
      await goTo(window, 'Data', 'People');
      const row = personRow(window, 'carla nunez');
      await row.getByText('You', { exact: true }).waitFor();
      await row.getByText('1 exchange').waitFor();
      await row.getByText('also Carla Núñez').waitFor();
      expect(await personRow(window, 'Carla Núñez').count()).toBe(1);
    }
  });

  it('W8: two entries of one person are joined, undone, joined again and parted, for both windows', async () => {
    const menu = page.getByRole('button', { name: 'B. Åkesson is the same person as' });
    await menu.click();
    await page.getByRole('menuitem', { name: 'Björn Åkesson' }).click();
    for (const window of [page, other]) {
      await personRow(window, 'Björn Åkesson').getByText('also B. Åkesson').waitFor();
      await personRow(window, 'Björn Åkesson').getByText('1 exchange').waitFor();
      await expect.poll(() => personRow(window, 'Åkesson').count()).toBe(1);
    }
    expect(await seriousFindings(page)).toEqual([]);
    await toast(page, 'B. Åkesson and Björn Åkesson are one person now').getByRole('button', { name: 'Undo' }).click();
    await personRow(other, 'B. Åkesson').getByText('1 exchange').waitFor();
    await menu.press('Enter');
    await page.getByRole('menuitem', { name: 'Björn Åkesson' }).press('Enter');
    await other.getByRole('button', { name: 'B. Åkesson is someone else than Björn Åkesson' }).click();
    await personRow(page, 'B. Åkesson').getByText('1 exchange').waitFor();
    await expect.poll(() => personRow(page, 'Björn Åkesson').getByText('nothing').count()).toBe(1);
    expect(app.pageErrors).toEqual([]);
  });

  it('W8: someone else joins as themselves, and can take a person off the list', async () => {
    await sitDown(app, { id: 'bens-computer', name: 'Ben Ode', function: 'sales' });
    await openTwice();
    await choice(page, 'Björn Åkesson').waitFor();
    expect(await choice(page, 'nunez').count()).toBe(0);
    await asked(page, 'Are you one of these?').getByRole('button', { name: 'Someone else' }).click();
    for (const window of [page, other]) {
      await goTo(window, 'Data', 'People');
      await personRow(window, 'Ben Ode').getByText('You', { exact: true }).waitFor();
    }
    await page.getByRole('button', { name: 'Remove carla nunez' }).click();
    await removedRow(other, 'carla nunez').getByText('1 exchange').waitFor();
  });

  it('W8: who was removed is asked to come back, and is as they were', async () => {
    await sitDown(app, { id: 'carlas-computer', name: 'carla nunez', function: 'marketing' });
    await openTwice();
    for (const window of [page, other]) {
      await asked(window, 'Come back to Together?').getByText('Ben Ode took you off the list').waitFor();
    }
    expect(await seriousFindings(page)).toEqual([]);
    await asked(page, 'Come back to Together?').getByRole('button', { name: 'Not now' }).click();
    await goTo(page, 'Data', 'People');
    await removedRow(page, 'carla nunez').waitFor();
    await asked(other, 'Come back to Together?').getByRole('button', { name: 'Come back' }).press('Enter');
    const row = personRow(page, 'carla nunez');
    await row.getByText('You', { exact: true }).waitFor();
    await row.getByText('1 exchange').waitFor();
    await asked(other, 'Come back to Together?').waitFor({ state: 'detached' });
    expect(app.pageErrors).toEqual([]);
  });

  it('W8: who says another function than the list is asked which holds, and signs for that one', async () => {
    await addPerson(page, 'Priya Raman', 'Telequalification');
    await sitDown(app, { id: 'priyas-computer', name: 'Priya Raman', function: 'sales' });
    await openTwice();
    await choice(page, 'Priya Raman').getByText('Yes, this is me').click();
    const question = asked(page, 'Which function do you sign for?');
    await question.getByText('has you in Telequalification. You said Sales').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await question.getByRole('button', { name: 'Telequalification' }).click();
    for (const window of [page, other]) {
      await asked(window, 'Are you one of these?').waitFor({ state: 'detached' });
      await goTo(window, 'Data', 'People');
      const row = personRow(window, 'Priya Raman');
      await row.getByText('You', { exact: true }).waitFor();
      const own = row.getByLabel('Function of Priya Raman').and(window.locator('input'));
      await expect.poll(() => own.inputValue()).toBe('Telequalification');
      await window.getByRole('navigation').getByText('Telequalification', { exact: true }).waitFor();
    }
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    const settings = asked(page, 'Settings');
    expect(await settings.getByRole('radio', { name: 'Telequalification' }).isChecked()).toBe(true);
    await page.keyboard.press('Escape');
    await settings.waitFor({ state: 'detached' });
  });

  it('W8: one of the same name at another computer is asked whether they are that one, and is', async () => {
    await sitDown(app, { id: 'bens-laptop', name: 'ben ode', function: 'sales' });
    await openTwice();
    await choice(page, 'Ben Ode').getByText('Sales, sits at another computer').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await choice(page, 'Ben Ode').click();
    for (const window of [page, other]) {
      await goTo(window, 'Data', 'People');
      await personRow(window, 'ben ode').getByText('also Ben Ode').waitFor();
      await personRow(window, 'ben ode').getByText('You', { exact: true }).waitFor();
    }
  });

  it('W8: is shown at the foot and in the settings what a colleague corrected, which they sign for', async () => {
    await page.getByLabel('Function of Priya Raman').and(page.locator('input')).click();
    await page.getByRole('option', { name: 'Leadership' }).click();
    const chosen = other.getByLabel('Function of Priya Raman').and(other.locator('input'));
    await expect.poll(() => chosen.inputValue()).toBe('Leadership');
    await waitUntilSaved(page);
    await sitDown(app, { id: 'priyas-computer', name: 'Priya Raman', function: 'sales' });
    await openTwice();
    await page.getByRole('navigation').getByRole('button', { name: 'Priya Raman Leadership' }).click();
    await asked(page, 'Settings').getByRole('radio', { name: 'Leadership', checked: true }).waitFor();
    await page.keyboard.press('Escape');
    await asked(page, 'Settings').waitFor({ state: 'detached' });
    for (const window of [page, other]) await goTo(window, 'Data', 'People');
  });

  it('W8: that somebody joined is no step of their undo', async () => {
    await addPerson(page, 'Zoe Lang');
    await personRow(page, 'Zoe Lang').getByText('nothing').click();
    await page.keyboard.press('ControlOrMeta+z');
    await toast(page, 'Undone: add Zoe Lang').waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await toast(page, 'Done again: add Zoe Lang').waitFor();
    await personRow(other, 'Priya Raman').waitFor();
    expect(app.pageErrors).toEqual([]);
  });
});

/** One story: each test goes on where the one before it ended. */
describe('several people at one computer', () => {
  let app: RunningApp;
  let page: Page;
  let other: Page;

  const settings = () => page.getByRole('dialog', { name: 'Settings' });
  const signatures = (window: Page) => window.getByRole('region', { name: 'Signatures, version' });

  async function someoneElse(): Promise<void> {
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await settings().getByText('Someone else sits here', { exact: true }).click();
    await settings().getByText('stays with').waitFor();
  }

  const comment = (window: Page) => window.getByRole('combobox', { name: 'Comment, @ to mention' });

  async function sign(functionName: string): Promise<void> {
    await page.getByRole('button', { name: /^Sign version \d+ for / }).click();
    await page
      .getByRole('alert')
      .filter({ hasText: `for ${functionName}` })
      .waitFor();
  }

  beforeAll(async () => {
    ({ app, page, other } = await openTwoWindows('Marketing', 'Agreement', 'Handbook'));
    for (const window of [page, other]) await openEntry(window, 'MQL');
  });
  afterAll(() => app?.stop());

  it('W8: sign one after the other, each under their own name', async () => {
    await sign('Marketing');
    await comment(other).fill('Half typed by Ana');
    await someoneElse();
    expect(await seriousFindings(page)).toEqual([]);
    await settings().getByLabel('Your name').fill('Tom Oduya');
    await settings().getByLabel('Title').fill('Account executive');
    await settings().getByRole('button', { name: 'Sit down' }).click();
    await settings().getByText('Choose the function that you sign for').waitFor();
    await settings().getByText('Sales', { exact: true }).click();
    await settings().getByRole('button', { name: 'Sit down' }).click();
    await settings().waitFor({ state: 'detached' });
    await page.getByRole('navigation').getByText('Tom Oduya').waitFor();
    await expect.poll(() => toast(page, 'for Marketing').count()).toBe(0);
    // The other window is told too, and gives what Ana typed there to nobody else.
    await toast(other, 'Tom Oduya sits here now').waitFor();
    await expect.poll(() => comment(other).inputValue()).toBe('');
    await sign('Sales');
    for (const window of [page, other]) {
      await signatures(window)
        .getByRole('listitem')
        .filter({ hasText: 'Marketing' })
        .getByText('Ana Ferreira')
        .waitFor();
      await signatures(window).getByRole('listitem').filter({ hasText: 'Sales' }).getByText('Tom Oduya').waitFor();
    }
  });

  it('W8: sit down again as who they were', async () => {
    await someoneElse();
    await settings()
      .getByRole('list', { name: 'Sat here before' })
      .getByRole('button', { name: 'Ana Ferreira' })
      .click();
    await settings().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Take the signature back' }).waitFor();
    await expect.poll(() => comment(other).inputValue()).toBe('Half typed by Ana');
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await settings().getByText('also on what you signed').waitFor();
    await settings().getByLabel('Your name').fill('Ana Ferreira Lopes');
    await settings().getByRole('button', { name: 'Keep' }).click();
    for (const window of [page, other]) {
      await signatures(window).getByText('Ana Ferreira Lopes').waitFor();
      await signatures(window).getByText('Tom Oduya').waitFor();
      await goTo(window, 'Data', 'People');
      await personRow(window, 'Tom Oduya').waitFor();
      await personRow(window, 'Ana Ferreira Lopes').getByText('You', { exact: true }).waitFor();
    }
    expect(app.pageErrors).toEqual([]);
  });

  it('W8: become who they were by typing their name, however they type it', async () => {
    await someoneElse();
    await settings().getByLabel('Your name').fill('tom  ODUYA');
    await settings().getByText('Tom Oduya sat here before, for Sales').waitFor();
    await expect.poll(() => settings().getByLabel('Title').inputValue()).toBe('Account executive');
    expect(await settings().getByRole('radio', { name: 'Sales' }).isChecked()).toBe(true);
    expect(await seriousFindings(page)).toEqual([]);
    await settings().getByLabel('Your name').fill('Tom Oduya');
    await settings().getByRole('button', { name: 'Sit down' }).click();
    await settings().waitFor({ state: 'detached' });
    for (const window of [page, other]) {
      await personRow(window, 'Tom Oduya').getByText('You', { exact: true }).waitFor();
      await expect.poll(() => personRow(window, /Tom|Ana/).count()).toBe(2);
    }
    await someoneElse();
    await settings().getByRole('button', { name: 'Ana Ferreira' }).click();
    await personRow(page, 'Ana Ferreira Lopes').getByText('You', { exact: true }).waitFor();
  });

  it('W8: sit down as one on the list who never sat here, with what the list says and without a question', async () => {
    await addPerson(page, 'Nora Lindqvist', 'Telequalification');
    await someoneElse();
    await settings()
      .getByRole('list', { name: 'On the list of Together' })
      .getByRole('button', { name: 'Nora Lindqvist, Telequalification' })
      .click();
    await settings().waitFor({ state: 'detached' });
    for (const window of [page, other]) {
      const row = personRow(window, 'Nora Lindqvist');
      await row.getByText('listed a second time').waitFor();
      await row.getByText('You', { exact: true }).waitFor();
      await window.getByRole('navigation').getByText('Telequalification', { exact: true }).waitFor();
      await expect.poll(() => row.count()).toBe(1);
      await asked(window, 'Are you one of these?').waitFor({ state: 'detached' });
    }
    await someoneElse();
    await expect.poll(() => settings().getByRole('list', { name: 'On the list of Together' }).count()).toBe(0);
    await settings().getByRole('button', { name: 'Ana Ferreira' }).click();
    await personRow(page, 'Ana Ferreira Lopes').getByText('You', { exact: true }).waitFor();
  });

  it('E6: find what names them waiting, answer it, and have it off their list', async () => {
    const names = () => page.getByRole('button', { name: '1 comment names you' });
    await goTo(page, 'Agreement', 'Handbook');
    await openEntry(page, 'MQL');
    const box = page.getByRole('combobox', { name: 'Comment, @ to mention' });
    await box.fill('Is a score of 60 enough, @Tom Oduya?');
    await box.press('ControlOrMeta+Enter');
    await page.getByText('@Tom Oduya').waitFor();
    await goTo(page, 'Data', 'People');
    expect(await names().count()).toBe(0);
    await someoneElse();
    await settings().getByRole('list', { name: 'Sat here before' }).getByRole('button', { name: 'Tom Oduya' }).click();
    await settings().waitFor({ state: 'detached' });
    await names().click();
    await page.getByRole('menuitem', { name: /MQL.*Ana Ferreira Lopes: Is a score of 60 enough/s }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('menuitem', { name: /Is a score of 60 enough/ }).click();
    await page.getByRole('button', { name: 'Reply' }).click();
    const reply = page.getByRole('combobox', { name: 'Reply, @ to mention' });
    await reply.and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Yes, with a company size');
    await reply.press('ControlOrMeta+Enter');
    await names().waitFor({ state: 'detached' });
    expect(app.pageErrors).toEqual([]);
  });

  it('E6: find the answer to what they asked waiting, until the thread is resolved', async () => {
    await someoneElse();
    await settings().getByRole('list', { name: 'Sat here before' }).getByRole('button', { name: /^Ana/ }).click();
    await settings().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '1 answer to you' }).click();
    await page.getByRole('menuitem', { name: /MQL.*Tom Oduya: Yes, with a company size/s }).click();
    await page.getByRole('button', { name: 'Resolve' }).click();
    await page.getByRole('button', { name: '1 answer to you' }).waitFor({ state: 'detached' });
  });
});
