import type { NamedChange } from '../../../../../shared/model/change.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { definitionName, type HandbookEntry } from '../../../../../shared/model/handbook-entry.ts';
import { currentSnapshot, freshId, runChange } from '../../../../document/index.ts';
import { showToast } from '../../../../kit/toast.tsx';
import { getHost } from '../../../../state/host.ts';
import type { Side } from './exercise.ts';

const leadsToLabel = 10;

/** Begins an exercise on an entry, with ten recent leads where there is data. */
export async function beginExercise(workspaceId: string, entry: HandbookEntry): Promise<void> {
  const id = freshId();
  const drawn = await getHost().call('plan/drawLeads', { workspaceId, seed: id, count: leadsToLabel });
  const leads = drawn.ok ? drawn.value.keys : [];
  const fields = { definitionId: entry.id, startedAt: new Date().toISOString(), leads };
  runChange({
    name: `begin to write ${definitionName(entry)} blind`,
    edits: [{ kind: 'create', root: 'blindExercises', id, fields }],
  });
}

/** Writes an entry that can exist once: created the first time, changed after that. */
function put(
  root: 'blindAnswers' | 'blindLabels',
  id: string,
  fields: Record<string, unknown>,
  name: string,
): NamedChange {
  const isThere = currentSnapshot()[root].has(id);
  return { name, edits: [{ kind: isThere ? 'set' : 'create', root, id, fields }] };
}

/** What one side writes; its answer is done once it says so. */
export function writeAnswer(
  exercise: Entity<'blindExercises'>,
  side: Side,
  by: string,
  written: { readonly text?: string; readonly isDone?: boolean },
): void {
  const fields = { exerciseId: exercise.id, function: side, by, ...written };
  runChange(put('blindAnswers', `${exercise.id}|${side}`, fields, 'write the own words'));
}

/** Says that one side's answer is done; false where nothing is written. Asks the document: a field was left just now. */
export function finishAnswer(exercise: Entity<'blindExercises'>, side: Side, by: string): boolean {
  const written = currentSnapshot().blindAnswers.get(`${exercise.id}|${side}`)?.text ?? '';
  if (written === '') return false;
  writeAnswer(exercise, side, by, { isDone: true });
  return true;
}

/** Says for one side whether a lead is ready. */
export function labelLead(exercise: Entity<'blindExercises'>, side: Side, lead: string, isReady: boolean): void {
  const fields = { exerciseId: exercise.id, function: side, lead, isReady };
  runChange(put('blindLabels', `${exercise.id}|${side}|${lead}`, fields, 'label a lead'));
}

/** Shows both sides what the other wrote and labelled. */
export function revealExercise({ id }: Entity<'blindExercises'>): void {
  const fields = { revealedAt: new Date().toISOString() };
  runChange({ name: 'show both sides', edits: [{ kind: 'set', root: 'blindExercises', id, fields }] });
}

/** Puts an exercise away; Undo brings it back. */
export function removeExercise({ id }: Entity<'blindExercises'>): void {
  runChange({ name: 'put the exercise away', edits: [{ kind: 'remove', root: 'blindExercises', id }] });
  showToast({ text: 'Put the exercise away', canUndo: true });
}
