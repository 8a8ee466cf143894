import { headerFingerprint } from '../../../../shared/crm/header-name.ts';
import type { CrmSystem, Mapping } from '../../../../shared/crm/mapping.ts';
import type { Edit, NamedChange } from '../../../../shared/model/change.ts';
import type { Snapshot } from '../../../../shared/model/entities.ts';

/** One imported file as far as the next one can learn from it. */
export interface ImportedFile {
  readonly system: CrmSystem;
  readonly headers: readonly string[];
  readonly mapping: Mapping;
}

/**
 * What the document should remember of an import: the mapping of each set of headers, and which status stands for which
 * stage. Null if it knows all of it already.
 */
export function learntMappings(files: readonly ImportedFile[], document: Snapshot, at: string): NamedChange | null {
  const mappings = new Map(files.map((file) => [headerFingerprint(file.headers), file]));
  const edits: Edit[] = [...mappings].flatMap(([id, { system, mapping }]) => {
    const known = document.mappings.get(id);
    if (known && known.deletedAt === null && JSON.stringify(known.mapping) === JSON.stringify(mapping)) return [];
    const fields = { system, mapping, usedAt: at, deletedAt: null };
    return [{ kind: known ? ('set' as const) : ('create' as const), root: 'mappings' as const, id, fields }];
  });
  const statuses = new Map(files.flatMap(statusesOf));
  for (const [id, fields] of statuses) {
    const known = document.statusMappings.get(id);
    if (known && known.deletedAt === null && known.stage === fields.stage) continue;
    edits.push({ kind: known ? 'set' : 'create', root: 'statusMappings', id, fields: { ...fields, deletedAt: null } });
  }
  return edits.length === 0 ? null : { name: 'remember import mapping', edits };
}

function statusesOf({ system, mapping }: ImportedFile) {
  const object = mapping.object === 'stage_event' ? (mapping.constants.entity ?? 'person') : mapping.object;
  return Object.entries(mapping.stages).map(
    ([value, stage]) => [`${system}|${object}|${value}`, { system, object, value, stage }] as const,
  );
}
