// Writes a document with an entry of every root as this format version keeps it: once for each version, never again.
// `node test/frozen/freeze-model.ts 1` makes model-v1.json; it refuses to replace one that is there. Where the model gets
// a root that older apps keep without knowing it, the format stays and 1.1, 1.2 … are frozen beside it.
import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as Y from 'yjs';
import { applyChange } from '../../shared/document/apply-change.ts';
import { readSnapshot } from '../../shared/document/projection.ts';
import { rootNames } from '../../shared/model/entities.ts';
import { filledEntity } from './filled-entity.ts';

const version = Number(process.argv[2]);
if (!(version >= 1)) throw new Error('Name the format version, such as 1 or 1.1.');
const path = resolve(import.meta.dirname, `model-v${version}.json`);
if (existsSync(path)) throw new Error(`${path} is there already; a frozen file never changes.`);

const doc = new Y.Doc();
const signature = { author: 'ann', at: '2026-06-16T09:00:00.000Z' };
doc.transact(() => {
  for (const root of rootNames) {
    const edits = [{ kind: 'create', root, id: `${root}-1`, fields: filledEntity(root) } as const];
    applyChange(doc, { name: 'freeze', edits }, signature);
  }
});
const snapshot = readSnapshot(doc);
const entities = Object.fromEntries(rootNames.map((root) => [root, snapshot[root].get(`${root}-1`) ?? null]));
const update = Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64');
writeFileSync(path, `${JSON.stringify({ version, update, entities }, null, 1)}\n`);
