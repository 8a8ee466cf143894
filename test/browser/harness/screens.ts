import type { Page } from 'playwright-core';
import {
  chooseExports,
  goBackToColumns,
  goOnToCheck,
  goOnToStages,
  waitForCheck,
  writeImport,
} from './pages/import-page.ts';
import { meetingIdOf } from './pages/meeting-page.ts';
import { showScreen, waitUntilShown, workspaceIdOf } from './pages/window-page.ts';
import type { SampleCompany } from './sample.ts';

/** One screen as a person sees it, and how to get there in a window on the sample company. */
export interface Screen {
  readonly name: string;
  /** Fills the window, for a projector. */
  readonly isPresented?: boolean;
  /** Is printed: a sheet of A4 instead of a window. */
  readonly isOnPaper?: boolean;
  show(page: Page, company: SampleCompany): Promise<void>;
}

const at = (name: string, path: string): Screen => ({
  name,
  show: (page) => showScreen(page, workspaceIdOf(page), path),
});

/** Every place of the workspace that has an address of its own. */
export const addressedScreens: readonly Screen[] = [
  at('funnel', 'review/funnel'),
  at('quality', 'review/quality'),
  at('speed', 'review/speed'),
  at('pipeline', 'review/pipeline'),
  at('meetings', 'review/meetings'),
  at('goals-tree', 'plan/goals'),
  at('campaigns', 'plan/campaigns'),
  at('channels', 'plan/channels'),
  at('channel', 'plan/channels/channel-fairs'),
  at('programmes', 'plan/programmes'),
  at('programme', 'plan/programmes/programme-guide'),
  at('programme-step', 'plan/programmes/programme-guide/mql:sal'),
  at('personas', 'customers/personas'),
  at('message', 'customers/messages/persona-manager/sal'),
  at('content-piece', 'customers/content/piece-guide'),
  at('insights', 'customers/insights'),
  at('insight', 'customers/insights/heard-16'),
  at('goals', 'plan/goals/goal-acceptance'),
  at('campaign', 'plan/campaigns/campaign-predict'),
  at('campaign-done', 'plan/campaigns/campaign-field-days'),
  at('persona', 'customers/personas/persona-manager'),
  at('persona-changed', 'customers/personas/persona-workshop'),
  at('messages', 'customers/messages'),
  at('content', 'customers/content'),
  at('content-found', 'customers/content?q=payback'),
  at('handbook', 'agreement/handbook/mql'),
  at('handbook-term', 'agreement/handbook/ideal-customer'),
  at('handoffs', 'agreement/handoffs'),
  at('handoff-step', 'agreement/handoffs/step/mql-sal'),
  at('handoff-order', 'agreement/handoffs/order'),
  at('handoff-promise', 'agreement/handoffs/promise/first-touch'),
  at('choices', 'agreement/handbook/choices'),
  at('statuses', 'agreement/handbook/statuses'),
  at('health-check', 'agreement/health-check/health-1'),
  at('health-plans', 'agreement/health-check/health-1/plans'),
  at('health-scoring', 'agreement/health-check/health-2'),
  at('incentives', 'agreement/incentives'),
  at('incentive-scheme', 'agreement/incentives/scheme-demand'),
  at('incentive-draft', 'agreement/incentives/scheme-demand-draft'),
  at('rhythm', 'agreement/rhythm/series-call'),
  at('exchange', 'agreement/exchange/exchange-1'),
  at('rows', 'data/rows'),
  at('health', 'data/health'),
  at('calendar', 'data/calendar'),
  at('people', 'data/people'),
  at('imports', 'data/imports'),
];

const meeting = (name: string, number: number, screen: string): Screen => ({
  name,
  async show(page) {
    const workspaceId = workspaceIdOf(page);
    const meetingId = await meetingIdOf(page, workspaceId, number);
    await showScreen(page, workspaceId, `review/${screen}/${meetingId}`);
  },
});

/** The sample's next review and its last one. */
export const nextReview = 20;
export const lastReview = 19;

/** The record of the last review, and the closing of the next. */
export const meetingScreens: readonly Screen[] = [
  meeting('record', lastReview, 'meetings'),
  meeting('close', nextReview, 'close'),
];

const slideKinds = ['actions', 'funnel', 'quality', 'speed', 'pipeline', 'decide', 'close'] as const;

/** Every slide of the next review. */
export const slides: readonly Screen[] = slideKinds.map((kind, index) => ({
  name: `present-${kind}`,
  isPresented: true,
  async show(page) {
    await meeting('', nextReview, 'present').show(page, { workspace: '', nextExports: [] });
    await page.getByRole('navigation', { name: 'Agenda' }).getByRole('button').nth(index).click();
    await waitUntilShown(page);
  },
}));

const overEverything = (name: string, keys: string): Screen => ({
  name,
  async show(page) {
    await showScreen(page, workspaceIdOf(page), 'review/funnel');
    await page.keyboard.press(keys);
    await page.getByRole('dialog').waitFor();
    await waitUntilShown(page);
  },
});

/** What opens over a screen by a key; Esc closes it. */
export const dialogs: readonly Screen[] = [
  overEverything('palette', 'ControlOrMeta+K'),
  overEverything('keys', '?'),
  overEverything('settings', 'ControlOrMeta+,'),
];

/** The steps of an import in their order, each where the one before left off; the last one writes it. */
export const importSteps: readonly Screen[] = [
  at('import-drop', 'data/imports/new'),
  {
    name: 'import-columns',
    async show(page, { nextExports }) {
      await chooseExports(page, nextExports);
      await waitForCheck(page);
      await goBackToColumns(page);
    },
  },
  { name: 'import-stages', show: goOnToStages },
  { name: 'import-check', show: goOnToCheck },
  { name: 'import-done', show: writeImport },
];
