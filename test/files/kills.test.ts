import { expect, test } from 'vitest';
import { killHost } from '../workspace/kills.ts';

// Fourteen processes start one after the other.
const limit = { timeout: 240_000 };

test(
  'ten kills of the host in the middle of edits, imports and compaction lose nothing that was acknowledged',
  limit,
  async () => {
    const { acknowledged, lost, findings } = await killHost(10, 3, 'held');
    expect(findings).toEqual([]);
    expect(lost).toBe(0);
    expect(acknowledged).toBeGreaterThan(100);
  },
);

test('the same check finds losses where acknowledgements do not wait for the file', limit, async () => {
  const { lost } = await killHost(4, 3, 'unheld');
  expect(lost).toBeGreaterThan(0);
});
