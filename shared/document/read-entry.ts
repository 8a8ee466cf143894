import * as Y from 'yjs';
import type { z } from 'zod';
import { type Entity, type RootName, roots } from '../model/entities.ts';
import { isRichText, plainText } from './rich-text.ts';

/** One entity of any root, as `Snapshot` holds it. */
export type AnyEntity = Entity<RootName>;

/** The fields of a root with the schema of each. */
export function fieldsOf(root: RootName): Readonly<Record<string, z.ZodType>> {
  return roots[root].shape;
}

/** A field's value as it stands in the document, undefined if it is absent or no plain JSON. */
export function rawField(entry: Y.Map<unknown>, field: string): unknown {
  const value = entry.get(field);
  return value instanceof Y.AbstractType || value instanceof Uint8Array ? undefined : value;
}

type FieldReading = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

function readField(schema: z.ZodType, raw: unknown): FieldReading {
  const read = schema.safeParse(raw);
  if (read.success) return { ok: true, value: frozen(read.data) };
  const byDefault = schema.safeParse(undefined);
  return byDefault.success ? { ok: true, value: frozen(byDefault.data) } : { ok: false };
}

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

/**
 * Reads an entry of the document as an entity: each field validated by its schema, what is absent or wrong replaced by
 * the schema's default. Null if a field without default is absent or wrong. The document itself keeps what it holds,
 * unknown fields included.
 */
export function readEntry(doc: Y.Doc, root: RootName, id: string, entry: Y.Map<unknown>): AnyEntity | null {
  return readFields(doc, root, id, entry, Object.keys(fieldsOf(root)), null);
}

/** Reads some fields of an entry anew and keeps the others of `before`; null as for `readEntry`. */
export function rereadFields(
  doc: Y.Doc,
  root: RootName,
  id: string,
  entry: Y.Map<unknown>,
  fields: Iterable<string>,
  before: AnyEntity,
): AnyEntity | null {
  return readFields(doc, root, id, entry, fields, before);
}

function readFields(
  doc: Y.Doc,
  root: RootName,
  id: string,
  entry: Y.Map<unknown>,
  fields: Iterable<string>,
  before: AnyEntity | null,
): AnyEntity | null {
  const schemas = fieldsOf(root);
  const record: Record<string, unknown> = { ...before };
  for (const field of fields) {
    if (!Object.hasOwn(schemas, field)) continue;
    const schema = schemas[field];
    if (!schema) continue;
    const reading = readField(schema, currentValue(doc, root, id, entry, field));
    if (!reading.ok) return null;
    record[field] = reading.value;
  }
  // Every field of the root's schema was read by that schema.
  return Object.freeze(record) as AnyEntity;
}

function currentValue(doc: Y.Doc, root: RootName, id: string, entry: Y.Map<unknown>, field: string): unknown {
  if (field === 'id') return id;
  return isRichText(root, field) ? plainText(doc, { root, id, field }) : rawField(entry, field);
}
