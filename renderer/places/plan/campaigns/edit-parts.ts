import type { Entity, EntityInput, RootName } from '../../../../shared/model/entities.ts';
import { editCampaign, moveLaunch, withChannels } from '../../../../shared/planning/campaign-changes.ts';
import type { CampaignParts } from '../../../../shared/planning/campaign-parts.ts';
import type { CampaignEntry } from '../../../../shared/planning/campaign-terms.ts';
import type { LaunchDays } from '../../../../shared/planning/launch-checklist.ts';
import { createEntry, type EntryFields, editEntry } from '../../../commands/edit-entry.ts';
import { removeEntry } from '../../../commands/remove-entry.ts';
import { freshId, orderBetween, runChange } from '../../../document/index.ts';
import { showToast } from '../../../kit/toast.tsx';
import { movedLineWords } from './checklist/check-words.ts';

type Line = Entity<'campaignChannels'>;
type PartRoot = 'tasks' | 'launchChecks' | 'campaignRoles' | 'campaignContent' | 'campaignMatches';

/** Changes a field of the campaign itself; what was accepted asks for acceptance again. */
export function changeCampaign(entry: CampaignEntry, fields: Parameters<typeof editCampaign>[1], what: string): void {
  runChange(editCampaign(entry, fields, what));
}

/** Changes the days of a campaign; what moves with them in its checklist is said. */
export function changeLaunchDays(
  parts: Pick<CampaignParts, 'entry' | 'checks'>,
  fields: Partial<LaunchDays>,
  what: string,
): void {
  const change = moveLaunch(parts, fields, what);
  runChange(change);
  const words = movedLineWords(parts.checks, change);
  if (words !== '') showToast({ text: `Moved ${words}`, canUndo: true });
}

/** Changes a part of a campaign; `what` says which, of what: "budget of LinkedIn". */
export function changePart<Root extends PartRoot>(
  root: Root,
  id: string,
  fields: EntryFields<Root>,
  what: string,
): void {
  runChange(editEntry(root, id, fields, what));
}

/** Changes a channel of a campaign; what was accepted of it asks for acceptance again. */
export function changeLine(
  entry: CampaignEntry,
  line: Line,
  fields: EntryFields<'campaignChannels'>,
  what: string,
): void {
  const after = entry.terms.channels.map((each) => (each.id === line.id ? { ...each, ...fields } : each));
  runChange(withChannels(entry, editEntry('campaignChannels', line.id, fields, what), after));
}

/** Adds a channel to a campaign; where it was accepted, that is asked for again. */
export function addLine(
  entry: CampaignEntry,
  fields: Pick<Line, 'channelId' | 'name' | 'function'>,
  lines: readonly Line[],
  what: string,
): void {
  const id = freshId();
  const order = orderBetween(lines.at(-1)?.order ?? null, null);
  const create = createEntry('campaignChannels', id, { campaignId: entry.id, ...fields, order }, what);
  const after = [...entry.terms.channels, { id, name: fields.name, budget: null }];
  runChange(withChannels(entry, create, after));
}

/** Deletes a channel of a campaign; the toast brings it back, with what was accepted. */
export function removeLine(entry: CampaignEntry, line: Line, what: string): void {
  const after = entry.terms.channels.filter(({ id }) => id !== line.id);
  runChange(withChannels(entry, removeEntry('campaignChannels', line.id, what), after));
  sayDeleted(what);
}

/** Adds a part at the end of its list; `what` is its kind: "channel". Answers with its id. */
export function addPart<Root extends PartRoot>(
  root: Root,
  fields: Omit<EntityInput<Root>, 'id'>,
  list: readonly { readonly order: string }[],
  what: string,
): string {
  const id = freshId();
  runChange(createEntry(root, id, { ...fields, order: orderBetween(list.at(-1)?.order ?? null, null) }, what));
  return id;
}

/** Deletes a part; the toast brings it back. */
export function removePart(root: RootName, id: string, what: string): void {
  runChange(removeEntry(root, id, what));
  sayDeleted(what);
}

/** Says that something was deleted, with Undo within reach. */
export function sayDeleted(what: string): void {
  showToast({ text: `Deleted ${what}`, canUndo: true });
}
