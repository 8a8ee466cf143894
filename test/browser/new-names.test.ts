import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPalette, showScreen, waitUntilSaved, waitUntilShown, workspaceIdOf } from './harness/pages/window-page.ts';
import type { RunningApp } from './harness/running-app.ts';
import { openSample } from './harness/sample-window.ts';

interface Beginning {
  readonly path: string;
  /** The button that begins it, and the line of its menu where it has one. */
  readonly button: RegExp | string;
  readonly line?: string;
  readonly label: string;
}

const beginnings: Readonly<Record<string, Beginning>> = {
  'a persona': { path: 'customers/personas', button: 'Add a persona', label: 'Name of the persona' },
  'a piece of content': { path: 'customers/content', button: 'Add a piece', label: 'Title of the piece' },
  'a message': { path: 'customers/messages', button: /^Write for /, label: 'Headline' },
  'a position': { path: 'customers/messages', button: 'Add a difference', label: 'What sets us apart' },
  'a competitor': { path: 'customers/messages', button: 'Add a competitor', label: 'What they say' },
  'a term': {
    path: 'agreement/handbook',
    button: 'Add a term',
    label: 'Name of the term',
  },
  'a promise': { path: 'agreement/handoffs', button: 'Add a promise', label: 'Words of the promise' },
  'a scheme': { path: 'agreement/incentives', button: 'Add a scheme', label: 'Role' },
  'a part of a scheme': { path: 'agreement/incentives/scheme-sales-lead', button: 'Add a part', label: 'Part' },
  'a series': {
    path: 'agreement/rhythm',
    button: 'New series',
    line: 'Something else',
    label: 'Name of the series',
  },
  'an exchange': { path: 'agreement/exchange', button: 'Plan an exchange', label: 'What it is about' },
  'a change': { path: 'agreement/health-check/health-1', button: 'Plan a change', label: 'What is to change' },
  'a campaign': { path: 'plan/campaigns', button: 'New campaign', label: 'Name of the new campaign' },
  'a goal': { path: 'plan/goals', button: 'New goal', label: 'Title of the new goal' },
  'a programme': { path: 'plan/programmes', button: 'New programme', label: 'Name of the new programme' },
  'a channel': { path: 'plan/channels', button: 'New channel', label: 'Name of the new channel' },
};

/** What the palette makes from anywhere, and what its name is called there. */
const fromAnywhere: readonly (readonly [action: string, label: string])[] = [
  ['New goal', 'Title of the goal'],
  ['New campaign', 'Name of the campaign'],
  ['New launch', 'Name of the campaign'],
  ['New programme', 'Name of the programme'],
  ['New channel', 'Name of the channel'],
  ['New persona', 'Name of the persona'],
  ['New message', 'Headline'],
  ['New piece of content', 'Title of the piece'],
  ['New term', 'Name of the term'],
  ['New promise', 'Words of the promise'],
  ['New scheme', 'Role'],
  ['New series', 'Name of the series'],
  ['New exchange', 'What it is about'],
];

