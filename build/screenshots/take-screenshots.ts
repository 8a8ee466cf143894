import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import type { Page } from 'playwright-core';
import { broughtAbout, lowerParts, newWorkspace, papers } from '../../test/browser/harness/brought-about.ts';
import { openWorkspace } from '../../test/browser/harness/pages/library-page.ts';
import { waitUntilShown } from '../../test/browser/harness/pages/window-page.ts';
import { startApp } from '../../test/browser/harness/running-app.ts';
import { movedClock, type SampleCompany, sampleCompany } from '../../test/browser/harness/sample.ts';
import {
  addressedScreens,
  dialogs,
  importSteps,
  meetingScreens,
  type Screen,
  slides,
} from '../../test/browser/harness/screens.ts';

/**
 * Takes a picture of every screen on the sample company: light and dark, on a large and a small window, slides as on a
 * projector. Words after the command name the screens that are wanted; none means all.
 */

const today = '2026-10-01';
/** Both clocks show this: the pages' own, and the host's, which says what is late and when things were imported. */
const now = `${today}T07:00:00Z`;
const self = { name: 'Maya Sandberg', function: 'marketing' } as const;

const pictures = join(import.meta.dirname, 'pictures');
const windows = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
];
const projector = [{ width: 1920, height: 1080 }];
const themes = ['light', 'dark'] as const;

/** No blinking caret and no movement, so that the same screen gives the same picture. */
const still =
  '*, *::before, *::after { animation: none !important; transition: none !important; caret-color: transparent !important; }';

const wanted = argv.slice(2);
const isWanted = ({ name }: Screen) => wanted.length === 0 || wanted.includes(name);

async function takePictures(page: Page, { name, isPresented }: Screen): Promise<void> {
  for (const size of isPresented ? projector : windows) {
    await page.setViewportSize(size);
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.mouse.move(0, 0);
      await waitUntilShown(page);
      const path = join(pictures, `${name}-${size.width}x${size.height}-${theme}.png`);
      await page.screenshot({ path, style: still });
    }
  }
  console.log(name);
}

/** All sheets under each other, as wide as A4 is between its margins. */
async function takePaper(page: Page, { name }: Screen): Promise<void> {
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await page.setViewportSize({ width: 718, height: 1047 });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  console.log(name);
}

async function takeFirstRun(): Promise<void> {
  const firstRun: Screen = { name: 'first-run', show: waitUntilShown };
  if (!isWanted(firstRun)) return;
  const app = await startApp(movedClock(now));
  try {
    const page = await app.openWindow({ now });
    await takePictures(page, firstRun);
  } finally {
    await app.stop();
  }
}

/** Each step stands on the one before, so all are walked when one is wanted. */
async function walk(page: Page, company: SampleCompany, steps: readonly Screen[]): Promise<void> {
  if (!steps.some(isWanted)) return;
  for (const step of steps) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await step.show(page, company);
    if (isWanted(step)) await takePictures(page, step);
  }
}

async function takeWorkspace(): Promise<void> {
  const company = await sampleCompany({ today, now });
  const app = await startApp({ workspaces: [company.workspace], self, ...movedClock(now) });
  try {
    const page = await app.openWindow({ now });
    await waitUntilShown(page);
    const library: Screen = { name: 'library', show: waitUntilShown };
    if (isWanted(library)) await takePictures(page, library);
    if (isWanted(newWorkspace)) {
      await newWorkspace.show(page, company);
      await takePictures(page, newWorkspace);
      await page.keyboard.press('Escape');
    }
    await openWorkspace(page, 'Axlewise');
    for (const screen of [...addressedScreens, ...lowerParts, ...meetingScreens, ...slides, ...papers].filter(
      isWanted,
    )) {
      await page.setViewportSize(windows[0] ?? { width: 1440, height: 900 });
      await screen.show(page, company);
      await (screen.isOnPaper ? takePaper : takePictures)(page, screen);
    }
    for (const dialog of dialogs.filter(isWanted)) {
      await dialog.show(page, company);
      await takePictures(page, dialog);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
    for (const steps of [importSteps, broughtAbout]) await walk(page, company, steps);
    for (const error of app.pageErrors) console.error(`The page threw: ${error}`);
  } finally {
    await app.stop();
  }
}

mkdirSync(pictures, { recursive: true });
await takeFirstRun();
await takeWorkspace();
