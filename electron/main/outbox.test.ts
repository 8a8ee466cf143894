import { describe, expect, it } from 'vitest';
import { Outbox } from './outbox.ts';

describe('what is meant for a page', () => {
  it('waits until the page listens, keeps its order, and waits again while the page is away', () => {
    const sent: unknown[] = [];
    const outbox = new Outbox((channel, payload) => sent.push([channel, payload]));
    outbox.deliver('a', 1);
    outbox.deliver('b', 2);
    expect(sent).toEqual([]);
    outbox.open();
    outbox.deliver('c', 3);
    outbox.close();
    outbox.deliver('d', 4);
    expect(sent).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
    outbox.open();
    outbox.open();
    expect(sent.at(-1)).toEqual(['d', 4]);
    expect(sent).toHaveLength(4);
  });
});
