import type { Entity } from '../../../../shared/model/entities.ts';
import { bringPersonBack } from '../../../commands/edit-people.ts';
import { runChange } from '../../../document/index.ts';
import { IconUserPlus } from '../../../kit/icons.ts';
import { showToast } from '../../../kit/toast.tsx';

/** Puts someone who was removed back on the list, and says so. */
export function bringBack(person: Entity<'people'>): void {
  runChange(bringPersonBack(person));
  showToast({ icon: <IconUserPlus size={18} />, text: `${person.name} is back`, canUndo: true });
}