describe('the name of what was just made', () => {
  let app: RunningApp;
  let page: Page;

  beforeAll(async () => {
    ({ app, page } = await openSample('marketing'));
  }, 900_000);
  afterAll(() => app?.stop());

  const field = (label: string) => page.getByRole('textbox', { name: label, exact: true });
  const caretIn = (label: string) => field(label).and(page.locator(':focus')).waitFor();
  const typed = async (label: string, name: string) => {
    await caretIn(label);
    await page.keyboard.type(name);
    const isLong = await field(label).evaluate((element) => element.tagName === 'TEXTAREA');
    await page.keyboard.press(isLong ? 'ControlOrMeta+Enter' : 'Enter');
    await field(label).waitFor({ state: 'detached' });
    await page.getByText(name).filter({ visible: true }).first().waitFor();
    await waitUntilSaved(page);
    expect(app.pageErrors).toEqual([]);
  };

  it.each(Object.entries(beginnings))('%s is named by typing at once', async (kind, beginning) => {
    const { path, button, line, label } = beginning;
    await showScreen(page, workspaceIdOf(page), path);
    await page.getByRole('main').getByRole('button', { name: button }).first().click();
    if (line !== undefined) await page.getByRole('menuitem', { name: line }).click();
    // "k" and "j" are keys of screens, were they not typed into a field.
    await typed(label, `kj ${kind} 🚚 named`);
  });

  it('a message that was left without a word is opened for writing again', async () => {
    const begin = page
      .getByRole('main')
      .getByRole('button', { name: /^Write for / })
      .first();
    await showScreen(page, workspaceIdOf(page), 'customers/messages');
    // Which gap is offered first depends on what the data says of each.
    await waitUntilShown(page);
    const words = await begin.innerText();
    for (const _time of ['made', 'met again']) {
      await begin.click();
      await caretIn('Headline');
      await showScreen(page, workspaceIdOf(page), 'customers/messages');
      await field('Headline').waitFor({ state: 'detached' });
      await expect.poll(() => begin.innerText()).toBe(words);
    }
    await begin.click();
    await typed('Headline', 'kj met again 🚚 named');
  });

  // Where a new line asks for the name first, nothing is made before it is typed.
  const madeAtOnce = Object.entries(beginnings).filter(([, { label }]) => !label.includes(' new '));
  it.each(madeAtOnce)('%s is taken back by Esc while nothing is typed', async (_kind, beginning) => {
    const { path, button, line, label } = beginning;
    await showScreen(page, workspaceIdOf(page), path);
    await waitUntilShown(page);
    const address = page.url();
    const named = page.getByRole('button', { name: new RegExp(`^${label}: `) });
    const begin = page.getByRole('main').getByRole('button', { name: button }).first();
    await begin.waitFor();
    const before = await named.count();
    await begin.focus();
    await page.keyboard.press('Enter');
    if (line !== undefined) await page.getByRole('menuitem', { name: line }).click();
    await caretIn(label);
    await page.keyboard.press('Escape');
    await begin.and(page.locator(':focus')).waitFor();
    expect(page.url()).toBe(address);
    await expect.poll(() => named.count()).toBe(before);
    expect(app.pageErrors).toEqual([]);
  });

  it.each(fromAnywhere)('“%s” of the palette leads to a name to type', async (action, label) => {
    await showScreen(page, workspaceIdOf(page), 'review/funnel');
    await openPalette(page);
    await page.keyboard.type(action);
    await page.locator('[data-action][data-selected]').filter({ hasText: action }).waitFor();
    await page.keyboard.press('Enter');
    await typed(label, `kj ${action} by keys`);
  });

  it('leaves it closed for colleagues, for who comes back, and for who lets it be', async () => {
    await showScreen(page, workspaceIdOf(page), 'customers/personas');
    await page.getByRole('button', { name: 'Add a persona' }).click();
    await caretIn('Name of the persona');
    await waitUntilSaved(page);
    const other = await app.openWindow();
    await other.goto(page.url());
    const closed = /^Name of the persona: Name this persona/;
    await other.getByRole('button', { name: closed }).waitFor();
    await waitUntilShown(other);
    expect(await other.getByRole('textbox', { name: 'Name of the persona' }).count()).toBe(0);

    await page.keyboard.type('Never mind');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: closed }).and(page.locator(':focus')).waitFor();
    const address = page.url();
    await showScreen(page, workspaceIdOf(page), 'customers/personas');
    await page.goto(address);
    await page.getByRole('button', { name: closed }).waitFor();
    await waitUntilShown(page);
    expect(await field('Name of the persona').count()).toBe(0);

    // What was typed is not lost.
    const notice = page.getByRole('alert').filter({ hasText: '“Never mind” was not kept' });
    await notice.getByRole('button', { name: 'Undo' }).click();
    await other.getByRole('button', { name: /^Name of the persona: Never mind/ }).waitFor();
  });
});
