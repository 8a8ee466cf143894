import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tabTo } from './harness/by-keys.ts';
import { openWorkspace } from './harness/pages/library-page.ts';
import { showScreen, waitUntilShown, workspaceIdOf } from './harness/pages/window-page.ts';
import { type RunningApp, startApp } from './harness/running-app.ts';
import { sampleCompany } from './harness/sample.ts';

/** Where a longer text is written, and what it says while it is empty; null where the sample has something. */
const texts: readonly (readonly [path: string, label: string, placeholder: string | null])[] = [
  ['customers/messages/persona-manager/sal', 'In public', null],
  ['customers/messages/persona-manager/sal', 'One to one', null],
  ['plan/campaigns/campaign-predict', 'Brief', null],
  ['agreement/exchange/exchange-5', 'What was learnt', 'What you did not know before'],
];

/** What the eye sees of a field: its ground, its line, its ring and the ring round that. */
const lookOf = (field: Locator) =>
  field.evaluate((element) => {
    const { backgroundColor, borderTopColor, boxShadow, outlineStyle } = getComputedStyle(element);
    return {
      ground: backgroundColor,
      line: borderTopColor,
      ring: boxShadow !== 'none',
      outer: outlineStyle !== 'none',
    };
  });

describe('fields look like fields once they are touched', () => {
  let app: RunningApp;
  let page: Page;

  beforeAll(async () => {
    const { workspace } = await sampleCompany();
    app = await startApp({ workspaces: [workspace], self: { name: 'Ana Ferreira', function: 'marketing' } });
    page = await app.openWindow();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openWorkspace(page, 'Axlewise');
  }, 900_000);
  afterAll(() => app?.stop());

  it.each(texts)(
    '%s: “%s” is quiet, shows its ground under the mouse and its ring with the caret',
    async (path, label, placeholder) => {
      await showScreen(page, workspaceIdOf(page), path);
      const field = page.getByRole('textbox', { name: label, exact: true });
      await page.mouse.move(0, 0);
      await field.waitFor();
      await waitUntilShown(page);
      const rest = await lookOf(field);
      expect(rest).toMatchObject({ ring: false, outer: false });
      await field.hover();
      await expect.poll(async () => (await lookOf(field)).ground).not.toBe(rest.ground);
      await field.focus();
      await expect.poll(() => lookOf(field)).toMatchObject({ ring: true, outer: false });
      if (placeholder === null) return;
      const hint = page.getByText(placeholder, { exact: true });
      await hint.waitFor();
      await page.keyboard.type('Nobody has the fleet size at hand.');
      await hint.waitFor({ state: 'detached' });
    },
  );

  it.each([
    ['customers/content', /^Find content/],
    ['customers/insights', /^What did they say/],
    ['agreement/rhythm/series-call', /^Who calls it/],
  ] as const)('%s: a field reached by keys has one ring', async (path, name) => {
    await showScreen(page, workspaceIdOf(page), path);
    await page.locator('main').focus();
    await tabTo(page, name);
    await expect.poll(() => lookOf(page.locator(':focus'))).toMatchObject({ ring: true, outer: false });
  });

  it('a name that is edited in a panel is no wider than the panel', async () => {
    await showScreen(page, workspaceIdOf(page), 'agreement/rhythm/series-call');
    await page.getByRole('button', { name: /^Name of the series/ }).click();
    const field = page.getByRole('textbox', { name: 'Name of the series' });
    for (const name of [
      'Weekly call with everyone who sells trucks, buses and vans in the north',
      'הכנסות '.repeat(2_850),
    ]) {
      await field.fill(name);
      await field.press('End');
      const [wide, left] = await page
        .locator('main')
        .evaluate((main) => [main.scrollWidth - main.clientWidth, main.scrollLeft]);
      expect({ wide, left }).toEqual({ wide: 0, left: 0 });
    }
    await field.press('Escape');
    expect(app.pageErrors).toEqual([]);
  });

  it('a press counts for what it began on, though leaving a field moves it away under the mouse', async () => {
    await showScreen(page, workspaceIdOf(page), 'plan/channels/channel-fairs');
    const left = page.getByRole('textbox', { name: 'Who is there' });
    await page.getByRole('button', { name: /^Who is there:/ }).click();
    await left.fill('Workshop foremen');
    const wanted = page.getByRole('button', { name: /^How we know:/ });
    const before = await wanted.boundingBox();
    if (before === null) throw new Error('“How we know” is out of sight');
    await page.mouse.move(before.x + 40, before.y + before.height - 2);
    await page.mouse.down();
    await left.waitFor({ state: 'detached' });
    const moved = await wanted.boundingBox();
    expect((moved?.y ?? 0) + (moved?.height ?? 0)).toBeLessThan(before.y + before.height - 2);
    await page.mouse.up();
    await page.keyboard.type('Counted at the stand');
    expect(await page.getByRole('textbox', { name: 'How we know' }).inputValue()).toContain('Counted at the stand');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Who is there: Workshop foremen. Edit' }).waitFor();
  });

  it('a date that stands there is replaced by what is typed once it is opened', async () => {
    await showScreen(page, workspaceIdOf(page), 'agreement/rhythm/series-call');
    const first = page.getByRole('button', { name: /^First day:/ });
    await first.click();
    const field = page.getByRole('textbox', { name: 'First day' });
    await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.type('31 Sep 2026');
    await page.keyboard.press('Enter');
    await page.getByText(/^There is no 31 Sep 2026, so .* stays\.$/).waitFor();
    await page.keyboard.type('5 Oct 2026');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^First day: 5 Oct/ }).waitFor();
  });
});
