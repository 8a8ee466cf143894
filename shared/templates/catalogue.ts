import type { LocalDay } from '../calendar/local-day.ts';
import type { TemplateKey } from '../contract/library.ts';
import type { Edit } from '../model/change.ts';
import type { RootName } from '../model/entities.ts';
import { startingStageLabels } from '../model/starting-handbook.ts';
import { alignmentTemplate } from './alignment.ts';
import { consultingTemplate } from './consulting.ts';
import { launchTemplate } from './launch.ts';
import type { WorkspaceTemplate } from './template.ts';

/** All templates, in the order in which they are offered. */
export const workspaceTemplates: readonly WorkspaceTemplate[] = [alignmentTemplate, launchTemplate, consultingTemplate];

/** The template of a key. */
export function workspaceTemplate(key: TemplateKey): WorkspaceTemplate {
  const found = workspaceTemplates.find((template) => template.key === key);
  if (!found) throw new Error(`There is no template ${key}.`);
  return found;
}

/** What a template makes of one kind, for its preview. */
export interface TemplatePart {
  /** "8 promises to agree". */
  readonly label: string;
  /** The names of the first of them. */
  readonly names: readonly string[];
}

type Words = readonly [root: RootName, one: string, many: string];

/** The kinds that a preview names, in its order; what only joins others is left out. */
const kinds: readonly Words[] = [
  ['campaigns', 'campaign', 'campaigns'],
  ['tasks', 'task with dates', 'tasks with dates'],
  ['launchChecks', 'line of a checklist', 'lines of a checklist'],
  ['campaignChannels', 'channel', 'channels'],
  ['content', 'piece of content to write', 'pieces of content to write'],
  ['personas', 'persona to fill', 'personas to fill'],
  ['healthRounds', 'health check to score', 'health checks to score'],
  ['goals', 'goal without a target yet', 'goals without targets yet'],
  ['definitions', 'word to agree on', 'words to agree on'],
  ['handoffs', 'step of a lead', 'steps of a lead'],
  ['slas', 'promise to agree on', 'promises to agree on'],
  ['meetings', 'review planned', 'reviews planned'],
  ['meetingSeries', 'meeting that comes back', 'meetings that come back'],
  ['exchanges', 'exchange between the teams', 'exchanges between the teams'],
  ['actions', 'first action', 'first actions'],
];

const stageName = (stage: unknown) => startingStageLabels.get(String(stage)) ?? String(stage);

function nameOf({ root, fields }: Extract<Edit, { kind: 'create' }>): string {
  if (root === 'handoffs') return `${stageName(fields.fromStage)} to ${stageName(fields.toStage)}`;
  const name = [fields.title, fields.name, fields.label].find((each) => typeof each === 'string' && each !== '');
  return typeof name === 'string' ? name : '';
}

/** What is in a template, counted in the entries that it makes. */
export function templateParts(template: WorkspaceTemplate, today: LocalDay): readonly TemplatePart[] {
  const edits = template.edits(today, 'UTC').filter((edit) => edit.kind === 'create');
  return kinds.flatMap(([root, one, many]) => {
    const found = edits.filter((edit) => edit.root === root);
    if (found.length === 0) return [];
    const label = `${found.length} ${found.length === 1 ? one : many}`;
    return [{ label, names: found.map(nameOf).filter((name) => name !== '') }];
  });
}
