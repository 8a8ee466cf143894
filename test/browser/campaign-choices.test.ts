import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCampaign, addLines, openCampaign } from './harness/pages/campaign-page.ts';
import { editInPlace, goTo, waitUntilSaved } from './harness/pages/window-page.ts';
import type { RunningApp } from './harness/running-app.ts';
import { openTwoWindows } from './harness/two-windows.ts';

/** "H2 2026": goals of one name are told apart by what they are for. */
function thisHalf(): string {
  const now = new Date();
  return `H${now.getUTCMonth() < 6 ? 1 : 2} ${now.getUTCFullYear()}`;
}

const choiceOf = (page: Page, label: string) =>
  page.getByRole('main').getByRole('combobox', { name: label, exact: true });

/** What the campaign is for: the name of the choice, what it says while nothing is chosen, and what is chosen by hand. */
const choices: readonly (readonly [label: string, none: string | null, option: string])[] = [
  ['Goal', 'No goal yet', `Pipeline created, ${thisHalf()}`],
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

  const undone = async (name: string) => {
    await page.locator('main').focus();
    await page.keyboard.press('ControlOrMeta+Z');
    await page.getByText(`Undone: ${name}`).first().waitFor();
  };

  it.each([
    ['Persona', 'Workshop owner', 'New persona Workshop owner', 'add persona Workshop owner and change the persona'],
    [
      'Message',
      'Parts before you ask',
      'New message at MQL: Parts before you ask',
      'add message and change the message',
    ],
  ] as const)('makes a new %s where it is chosen, in one step', async (label, typed, option, step) => {
    const before = await choiceOf(page, label).inputValue();
    await choiceOf(page, label).click();
    await page.getByRole('option', { name: /^(New message.*type its|Type a name to add a new persona)/ }).waitFor();
    await page.keyboard.type(typed);
    await page.getByRole('option', { name: option, exact: true }).click();
    await expect.poll(() => choiceOf(other, label).inputValue()).toBe(typed);
    await other.getByRole('link', { name: `Open ${typed}` }).waitFor();
    await undone(`${step} of Spring at the fairs`);
    await expect.poll(() => choiceOf(other, label).inputValue()).toBe(before);
    await choiceOf(other, label).click();
    await other.getByRole('option', { name: before, exact: true }).waitFor();
    expect(await other.getByRole('option', { name: typed }).count()).toBe(0);
    await other.keyboard.press('Escape');
  });

  it('puts somebody new on the list of people and on the team in one step', async () => {
    const team = page.getByRole('region', { name: 'Team' });
    await team.getByRole('combobox', { name: 'Add someone to the team' }).click();
    await page.keyboard.type('Carla Benedetti');
    await page.getByRole('option', { name: 'Add Carla Benedetti to Sales' }).click();
    const theirs = other.getByRole('region', { name: 'Team' }).getByText('Carla Benedetti');
    await theirs.first().waitFor();
    await undone('add Carla Benedetti and add them to the team');
    await theirs.first().waitFor({ state: 'detached' });
    await team.getByRole('combobox', { name: 'Add someone to the team' }).click();
    await page.keyboard.type('Carla');
    await page.getByRole('option', { name: 'Add Carla to Leadership', exact: true }).waitFor();
    expect(await page.getByRole('option', { name: 'Carla Benedetti', exact: true }).count()).toBe(0);
    await page.keyboard.press('Escape');
  });

  it('has a typed channel among those of the plan, in one step, and offers those that are there', async () => {
    await addLines(page, 'Add a channel', 'channel', ['Trade press']);
    await other.getByRole('button', { name: /^Details of Trade press/ }).waitFor();
    await undone('add channel Trade press and add it to the campaign');
    await other.getByRole('button', { name: /^Details of Trade press/ }).waitFor({ state: 'detached' });
    await page.keyboard.press('ControlOrMeta+Shift+Z');
    await page.getByRole('button', { name: /^Details of Trade press/ }).click();
    const tied = page.getByRole('combobox', { name: 'Channel of the workspace that Trade press is' });
    await expect.poll(() => tied.inputValue()).toBe('Trade press');

    await page.getByRole('button', { name: 'Add a channel' }).click();
    const line = page.getByLabel('New channel', { exact: true });
    expect(
      await line.evaluate((field: HTMLInputElement) => [...(field.list?.options ?? [])].map(({ value }) => value)),
    ).toEqual(['Fairs']);
    await page.keyboard.press('Escape');

    await tied.click();
    await page.getByRole('option', { name: 'One of its own' }).click();
    await goTo(other, 'Plan', 'Channels');
    await other.getByRole('button', { name: /^Tie to the channel of this name ?: Trade press$/ }).click();
    await expect.poll(() => tied.inputValue()).toBe('Trade press');
    await other.getByText('Typed in campaigns').waitFor({ state: 'detached' });
    await other.getByRole('link', { name: 'Trade press' }).waitFor();
    await goTo(other, 'Plan', 'Campaigns');
    await openCampaign(other, 'Spring at the fairs');
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

  it('is made a launch where its checklist is missed', async () => {
    await page.getByRole('region', { name: 'Checklist' }).getByRole('button', { name: 'Make it a launch' }).click();
    await other.getByRole('button', { name: 'Begin with the usual ten lines' }).waitFor();
    await undone('change the kind of Spring at the fairs');
    await other.getByRole('button', { name: 'Make it a launch' }).waitFor();
  });

  it('lets a choice go again, and brings it back by undo', async () => {
    await choiceOf(page, 'Goal').click();
    await page.getByRole('option', { name: 'No goal yet' }).click();
    await expect.poll(() => choiceOf(other, 'Goal').inputValue()).toBe('No goal yet');
    await page.locator('main').focus();
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => choiceOf(other, 'Goal').inputValue()).toBe(`Pipeline created, ${thisHalf()}`);
    await waitUntilSaved(page);
    expect(app.pageErrors).toEqual([]);
  });
});
