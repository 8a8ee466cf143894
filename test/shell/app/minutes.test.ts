import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { meetingIdOf } from '../../browser/harness/pages/meeting-page.ts';
import { showScreen, workspaceIdOf } from '../../browser/harness/pages/window-page.ts';
import { pdfText } from '../../browser/harness/pdf-text.ts';
import { type SampleCompany, sampleCompany } from '../../browser/harness/sample.ts';
import { lastReview } from '../../browser/harness/screens.ts';
import { windowStates } from '../../standin/driver/actions.ts';
import { shownPage, useRealApps, waitForWorkspace } from './real-app.ts';

describe('minutes as PDF', () => {
  const apps = useRealApps();
  let company: SampleCompany;
  beforeAll(async () => {
    company = await sampleCompany();
  }, 900_000);

  it('are printed by the app itself, in a window that nobody sees and that goes again', async () => {
    const app = await apps.start([apps.adopt(company.workspace)]);
    const page = await shownPage(app);
    await waitForWorkspace(page, 'Axlewise');
    const workspaceId = workspaceIdOf(page);
    await showScreen(page, workspaceId, `review/meetings/${await meetingIdOf(page, workspaceId, lastReview)}`);
    await page.getByRole('button', { name: 'PDF', exact: true }).click();
    const saved = page.getByText(/^Saved .+\.pdf$/u);
    await saved.waitFor({ timeout: 120_000 });
    const path = ((await saved.textContent()) ?? '').replace('Saved ', '');
    const pdf = readFileSync(path);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length).toBeGreaterThanOrEqual(1);
    expect(pdfText(pdf)).toContain(`Review${lastReview}`);
    expect(await windowStates(app)).toHaveLength(1);
  });
});
