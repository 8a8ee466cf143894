import type { HandbookEntry } from '../../../../../shared/model/handbook-entry.ts';
import { editDefinition } from '../../../../commands/edit-definition.ts';
import { runChange } from '../../../../document/index.ts';

/** Changes an entry of the handbook as one undoable step. */
export function editEntry(definition: HandbookEntry, fields: Parameters<typeof editDefinition>[1], what: string): void {
  runChange(editDefinition(definition, fields, what));
}
