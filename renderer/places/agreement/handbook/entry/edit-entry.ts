import type { Definition } from '../../../../../shared/model/signing.ts';
import { editDefinition } from '../../../../commands/edit-definition.ts';
import { runChange } from '../../../../document/index.ts';

/** Changes an entry of the handbook as one undoable step. */
export function editEntry(definition: Definition, fields: Parameters<typeof editDefinition>[1], what: string): void {
  runChange(editDefinition(definition, fields, what));
}
