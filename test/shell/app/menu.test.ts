import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { waitUntilSaved } from '../../browser/harness/pages/window-page.ts';
import { clickMenu } from '../../standin/driver/actions.ts';
import type { AppDriver } from '../../standin/driver/app-driver.ts';
import {
  shownPage,
  showSettingsOf,
  soon,
  useRealApps,
  waitForCompany,
  waitForWorkspace,
  writeCompany,
} from './real-app.ts';

describe('the menu', () => {
  const apps = useRealApps();

  async function openSettings(): Promise<{ app: AppDriver; page: Page }> {
    const app = await apps.start([await apps.newWorkspace('Alignment')]);
    const page = await shownPage(app);
    await waitForWorkspace(page, 'Alignment');
    await showSettingsOf(page);
    await waitUntilSaved(page);
    return { app, page };
  }

  it('opens what belongs to no place, and goes to the library', async () => {
    const { app, page } = await openSettings();
    const dialogs = {
      search: 'Find a place',
      settings: 'Settings',
      shortcuts: 'Keys',
      'new-workspace': 'New workspace',
    };
    for (const [command, name] of Object.entries(dialogs)) {
      await clickMenu(app, command);
      await page.getByRole('dialog', { name }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog', { name }).waitFor({ state: 'hidden' });
    }
    await clickMenu(app, 'present');
    await page.waitForURL(/review\/meetings$/);
    await clickMenu(app, 'show-library');
    await page.getByRole('row').filter({ hasText: 'Alignment' }).waitFor();
    await clickMenu(app, 'print');
    await expect.poll(async () => (await app.report()).system.join(), soon).toContain('print app://main/index.html');
  });

  it('takes back and does again what was changed in the document, but in a field only what was typed there', async () => {
    const { app, page } = await openSettings();
    await writeCompany(page, 'Axlewise');
    await page.getByRole('button', { name: 'Company: Axlewise. Edit' }).click();
    const field = page.getByRole('textbox', { name: 'Company', exact: true });
    await field.press('End');
    await page.keyboard.insertText(' and partners');
    await clickMenu(app, 'undo');
    await expect.poll(() => field.inputValue(), soon).toBe('Axlewise');
    await field.press('Escape');
    await page.getByRole('heading', { name: 'Calendar and rates' }).click();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await clickMenu(app, 'undo');
    await page.getByRole('button', { name: 'Company: Not written yet. Edit' }).waitFor();
    await clickMenu(app, 'redo');
    await waitForCompany(page, 'Axlewise');
  });

  it('and the settings choose one and the same look', async () => {
    const { app, page } = await openSettings();
    const scheme = () => page.evaluate(() => document.documentElement.dataset.mantineColorScheme);
    await clickMenu(app, 'theme-dark');
    await expect.poll(scheme, soon).toBe('dark');
    await clickMenu(app, 'settings');
    const look = page.getByRole('radiogroup', { name: 'Look' });
    await expect.poll(() => look.getByRole('radio', { name: 'Dark' }).isChecked(), soon).toBe(true);
    await look.getByText('Light', { exact: true }).click();
    await expect.poll(scheme, soon).toBe('light');
    const isChecked = () =>
      app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('theme-light')?.checked);
    await expect.poll(isChecked, soon).toBe(true);
  });
});
