import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseByKeys, enterAt, expectFocusKept, focused, pick, tabTo, typeIn } from './harness/by-keys.ts';
import { goByKeys, showScreen, waitUntilSaved, waitUntilShown, workspaceIdOf } from './harness/pages/window-page.ts';
import type { RunningApp } from './harness/running-app.ts';
import { openSample } from './harness/sample-window.ts';

const name = 'Made by keys';
const kept = 'Made and named by keys';

/** The one thing that a screen is for: something new, named, changed and taken away again. */
interface Story {
  /** What is typed into the palette, and the address of the screen. */
  readonly screen: readonly [letters: string, address: RegExp];
  /** Begins something new; it has its name already where that is asked first. */
  begin(page: Page): Promise<void>;
  /** What its name is called where it is edited. */
  readonly label: string;
  remove(page: Page): Promise<void>;
}

const named =
  (button: RegExp, field: string): Story['begin'] =>
  async (page) => {
    await enterAt(page, button);
    await typeIn(page, field, name);
    await page.keyboard.press('Enter');
  };

const stories: Readonly<Record<string, Story>> = {
  'a goal': {
    screen: ['Goals', /plan\/goals$/],
    begin: named(/^New goal$/, 'Title of the new goal'),
    label: 'Title of the goal',
    remove: (page) => pick(page, /^More for this goal/, /^Delete goal/),
  },
  'a campaign': {
    screen: ['Campaigns', /plan\/campaigns$/],
    begin: named(/^New campaign$/, 'Name of the new campaign'),
    label: 'Name of the campaign',
    remove: (page) => pick(page, /^More for Made/, /^Delete$/),
  },
  'a programme': {
    screen: ['Programme map', /plan\/programmes$/],
    begin: named(/^New programme$/, 'Name of the new programme'),
    label: 'Name of the programme',
    remove: (page) => enterAt(page, /^Delete Made/),
  },
  'a channel': {
    screen: ['Channels', /plan\/channels$/],
    begin: named(/^New channel$/, 'Name of the new channel'),
    label: 'Name of the channel',
    remove: (page) => enterAt(page, /^Delete Made/),
  },
  'a persona': {
    screen: ['Personas', /customers\/personas$/],
    begin: (page) => enterAt(page, /^Add a persona$/),
    label: 'Name of the persona',
    remove: (page) => pick(page, /^More for Made/, /^Delete this persona$/),
  },
  'a message': {
    screen: ['Messages', /customers\/messages$/],
    begin: (page) => enterAt(page, /^Write for /),
    label: 'Headline',
    remove: (page) => pick(page, /^More for this message$/, /^Delete this message$/),
  },
  'a piece of content': {
    screen: ['Content', /customers\/content$/],
    begin: (page) => enterAt(page, /^Add a piece$/),
    label: 'Title of the piece',
    remove: (page) => pick(page, /^More for this piece$/, /^Delete this piece$/),
  },
  'a term of the handbook': {
    screen: ['Handbook', /agreement\/handbook$/],
    begin: (page) => enterAt(page, /^Add a term$/),
    label: 'Name of the term',
    remove: (page) => pick(page, /^More for Made/, /^Delete this term$/),
  },
  'a promise': {
    screen: ['Handoffs and SLAs', /agreement\/handoffs$/],
    begin: (page) => enterAt(page, /^Add a promise$/),
    label: 'Words of the promise',
    remove: (page) => enterAt(page, /^Delete “Made/),
  },
  'an incentive scheme': {
    screen: ['Incentives', /agreement\/incentives$/],
    begin: (page) => enterAt(page, /^Add a scheme$/),
    label: 'Role',
    remove: (page) => enterAt(page, /^Delete$/),
  },
  'a series of meetings': {
    screen: ['Rhythm', /agreement\/rhythm$/],
    begin: (page) => pick(page, /^New series$/, /^Something else$/),
    label: 'Name of the series',
    remove: (page) => enterAt(page, /^Delete$/),
  },
  'an exchange': {
    screen: ['Exchange', /agreement\/exchange$/],
    begin: (page) => enterAt(page, /^Plan an exchange$/),
    label: 'What it is about',
    remove: (page) => enterAt(page, /^Delete$/),
  },
};

