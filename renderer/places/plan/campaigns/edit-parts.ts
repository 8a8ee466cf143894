import type { EntityInput, RootName } from '../../../../shared/model/entities.ts';
import { editCampaign } from '../../../../shared/planning/campaign-changes.ts';
import type { CampaignEntry } from '../../../../shared/planning/campaign-terms.ts';
import { createEntry, type EntryFields, editEntry } from '../../../commands/edit-entry.ts';
import { removeEntry } from '../../../commands/remove-entry.ts';
import { freshId, orderBetween, runChange } from '../../../document/index.ts';
import { showToast } from '../../../kit/toast.tsx';

type PartRoot = 'campaignChannels' | 'tasks' | 'launchChecks' | 'campaignRoles' | 'campaignContent' | 'campaignMatches';

/** Changes a field of the campaign itself; what was accepted asks for acceptance again. */
export function changeCampaign(entry: CampaignEntry, fields: Parameters<typeof editCampaign>[1], what: string): void {
  runChange(editCampaign(entry, fields, what));
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
