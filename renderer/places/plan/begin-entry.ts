import type { LocalDay } from '../../../shared/calendar/local-day.ts';
import { goalDates, halfAt } from '../../../shared/planning/goal-periods.ts';
import { navigate, workspaceHref } from '../../app/routes.ts';
import { createEntry } from '../../commands/edit-entry.ts';
import { addGoal } from '../../commands/edit-goals.ts';
import { currentSnapshot, freshId, lastOrder, runChange } from '../../document/index.ts';
import { nameNext } from '../../state/just-made.ts';
import { addChannel } from './channels/channel-edits.ts';
import { addProgramme } from './programmes/programme-edits.ts';

export type CampaignKind = 'campaign' | 'launch';

/** Makes a campaign and opens it; without a name it is to be named. */
export function beginCampaign(workspaceId: string, kind: CampaignKind, name = ''): void {
  const id = freshId();
  if (name === '') nameNext(id);
  runChange(createEntry('campaigns', id, { name, kind, order: lastOrder('campaigns') }, kind));
  navigate(workspaceHref(workspaceId, ['plan', 'campaigns', id]));
}

/** Makes a goal of this half of the fiscal year, under the business' first one, and opens it, to be named. */
export function beginGoal(workspaceId: string, today: LocalDay, startMonth: number): void {
  const id = freshId();
  const goals = [...currentSnapshot().goals.values()].filter(({ deletedAt }) => deletedAt === null);
  const parent = goals.find(({ side }) => side === 'business');
  const place = parent ? ({ parentId: parent.id, side: 'joint' } as const) : ({ side: 'business' } as const);
  nameNext(id);
  runChange(addGoal(id, { ...place, ...goalDates(halfAt(today, startMonth)), order: lastOrder('goals') }));
  navigate(workspaceHref(workspaceId, ['plan', 'goals', id]));
}

/** Makes a programme and opens it, to be named. */
export function beginProgramme(workspaceId: string): void {
  const id = addProgramme({});
  nameNext(id);
  navigate(workspaceHref(workspaceId, ['plan', 'programmes', id]));
}

/** Makes a channel and opens it, to be named. */
export function beginChannel(workspaceId: string): void {
  const id = addChannel('');
  nameNext(id);
  navigate(workspaceHref(workspaceId, ['plan', 'channels', id]));
}
