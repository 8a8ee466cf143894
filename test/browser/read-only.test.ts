import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './harness/built-app.ts';
import { focused } from './harness/by-keys.ts';
import { showScreen, waitUntilShown, workspaceIdOf } from './harness/pages/window-page.ts';
import { planningParts, planningScreens } from './harness/planning-screens.ts';
import { type RunningApp, startApp } from './harness/running-app.ts';
import { sampleCompany } from './harness/sample.ts';

const paths = [...planningScreens.map(([, address]) => address), ...planningParts];

/** Fields that only choose what is looked at. */
const looking = /^(Find content|Find a status or a stage|System|Kind|Persona|Stage|Of which persona|Of what)$/;
/** Words with which a control says that it changes something. */
const changing =
  /\. Edit$|^(Add|Delete|Write|Plan an?|Sign|Lock|Unlock|Begin|Approve|Put|Draft a|Pay by|Tick|Move|Remove|Ask|Use it|Back to inbox|Make|Keep|Start|Reveal|Duplicate|Comment|Reply|Resolve|Set|Give|Shift|Mark|It still holds|Paste|Stop|Test it|Score|New (goal|campaign|programme|channel|series)|Accept (for|that)|Take (this|the|“|yours))\b/;

/** The usable fields that take text or a choice, and the controls that say that they change something. */
function editControls(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    ([look, change]) => {
      const usable = [...document.querySelectorAll<HTMLElement>('main :is(button, input, select, textarea, a, [role])')]
        .concat([...document.querySelectorAll<HTMLElement>('main [contenteditable="true"]')])
        .filter((each) => each.checkVisibility({ visibilityProperty: true }))
        .filter((each) => !each.matches(':disabled, [aria-disabled="true"], [data-disabled]'));
      const nameOf = (each: HTMLElement) =>
        (
          each.getAttribute('aria-label') ??
          (each as HTMLInputElement).labels?.[0]?.textContent ??
          each.innerText ??
          ''
        ).trim();
      const takesText = (each: HTMLElement) =>
        each.matches('input:not([type="radio"], [role="switch"]), textarea, select, [contenteditable="true"]');
      return usable
        .filter((each) => (takesText(each) ? !new RegExp(look).test(nameOf(each)) : false) || edits(each))
        .map(nameOf);
      function edits(each: HTMLElement): boolean {
        return each.matches('button, a, [role="button"]') && new RegExp(change).test(nameOf(each));
      }
    },
    [looking.source, changing.source] as const,
  );
}

/** Opens what is folded on the screen, once each. */
async function unfold(page: Page): Promise<void> {
  const folded = page.locator('main button[aria-expanded="false"]:not([aria-haspopup])');
  const names = await folded.allInnerTexts();
  for (let at = names.length - 1; at >= 0; at -= 1) await folded.nth(at).press('Enter');
  await waitUntilShown(page);
}

const wordsOf = (page: Page) => page.locator('main').innerText();

/** Presses at the first forty stops what deletes, renames, adds, moves and types elsewhere. */
async function pressEverything(page: Page): Promise<void> {
  await page.locator('main').evaluate((content) => content.focus());
  for (let stop = 0; stop < 40; stop += 1) {
    await page.keyboard.press('Tab');
    if (looking.test(await focused(page))) continue;
    for (const key of ['Delete', 'F2', 'Insert', 'Alt+ArrowDown', 'Alt+ArrowUp', '+', 'L', '3'])
      await page.keyboard.press(key);
  }
  // What has the focus may say more of itself, as a chart does of a part.
  await page.locator('main').evaluate((content) => content.focus());
}

describe('a workspace that can’t be written', () => {
  let app: RunningApp;
  let page: Page;
  let file: string;
  const stamp = () => createHash('sha256').update(readFileSync(file)).digest('hex');
  let before: string;

  beforeAll(async () => {
    const { workspace } = await sampleCompany();
    app = await startApp({
      workspaces: [workspace],
      self: { name: 'Ana Ferreira', function: 'marketing' },
      nodeArguments: ['--import', join(root, 'test/browser/harness/unwritable-disk.ts')],
    });
    file = join(app.library, basename(workspace));
    before = stamp();
    page = await app.openWindow();
    const row = page.getByRole('row').filter({ hasText: 'Axlewise' });
    await row.getByRole('button', { name: /^Open/ }).click();
    await page.getByRole('status').filter({ hasText: 'Reading only' }).waitFor();
    await waitUntilShown(page);
  }, 900_000);
  afterAll(() => app?.stop());

  it.each(paths)('is read and not changed at %s', async (path) => {
    await showScreen(page, workspaceIdOf(page), path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect((await wordsOf(page)).length).toBeGreaterThan(150);
    expect(await editControls(page)).toEqual([]);
    const words = await wordsOf(page);
    await pressEverything(page);
    expect(await wordsOf(page)).toBe(words);
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(app.pageErrors).toEqual([]);
  });

  it.each([
    'plan/campaigns/campaign-predict',
    'customers/personas/persona-manager',
    'customers/insights',
    'agreement/handoffs/step/mql-sal',
  ])('offers nothing to edit in what unfolds at %s', async (path) => {
    await showScreen(page, workspaceIdOf(page), path);
    await unfold(page);
    expect(await editControls(page)).toEqual([]);
    expect(app.pageErrors).toEqual([]);
  });

  it('opens a task with its days and no field, and moves none of its bars', async () => {
    await showScreen(page, workspaceIdOf(page), 'plan/campaigns/campaign-predict');
    const bars = page.getByRole('group', { name: 'Timeline' }).getByRole('button');
    const days = await bars.evaluateAll((all) => all.map((bar) => bar.getAttribute('aria-label')));
    await bars.first().focus();
    for (const key of ['ArrowRight', 'Shift+ArrowRight', 'Delete', '-', 'Enter']) await page.keyboard.press(key);
    await page.getByRole('region', { name: /^Task / }).waitFor();
    expect(await editControls(page)).toEqual([]);
    expect(await bars.evaluateAll((all) => all.map((bar) => bar.getAttribute('aria-label')))).toEqual(days);
  });

  it('is the same file afterwards', () => {
    expect(stamp()).toBe(before);
  });
});
