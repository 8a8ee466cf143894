import { expect, test } from 'vitest';
import { reconnect } from '../workspace/reconnects.ts';

test('through 300 cut connections no window is told that an edit is saved before it is in the file', async () => {
  const { saved, falselySaved, findings } = await reconnect(300, 12);
  expect(falselySaved).toBe(0);
  expect(findings).toEqual([]);
  expect(saved).toBeGreaterThan(3000);
});
