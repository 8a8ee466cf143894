import { expect, test } from 'vitest';
import { flipBits } from '../workspace/bit-flips.ts';

test('a flipped bit anywhere in a file is noticed or harmless, and never gives other data', async () => {
  const { noticed, harmless, silent } = await flipBits(60, 20_260_930);
  expect(silent).toEqual([]);
  expect(noticed + harmless).toBe(60);
  expect(noticed).toBeGreaterThan(20);
});
