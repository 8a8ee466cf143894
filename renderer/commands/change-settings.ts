import type { NamedChange } from '../../shared/model/change.ts';
import type { EntityInput, Snapshot } from '../../shared/model/entities.ts';

type SettingFields = Partial<Omit<EntityInput<'settings'>, 'id'>>;

/** Changes choices of the workspace; creates its settings where it has none yet. */
export function changeSettings(snapshot: Snapshot, fields: SettingFields, name = 'change the settings'): NamedChange {
  const kind = snapshot.settings.has('settings') ? 'set' : 'create';
  return { name, edits: [{ kind, root: 'settings', id: 'settings', fields }] };
}
