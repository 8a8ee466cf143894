import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byOrder, orderBetween, ordersFor } from './order-key.ts';

test('a key lies between its neighbours wherever one is inserted', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 60 }), (places) => {
      const keys: string[] = [];
      for (const place of places) {
        const at = place % (keys.length + 1);
        keys.splice(at, 0, orderBetween(keys[at - 1] ?? null, keys[at] ?? null));
      }
      expect(keys).toEqual(keys.toSorted());
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test('keys stay short when a thousand entries are appended, or all put first', () => {
  let last: string | null = null;
  let first: string | null = null;
  for (let count = 0; count < 1000; count += 1) {
    last = orderBetween(last, null);
    first = orderBetween(null, first);
  }
  expect(last?.length).toBeLessThan(40);
  expect(first?.length).toBeLessThan(40);
});

test('between two equal keys, as two people make them at once, the answer still comes after the first', () => {
  expect(orderBetween('V', 'V') > 'V').toBe(true);
  expect(orderBetween('z', 'A') > 'z').toBe(true);
  expect(orderBetween('', '')).not.toBe('');
});

test('any sequence of entries is reached by the new keys, and those that stand right keep theirs', () => {
  const entries = fc.uniqueArray(
    fc.record({ id: fc.uuid(), order: fc.constantFrom('', 'A', 'B', 'V', 'V', 'Vz', 'k') }),
    {
      selector: ({ id }) => id,
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(entries, (sequence) => {
      const changed = ordersFor(sequence);
      const result = sequence.map(({ id, order }) => ({ id, order: changed.get(id) ?? order }));
      expect(result.toSorted(byOrder)).toEqual(result);
      expect(new Set(result.map(({ order }) => order)).size).toBe(result.length);
    }),
  );
  const sorted = ['A', 'B', 'C'].map((order) => ({ id: order, order }));
  expect(ordersFor(sorted).size).toBe(0);
  expect([...ordersFor([sorted[2], sorted[0], sorted[1]].filter((entry) => entry !== undefined)).keys()]).toEqual([
    'C',
  ]);
});
