import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openUploadStore } from './upload-store.ts';

const newStore = () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'tandem-upload-')), 'uploads');
  return { folder, store: openUploadStore(folder) };
};

it('puts the pieces of a file together in the order they came', async () => {
  const { store } = newStore();
  const id = await store.begin('../../leads.csv', 6);
  await store.append(id, new Uint8Array([1, 2, 3]));
  await store.append(id, new Uint8Array([4, 5, 6]));
  await store.end(id);
  const file = store.locate({ uploadId: id });
  expect(file.name).toBe('leads.csv');
  expect([...readFileSync(file.path)]).toEqual([1, 2, 3, 4, 5, 6]);
});

it('refuses what is not whole, more than announced, or unknown', async () => {
  const { store } = newStore();
  const id = await store.begin('leads.csv', 2);
  expect(() => store.locate({ uploadId: id })).toThrow('has not arrived yet');
  await expect(store.end(id)).rejects.toThrow('did not arrive whole');
  await expect(store.append(id, new Uint8Array(3))).rejects.toThrow('more than it announced');
  expect(() => store.locate({ uploadId: 'other' })).toThrow('was not given');
});

it('leaves nothing behind', async () => {
  const { store, folder } = newStore();
  await store.begin('leads.csv', 2);
  await store.close();
  expect(existsSync(folder)).toBe(false);
});
