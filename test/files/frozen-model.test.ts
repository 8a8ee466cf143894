import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { applyChange, entryOf } from '../../shared/document/apply-change.ts';
import { readSnapshot } from '../../shared/document/projection.ts';
import { type RootName, rootNames } from '../../shared/model/entities.ts';

interface Frozen {
  readonly version: number;
  readonly update: string;
  readonly entities: Readonly<Record<string, Readonly<Record<string, unknown>> | null>>;
}

const folder = resolve(import.meta.dirname, '../frozen');
const files = globSync('model-v*.json', { cwd: folder });
const frozen = files
  .map((file) => JSON.parse(readFileSync(resolve(folder, file), 'utf8')) as Frozen)
  .sort((one, other) => one.version - other.version);

function opened({ update }: Frozen): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Buffer.from(update, 'base64'));
  return doc;
}

const isRoot = (name: string): name is RootName => rootNames.some((root) => root === name);

describe.each(frozen)('a document of format version $version', (file) => {
  it('reads as it did when it was frozen', () => {
    const snapshot = readSnapshot(opened(file));
    for (const [root, entity] of Object.entries(file.entities)) {
      if (!isRoot(root)) throw new Error(`The root ${root} is gone: its entries must stay readable.`);
      expect(entity).not.toBeNull();
      expect(snapshot[root].get(`${root}-1`)).toMatchObject(entity ?? {});
    }
  });

  it('keeps fields and roots of a newer version through edits of this one', () => {
    const newer = opened(file);
    newer.getMap('rootFromTheFuture').set('x', 'kept');
    const roots = Object.keys(file.entities).filter(isRoot);
    for (const root of roots) entryOf(newer, root, `${root}-1`)?.set('fieldFromTheFuture', { deep: ['kept', root] });
    const older = new Y.Doc();
    Y.applyUpdate(older, Y.encodeStateAsUpdate(newer));
    const edits = roots.map((root) => ({ kind: 'remove', root, id: `${root}-1` }) as const);
    older.transact(() =>
      applyChange(older, { name: 'edit', edits }, { author: 'bob', at: '2026-07-01T09:00:00.000Z' }),
    );
    const back = new Y.Doc();
    Y.applyUpdate(back, Y.encodeStateAsUpdate(older));
    for (const root of roots) {
      expect(entryOf(back, root, `${root}-1`)?.get('fieldFromTheFuture')).toEqual({ deep: ['kept', root] });
      expect(readSnapshot(back)[root].get(`${root}-1`)?.deletedAt).not.toBeNull();
    }
    expect(back.getMap('rootFromTheFuture').get('x')).toBe('kept');
  });
});

it('the newest frozen document has an entry of every root', () => {
  expect(Object.keys(frozen.at(-1)?.entities ?? {}).sort()).toEqual([...rootNames].sort());
});
