import * as Y from 'yjs';
import { ProblemError } from '../contract/problem.ts';
import type { Edit, NamedChange } from '../model/change.ts';
import type { RootName } from '../model/entities.ts';
import { sameValue } from './compare.ts';
import { isSafeKey } from './keys.ts';
import { fieldsOf, rawField } from './read-entry.ts';
import { isRichText, writePlainText } from './rich-text.ts';

/** Who makes a change and when (ISO instant): new entries carry both. */
export interface Signature {
  readonly author: string;
  readonly at: string;
}

/** A field that a change wrote: undefined stands for absent. Rich text is left out, its editor has its own history. */
export interface FieldStep {
  readonly kind: 'field';
  readonly root: RootName;
  readonly id: string;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** An entry that a change brought into being. */
export interface EntryStep {
  readonly kind: 'entry';
  readonly root: RootName;
  readonly id: string;
}

export type Step = FieldStep | EntryStep;

/**
 * Writes a change into the document; call it inside one transaction. Every value is checked first, so a change is
 * written whole or refused whole (`request.invalid`). Answers with what it touched, for undo.
 */
export function applyChange(doc: Y.Doc, change: NamedChange, signature: Signature): readonly Step[] {
  for (const edit of change.edits) checkEdit(change, edit);
  const steps: Step[] = [];
  for (const edit of change.edits) applyEdit(doc, edit, signature, steps);
  return compacted(steps);
}

/** One step a field, from what stood there before the change to what stands there after it. */
function compacted(steps: readonly Step[]): readonly Step[] {
  const byPlace = new Map<string, Step>();
  for (const step of steps) {
    const place = JSON.stringify([step.root, step.id, step.kind === 'field' ? step.field : null]);
    const earlier = byPlace.get(place);
    const isSameField = earlier?.kind === 'field' && step.kind === 'field';
    byPlace.set(place, isSameField ? { ...step, before: earlier.before } : step);
  }
  return [...byPlace.values()];
}

/** The entries of a root: a map from id to a map of fields. */
export function entriesOf(doc: Y.Doc, root: RootName): Y.Map<unknown> {
  return doc.getMap(root);
}

/** An entry of a root, null if there is none. */
export function entryOf(doc: Y.Doc, root: RootName, id: string): Y.Map<unknown> | null {
  const entry = isSafeKey(id) ? entriesOf(doc, root).get(id) : undefined;
  return entry instanceof Y.Map ? entry : null;
}

/** Writes one field as it stands; `undefined` takes it away. */
export function writeField(entry: Y.Map<unknown>, field: string, value: unknown): void {
  if (value === undefined) entry.delete(field);
  else entry.set(field, typeof value === 'object' && value !== null ? JSON.parse(JSON.stringify(value)) : value);
}

function refuse(change: NamedChange, reason: string): never {
  throw new ProblemError({
    code: 'request.invalid',
    message: `“${change.name}” was not done: ${reason} Nothing was changed.`,
  });
}

function checkEdit(change: NamedChange, edit: Edit): void {
  if (!isSafeKey(edit.id)) refuse(change, `“${edit.id}” can't be an id.`);
  if (edit.kind !== 'create' && edit.kind !== 'set') return;
  const schemas = fieldsOf(edit.root);
  for (const [field, value] of Object.entries(edit.fields)) {
    const schema = Object.hasOwn(schemas, field) ? schemas[field] : undefined;
    if (!schema) refuse(change, `${edit.root} have no field “${field}”.`);
    else if (value !== undefined && !schema.safeParse(value).success) {
      refuse(change, `the value for ${field} of ${edit.root} is not a valid one.`);
    }
  }
}

function applyEdit(doc: Y.Doc, edit: Edit, signature: Signature, steps: Step[]): void {
  switch (edit.kind) {
    case 'create':
      writeFields(doc, edit, { ...edit.fields, deletedAt: null }, signature, steps);
      break;
    case 'set':
      writeFields(doc, edit, edit.fields, signature, steps);
      break;
    case 'remove':
      writeExisting(doc, edit, { deletedAt: signature.at }, steps);
      break;
    case 'restore':
      writeExisting(doc, edit, { deletedAt: null }, steps);
      break;
    default:
      edit satisfies never;
  }
}

type Place = Pick<Edit, 'root' | 'id'>;

/** Creating what is already there sets its fields: the other person's entry is kept, not replaced. */
function writeFields(
  doc: Y.Doc,
  place: Place,
  fields: Readonly<Record<string, unknown>>,
  signature: Signature,
  steps: Step[],
): void {
  if (entryOf(doc, place.root, place.id)) {
    writeExisting(doc, place, fields, steps);
    return;
  }
  const entry = new Y.Map<unknown>();
  entriesOf(doc, place.root).set(place.id, entry);
  steps.push({ kind: 'entry', root: place.root, id: place.id });
  writeExisting(doc, place, { createdAt: signature.at, createdBy: signature.author, ...fields }, []);
}

function writeExisting(doc: Y.Doc, place: Place, fields: Readonly<Record<string, unknown>>, steps: Step[]): void {
  const { root, id } = place;
  const entry = entryOf(doc, root, id);
  if (!entry) return;
  for (const [field, value] of Object.entries(fields)) {
    if (field === 'id' || value === undefined) continue;
    if (isRichText(root, field)) {
      writePlainText(doc, { root, id, field }, String(value));
      continue;
    }
    const before = rawField(entry, field);
    if (sameValue(before ?? null, value)) continue;
    writeField(entry, field, value);
    steps.push({ kind: 'field', root, id, field, before, after: value });
  }
}
