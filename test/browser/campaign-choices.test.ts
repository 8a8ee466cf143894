import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCampaign, addLines, openCampaign } from './harness/pages/campaign-page.ts';
import { editInPlace, goTo, waitUntilSaved } from './harness/pages/window-page.ts';
import type { RunningApp } from './harness/running-app.ts';
import { openTwoWindows } from './harness/two-windows.ts';

const choiceOf = (page: Page, label: string) =>
  page.getByRole('main').getByRole('combobox', { name: label, exact: true });

/** What the campaign is for: the name of the choice, what it says while nothing is chosen, and what is chosen by hand. */
const choices: readonly (readonly [label: string, none: string | null, option: string])[] = [
  ['Goal', 'No goal yet', 'Pipeline created'],
  ['Persona', 'No persona yet', 'Fleet manager 🚚 مدير'],
  ['Message', 'No message yet', 'Know before it breaks'],
  ['From stage', null, 'MQL'],
  ['To stage', null, 'Opportunity'],
];

/** One story: each test goes on where the one before it ended. */
describe('what a campaign is for, chosen by hand while a second window watches', () => {
  let app: RunningApp;
  let page: Page;
  let other: Page;

  beforeAll(async () => {
    ({ app, page, other } = await openTwoWindows('Marketing', 'Plan', 'Goals'));
  });
  afterAll(() => app?.stop());

  it('has goals, a persona, its message and a channel of the plan to choose from', async () => {
    await page.getByRole('button', { name: 'Begin with revenue and three that feed it' }).click();
    await page.getByRole('row').filter({ hasText: 'Pipeline created' }).waitFor();
    await goTo(page, 'Customers', 'Personas');
    await page.getByRole('button', { name: 'Add a persona' }).click();
    await editInPlace(page, 'Name of the persona', 'Fleet manager 🚚 مدير');
    await goTo(page, 'Customers', 'Messages');
    await page.getByRole('button', { name: /^Write for Fleet manager/ }).click();
    await editInPlace(page, 'Headline', 'Know before it breaks');
    await goTo(page, 'Plan', 'Channels');
    await page.getByRole('button', { name: 'Write one yourself' }).click();
    await page.getByRole('textbox', { name: 'Name of the new channel' }).fill('Fairs');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Name of the channel: Fairs. Edit' }).waitFor();
    await goTo(page, 'Plan', 'Campaigns');
    await addCampaign(page, 'Campaign', 'Spring at the fairs');
    await goTo(other, 'Plan', 'Campaigns');
    await openCampaign(other, 'Spring at the fairs');
  });

  it.each(choices)('chooses its %s', async (label, none, option) => {
    if (none !== null) await expect.poll(() => choiceOf(other, label).inputValue()).toBe(none);
    await choiceOf(page, label).click();
    await page.getByRole('option', { name: option, exact: true }).click();
    await expect.poll(() => choiceOf(page, label).inputValue()).toBe(option);
    await expect.poll(() => choiceOf(other, label).inputValue()).toBe(option);
    if (none !== null) await other.getByRole('link', { name: `Open ${option}` }).waitFor();
  });

  it('has a channel of the plan in it with a budget', async () => {
    await addLines(page, 'Add a channel', 'channel', ['Fleet Expo']);
    await page.getByRole('button', { name: /^Details of Fleet Expo/ }).click();
    await page.getByRole('combobox', { name: 'Channel of the workspace that Fleet Expo is' }).click();
    await page.getByRole('option', { name: 'Fairs', exact: true }).click();
    await editInPlace(page, 'Budget of Fleet Expo', '12500');
    await other.getByRole('button', { name: /^Budget of Fleet Expo: .12,500\. Edit$/ }).waitFor();
    await other.getByRole('button', { name: /^Details of Fleet Expo/ }).click();
    const tied = other.getByRole('combobox', { name: 'Channel of the workspace that Fleet Expo is' });
    await expect.poll(() => tied.inputValue()).toBe('Fairs');
  });

  it('lets a choice go again, and brings it back by undo', async () => {
    await choiceOf(page, 'Goal').click();
    await page.getByRole('option', { name: 'No goal yet' }).click();
    await expect.poll(() => choiceOf(other, 'Goal').inputValue()).toBe('No goal yet');
    await page.locator('main').focus();
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => choiceOf(other, 'Goal').inputValue()).toBe('Pipeline created');
    await waitUntilSaved(page);
    expect(app.pageErrors).toEqual([]);
  });
});
