import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, chromiumSwitches } from '../../build/chromium.ts';

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const axe = readFileSync(join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8');

let folder: string;
let server: Server;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-review-'));
  execFileSync(process.execPath, [join(import.meta.dirname, 'preview-review/build-preview.ts')], {
    env: { ...process.env, PREVIEW_OUT: folder },
  });
  server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://preview');
    const file = join(folder, pathname === '/' ? 'index.html' : pathname);
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    response.end(readFileSync(file));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumSwitches });
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(
  screen: string,
  { dark = false, width = 1440, height = 900, locale = 'en-GB' } = {},
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce', locale });
  const { port } = server.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/${dark ? '?dark' : ''}#/w/axlewise/review/${screen}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  return page;
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const runner = (globalThis as unknown as { axe: typeof import('axe-core') }).axe;
    // The frame round the screens is not theirs.
    const found = await runner.run({ include: ['main'] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  });
}

const screens = [
  'funnel',
  'quality',
  'speed',
  'pipeline',
  'meetings',
  'meetings/m19',
  'close/m20',
  'present/m20?slide=quality',
];

describe('review screens', () => {
  it.each(screens.flatMap((screen) => [[screen, false] as const, [screen, true] as const]))(
    '%s has nothing that a screen reader trips over (dark: %s)',
    async (screen, dark) => {
      const page = await open(screen, { dark });
      expect(await violations(page)).toEqual([]);
      await page.close();
    },
  );

  it.each(['funnel', 'quality', 'speed', 'pipeline', 'close/m20'])(
    '%s scrolls in one direction only when zoomed to twice its size on a laptop',
    async (screen) => {
      const page = await open(screen, { width: 640, height: 360 });
      const overflow = await page.evaluate(() => {
        const main = document.querySelector('main');
        const charts = [...document.querySelectorAll('main *')].filter(
          (element) =>
            /auto|scroll/u.test(getComputedStyle(element).overflowX) && element.querySelector('[role=listbox]'),
        );
        return Math.max(
          ...[main, ...charts].map((element) => (element ? element.scrollWidth - element.clientWidth : 0)),
        );
      });
      expect(overflow).toBeLessThanOrEqual(1);
      await page.close();
    },
  );
});

describe('the funnel by keyboard', () => {
  it('is one tab stop; arrows move by part, Enter opens the rows of a step', async () => {
    const page = await open('funnel');
    const funnel = page.getByRole('listbox', { name: /Funnel/u });
    await funnel.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    const active = await funnel.getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${active}"]`).getAttribute('data-part')).toBe('inquiry:mql');
    await page.keyboard.press('Enter');
    await page.waitForURL(/data\/rows/u);
    const drill = new URLSearchParams(page.url().split('?').at(-1)).get('drill') ?? '{}';
    expect(JSON.parse(drill)).toMatchObject({ metric: 'funnel', part: 'rest', stages: 'inquiry:mql' });
    await page.close();
  });

  it('shows who did not go on for the step that is selected, and nobody after Esc', async () => {
    const page = await open('funnel');
    const strip = page.getByRole('region', { name: /who did not go on/u });
    await strip.getByText('Hanna Vogel').waitFor();
    await page.getByRole('listbox', { name: /Funnel/u }).focus();
    await page.keyboard.press('Escape');
    await strip.waitFor({ state: 'detached' });
    await page.close();
  });
});

describe('a review presented by keys', () => {
  it('writes a decision and an action on the slide they belong to', async () => {
    const page = await open('present/m20?slide=speed', { width: 1920, height: 1080 });
    await page.keyboard.press('d');
    await page.keyboard.type('Answer within a day');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Decision' }).getByText('Answer within a day').waitFor();
    await page.keyboard.press('a');
    await page.keyboard.type('Set an alert');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Action' }).getByText('Set an alert').waitFor();
    await page.close();
  });

  it('goes from slide to slide by arrows, but not while a note is typed', async () => {
    const page = await open('present/m20?slide=funnel', { width: 1920, height: 1080 });
    await page.keyboard.press('n');
    const note = page.getByRole('textbox', { name: 'Notes of this slide' });
    await note.and(page.locator(':focus')).waitFor();
    await page.keyboard.type('look');
    await page.keyboard.press('ArrowRight');
    expect(page.url()).toContain('slide=funnel');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/slide=quality/u);
    await page.close();
  });

  it('shows nothing smaller than 24 px on a slide but the key caps and initials', async () => {
    for (const slide of ['actions', 'funnel', 'quality', 'speed', 'pipeline', 'decide', 'close']) {
      const page = await open(`present/m20?slide=${slide}`, { width: 1920, height: 1080 });
      const isChart = !['actions', 'decide', 'close'].includes(slide);
      if (isChart) await page.getByRole('option').first().waitFor({ state: 'attached' });
      const small = await page.evaluate(() => {
        const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const element = node.parentElement;
          if (
            !element ||
            node.textContent?.trim() === '' ||
            element.closest('kbd, [role=img], .unseen, [data-part] title')
          )
            continue;
          const size = Number.parseFloat(getComputedStyle(element).fontSize);
          const isCap = element.tagName === 'BUTTON' && element.textContent?.length === 1;
          if (size < 24 && !isCap) found.push(`${size} ${node.textContent}`);
        }
        return found;
      });
      expect(small, slide).toEqual([]);
      await page.close();
    }
  });
});

describe('dates', () => {
  it('of a period are typed as the app writes them, whatever the browser’s language; what is none changes nothing', async () => {
    const page = await open('funnel', { locale: 'de-DE' });
    await page.getByRole('button', { name: /^Q3 2026/u }).click();
    const from = page.getByRole('textbox', { name: 'From' });
    const shown = await from.inputValue();
    expect(shown).toMatch(/^\d{1,2} [A-Z][a-z]{2} \d{4}$/u);
    await from.fill('31 Feb 2026');
    await from.press('Enter');
    await page.getByText(`There is no 31 Feb 2026, so ${shown} stays.`).waitFor();
    // What was typed stands there to be mended.
    expect(await from.inputValue()).toBe('31 Feb 2026');
    await from.fill('');
    await from.press('Tab');
    await page.getByText(`Nothing typed, so ${shown} stays.`).waitFor();
    await from.fill('2 Jan 2026');
    await from.press('Enter');
    // Enter sends the dates that are written there, and the picker closes.
    await from.waitFor({ state: 'hidden' });
    await page.close();
  });

  it('of an action are typed or picked under their words', async () => {
    const page = await open('close/m20', { locale: 'de-DE' });
    const due = page.getByRole('button', { name: /^Due date of/u }).first();
    await due.click();
    await page.getByRole('dialog').getByRole('textbox').fill('2 Jan 2031');
    await page.keyboard.press('Enter');
    await due.getByText('Thu 2 Jan').waitFor();
    await due.click();
    await page.getByRole('dialog').getByRole('button', { name: '15 January 2031' }).click();
    await due.getByText('Wed 15 Jan').waitFor();
    await page.close();
  });
});
