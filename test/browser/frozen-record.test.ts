import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseExports, waitForCheck, writeImport } from './harness/pages/import-page.ts';
import { openWorkspace } from './harness/pages/library-page.ts';
import { fingerprintShown, freeze, frozenSlides, meetingIdOf, openMeeting } from './harness/pages/meeting-page.ts';
import { cohortSize } from './harness/pages/review-page.ts';
import { goTo, showScreen, waitUntilShown, workspaceIdOf } from './harness/pages/window-page.ts';
import { type RunningApp, startApp } from './harness/running-app.ts';
import { movedClock, type SampleCompany, sampleCompany } from './harness/sample.ts';
import { nextReview } from './harness/screens.ts';

describe('the record of an ended review', () => {
  let app: RunningApp;
  let page: Page;
  let company: SampleCompany;
  let folder: string;

  beforeAll(async () => {
    company = await sampleCompany();
    folder = mkdtempSync(join(tmpdir(), 'tandem-frozen-'));
    // What the next exports tell lies in the fortnight after the sample's day: the host lives at its end.
    const end = new Date(Date.now() + 14 * 86_400_000).toISOString();
    app = await startApp({
      ...movedClock(end),
      workspaces: [company.workspace],
      self: { name: 'Ana Ferreira', function: 'marketing' },
    });
    page = await app.openWindow();
    await openWorkspace(page, 'Axlewise');
  }, 900_000);
  afterAll(async () => {
    await app?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const record = async () => {
    await goTo(page, 'Review', 'Meetings');
    await openMeeting(page, nextReview);
    return { slides: await frozenSlides(page), fingerprint: await fingerprintShown(page) };
  };

  it('shows the same numbers after a later import changed the live ones', async () => {
    const workspaceId = workspaceIdOf(page);
    const live = await liveFunnel(page);
    await showScreen(page, workspaceId, `review/close/${await meetingIdOf(page, workspaceId, nextReview)}`);
    await freeze(page);
    const frozen = await record();
    expect(frozen.slides.length).toBeGreaterThanOrEqual(3);
    await page.getByText('Today’s data gives the same numbers.').waitFor();

    await chooseExports(page, company.nextExports);
    await waitForCheck(page);
    await writeImport(page);
    expect(await liveFunnel(page)).not.toBe(live);
    expect(await record()).toEqual(frozen);
  });

  it('shows the same numbers after the host was started again', async () => {
    const before = await record();
    await app.kill();
    await app.restart();
    await page.reload();
    await waitUntilShown(page);
    expect(await record()).toEqual(before);
  });
});

/** What the funnel says of the data as it is now. */
async function liveFunnel(page: Page): Promise<string> {
  await goTo(page, 'Review', 'Funnel');
  await cohortSize(page);
  return (await page.getByRole('listbox', { name: /^Funnel/ }).textContent()) ?? '';
}
