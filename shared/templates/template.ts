import type { LocalDay } from '../calendar/local-day.ts';
import type { TemplateKey } from '../contract/library.ts';
import type { Edit } from '../model/change.ts';

/** What a new workspace can begin with: ordinary entries, each to be changed, deleted and undone like any other. */
export interface WorkspaceTemplate {
  readonly key: TemplateKey;
  readonly name: string;
  /** One sentence: what it helps to get done. */
  readonly promise: string;
  /** The entries that it makes, with dates from the day on and hours in the workspace's time zone; nothing has an owner, and no number is set that only the teams know. */
  edits(today: LocalDay, timeZone: string): readonly Edit[];
}
