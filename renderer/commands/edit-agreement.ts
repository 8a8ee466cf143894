import type { NamedChange } from '../../shared/model/change.ts';
import type { Entity } from '../../shared/model/entities.ts';
import { type Signable, sameTerms, type Terms, versionsOf } from '../../shared/model/signing.ts';
import { handoffTerms, type SignableHandoff } from '../../shared/planning/handoff-terms.ts';
import { type SignableSla, slaTerms } from '../../shared/planning/sla-terms.ts';
import { type EntryFields, editSignable } from './edit-entry.ts';

/** As `editSignable`; terms that read as a version that was signed before are that version again, signatures and all. */
function editTerms(
  entry: Signable,
  fields: Readonly<Record<string, unknown>>,
  after: Terms,
  what: string,
): NamedChange {
  const earlier = versionsOf(entry).find(
    ({ version, terms }) => version < entry.version && terms !== null && sameTerms(terms, after),
  );
  return editSignable(
    entry,
    earlier ? { ...fields, version: earlier.version } : fields,
    earlier ? entry.terms : after,
    what,
  );
}

/** Changes a step of the diagram; what was signed becomes the next version, once, and asks for signatures again. */
export function editHandoff(entry: SignableHandoff, fields: EntryFields<'handoffs'>, what: string): NamedChange {
  const after: Entity<'handoffs'> = { ...entry, ...(fields as Partial<Entity<'handoffs'>>) };
  return editTerms(entry, fields, handoffTerms(after), what);
}

/** Changes a promise; what was signed becomes the next version, once, and asks for signatures again. */
export function editSla(entry: SignableSla, fields: EntryFields<'slas'>, what: string): NamedChange {
  const after: Entity<'slas'> = { ...entry, ...(fields as Partial<Entity<'slas'>>) };
  return editTerms(entry, fields, slaTerms(after), what);
}
