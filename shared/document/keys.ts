import { uuidv4 } from 'lib0/random';

const unsafeKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** False for ids and field names that would reach an object's prototype; the document neither reads nor writes them. */
export function isSafeKey(key: string): boolean {
  return key !== '' && !unsafeKeys.has(key);
}

/** An id for a new entity: random, so that two people who create at once never make the same one. */
export function freshId(): string {
  return uuidv4();
}

const documentPrefix = 'workspace:';

/** The name under which a workspace's document is synced. */
export function documentName(workspaceId: string): string {
  return documentPrefix + workspaceId;
}

/** The workspace that a document name stands for, null for any other name. */
export function workspaceOfDocument(name: string): string | null {
  return name.startsWith(documentPrefix) && name.length > documentPrefix.length
    ? name.slice(documentPrefix.length)
    : null;
}
