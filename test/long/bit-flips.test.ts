import { expect, test } from 'vitest';
import { flipBits } from '../workspace/bit-flips.ts';

test('of 10,000 flipped bits none gives other data than was written', async () => {
  const { noticed, silent } = await flipBits(10_000, 7);
  expect(silent).toEqual([]);
  expect(noticed).toBeGreaterThan(4000);
});
