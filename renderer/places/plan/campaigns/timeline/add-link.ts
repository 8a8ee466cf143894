import type { Entity } from '../../../../../shared/model/entities.ts';
import { taskLinkId } from '../../../../../shared/planning/campaign-changes.ts';
import type { CampaignParts } from '../../../../../shared/planning/campaign-parts.ts';
import { closesCircle } from '../../../../../shared/planning/schedule-links.ts';
import { createEntry } from '../../../../commands/edit-entry.ts';
import { runChange } from '../../../../document/index.ts';
import { showToast } from '../../../../kit/toast.tsx';
import { circleWords, taskName } from './timeline-words.ts';

type Task = Entity<'tasks'>;

/** Lets a task wait for another; a link that would close a circle is refused with a sentence. */
export function addLink({ links }: Pick<CampaignParts, 'links'>, before: Task, after: Task): void {
  if (links.some((link) => link.before === before.id && link.after === after.id)) return;
  if (closesCircle(links, before.id, after.id)) {
    showToast({ text: circleWords(before, after) });
    return;
  }
  const name = `that ${taskName(after)} waits for ${taskName(before)}`;
  runChange(createEntry('taskLinks', taskLinkId(before.id, after.id), { before: before.id, after: after.id }, name));
}
