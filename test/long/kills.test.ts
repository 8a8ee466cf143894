import { expect, test } from 'vitest';
import { killHost } from '../workspace/kills.ts';

test('200 kills of the host in the middle of edits, imports and compaction lose nothing that was acknowledged', async () => {
  const { acknowledged, lost, findings } = await killHost(200, 5, 'held');
  expect(findings).toEqual([]);
  expect(lost).toBe(0);
  expect(acknowledged).toBeGreaterThan(2000);
});

test('the same check finds losses where acknowledgements do not wait for the file', async () => {
  const { lost } = await killHost(20, 5, 'unheld');
  expect(lost).toBeGreaterThan(0);
});
