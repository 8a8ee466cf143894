import { beforeEach, describe, expect, it } from 'vitest';
import { hostReach, noteReached, noteUnreached } from './host-reach.ts';

const there = async () => true;
const nothing = async () => false;

beforeEach(noteReached);

describe('a window that can’t reach its server', () => {
  it('is locked out once a server that answers has refused it three times', async () => {
    await noteUnreached(there, 0);
    await noteUnreached(there, 50);
    expect(hostReach()).toBe('reached');
    await noteUnreached(there, 150);
    expect(hostReach()).toBe('locked-out');
    noteReached();
    expect(hostReach()).toBe('reached');
  });

  it('waits half a minute before it says that nobody answers', async () => {
    for (const now of [0, 50, 150, 29_000]) await noteUnreached(nothing, now);
    expect(hostReach()).toBe('reached');
    await noteUnreached(nothing, 30_000);
    expect(hostReach()).toBe('gone');
  });

  it('says nothing where it was let in while it asked', async () => {
    for (const now of [0, 50]) await noteUnreached(there, now);
    await noteUnreached(async () => {
      noteReached();
      return true;
    }, 150);
    expect(hostReach()).toBe('reached');
  });
});