describe('the work of each planning screen without a mouse', () => {
  let app: RunningApp;
  let page: Page;

  beforeAll(async () => {
    ({ app, page } = await openSample('marketing'));
  }, 900_000);
  afterAll(() => app?.stop());

  it.each(Object.entries(stories))('begins, names, deletes and brings back %s', async (_, story) => {
    const { screen, begin, label, remove } = story;
    await goByKeys(page, screen[0], screen[1]);
    await begin(page);
    const field = new RegExp(`^${label}:`);
    const open = page.getByRole('textbox', { name: label, exact: true }).and(page.locator(':focus'));
    await page.getByRole('button', { name: field }).or(open).first().waitFor();
    await waitUntilShown(page);
    await expectFocusKept(page);
    if (await open.isVisible()) {
      await typeIn(page, label, 'For now');
      await page.keyboard.press('Enter');
    }

    await tabTo(page, field);
    const before = await focused(page);
    await page.keyboard.press('Enter');
    await typeIn(page, label, 'Never mind');
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe(before);
    await page.keyboard.press('Enter');
    await typeIn(page, label, kept);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe(`${label}: ${kept}. Edit`);

    await remove(page);
    await page.getByRole('button', { name: `${label}: ${kept}. Edit` }).waitFor({ state: 'detached' });
    await expectFocusKept(page);
    await page.keyboard.press('ControlOrMeta+Z');
    await page
      .getByText(/^Undone:/)
      .first()
      .waitFor();
    await page.getByText(kept).filter({ visible: true }).first().waitFor();
    await waitUntilSaved(page);
    expect(app.pageErrors).toEqual([]);
  });

  it('writes down what a customer said, and marks it as read', async () => {
    await goByKeys(page, 'Insights', /customers\/insights$/);
    await tabTo(page, /^What did/);
    await page.keyboard.type('Heard by keys');
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.getByText('Heard by keys').first().waitFor();
    await expect.poll(() => focused(page)).toMatch(/^What did/);
    const waiting = page.getByRole('listitem').filter({ hasText: 'Heard by keys' });
    await tabTo(page, /^What was said: Heard by keys/);
    await enterAt(page, /^Mark as read$/);
    await waiting.waitFor({ state: 'detached' });
    await expectFocusKept(page);
  });

  it('adds channels and tasks to a campaign, and takes them off', async () => {
    await goByKeys(page, 'Predict launch', /campaign-predict$/);
    for (const [label, one] of [
      ['Add a channel', 'channel'],
      ['Add a task', 'task'],
    ] as const) {
      await enterAt(page, new RegExp(`^${label}$`));
      await typeIn(page, `New ${one}`, `${one} by keys`);
      await page.keyboard.press('Enter');
      await page.getByLabel(`New ${one}`, { exact: true }).and(page.locator(':focus')).waitFor();
      await page.keyboard.press('Escape');
      await expect.poll(() => focused(page)).toBe(label);
    }
    const bar = page.getByRole('group', { name: 'Timeline' }).getByRole('button', { name: /^task by keys,/ });
    await bar.waitFor();
    await enterAt(page, /^Close task by keys$/);
    await page.getByRole('region', { name: 'Task task by keys' }).waitFor({ state: 'detached' });
    await expectFocusKept(page);
    await tabTo(page, /, \d+ \w{3} to \d+ \w{3}/);
    while (!/^task by keys,/.test(await focused(page))) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Delete');
    await bar.waitFor({ state: 'detached' });
    await page.locator('[data-task]:focus').waitFor();
    await tabTo(page, /^Details of channel by keys/);
    await page.keyboard.press('Enter');
    await enterAt(page, /^Delete channel by keys$/);
    await page.getByRole('button', { name: /^Details of channel by keys/ }).waitFor({ state: 'detached' });
    await expectFocusKept(page);
  });

  it('draws a step between two stages', async () => {
    await goByKeys(page, 'Handoffs and SLAs', /agreement\/handoffs$/);
    await enterAt(page, /^Add a step$/);
    await page.getByRole('combobox', { name: 'From' }).and(page.locator(':focus')).waitFor();
    await chooseByKeys(page, 'Won');
    await tabTo(page, /^To$/);
    await chooseByKeys(page, 'Recycled');
    await enterAt(page, /^Add the step$/);
    await page.getByRole('heading', { level: 2 }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toMatch(/^Won to Recycled/);
  });

  it('scores the health check by digits, and plans a change', async () => {
    await showScreen(page, workspaceIdOf(page), 'agreement/health-check/health-2');
    await tabTo(page, /^Marketing and Sales work towards/);
    const first = page.getByRole('radiogroup', { name: /^Marketing and Sales work towards/ });
    const second = page.getByRole('radiogroup', { name: /^Our goals fit together/ });
    await page.keyboard.press('3');
    await first.getByRole('radio', { name: /^3,/, checked: true }).waitFor();
    await second.and(page.locator(':focus')).waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('1');
    await first.getByRole('radio', { name: /^1,/, checked: true }).waitFor();
    await showScreen(page, workspaceIdOf(page), 'agreement/health-check/health-1');
    await enterAt(page, /^Plan a change$/);
    await expectFocusKept(page);
    await typeIn(page, 'What is to change', 'Call sooner');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('What is to change: Call sooner. Edit');
  });

  it('takes a day off in the team’s calendar', async () => {
    await goByKeys(page, 'Calendar and rates', /data\/calendar$/);
    await tabTo(page, /^Day off$/);
    await page.keyboard.type('31 Dec 2027');
    await tabTo(page, /^Name$/);
    await page.keyboard.type('Old year');
    await page.keyboard.press('Enter');
    const line = page.getByRole('row').filter({ hasText: 'Old year' });
    await line.waitFor();
    await expectFocusKept(page);
    await enterAt(page, /^Delete the day off .*Old year/);
    await line.waitFor({ state: 'detached' });
    await expectFocusKept(page);
    await expect.poll(() => focused(page)).not.toBe('');
    await waitUntilSaved(page);
    expect(app.pageErrors).toEqual([]);
  });
});
