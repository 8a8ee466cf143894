import { describe, expect, it } from 'vitest';
import { type Entity, type EntityInput, type RootName, rootNames, roots, type Snapshot } from '../model/entities.ts';
import { byKind, ownedThings } from './owned-things.ts';

type Entries = { readonly [Root in RootName]?: readonly EntityInput<Root>[] };

function snapshotOf(entries: Entries): Snapshot {
  const maps = rootNames.map((root) => {
    const parsed = (entries[root] ?? []).map((entry) => roots[root].parse(entry) as Entity<typeof root>);
    return [root, new Map(parsed.map((entry) => [entry.id, entry]))];
  });
  return Object.fromEntries(maps) as unknown as Snapshot;
}

const gone = '2026-06-16T10:00:00Z';

describe('what people own', () => {
  it('is counted once each, however many sides of it are theirs, by kind and with an address', () => {
    const owned = ownedThings(
      snapshotOf({
        goals: [{ id: 'g', title: 'More MQLs', marketingOwner: 'ana', salesOwner: 'ana' }],
        campaigns: [{ id: 'c', name: 'Launch', salesOwner: 'ben' }],
        campaignRoles: [{ id: 'c|ana', campaignId: 'c', personId: 'ana' }],
        definitions: [{ id: 'mql', stage: 'mql', label: 'MQL', owner: 'ana' }],
        handoffs: [
          {
            id: 'h',
            fromStage: 'mql',
            toStage: 'sal',
            fromFunction: 'marketing',
            toFunction: 'sales',
            marketingOwner: 'ana',
          },
        ],
      }),
    );
    expect(owned.get('ana')).toEqual([
      { kind: 'goals', id: 'g', name: 'More MQLs', at: ['plan', 'goals', 'g'] },
      { kind: 'campaignRoles', id: 'c|ana', name: 'Launch', at: ['plan', 'campaigns', 'c'] },
      { kind: 'definitions', id: 'mql', name: 'MQL', at: ['agreement', 'handbook', 'mql'] },
      { kind: 'handoffs', id: 'h', name: 'MQL to sal', at: ['agreement', 'handoffs', 'step', 'h'] },
    ]);
    expect(owned.get('ben')).toMatchObject([{ kind: 'campaigns', name: 'Launch' }]);
    expect(owned.get('')).toBeUndefined();
  });

  it('is what still asks for someone: nothing done, deleted, or in something deleted', () => {
    const owned = ownedThings(
      snapshotOf({
        campaigns: [
          { id: 'c', name: 'Launch' },
          { id: 'x', name: 'Dropped', deletedAt: gone },
        ],
        tasks: [
          { id: 't1', campaignId: 'c', title: 'Write', owner: 'ana' },
          { id: 't2', campaignId: 'c', title: 'Print', owner: 'ana', progress: 1 },
          { id: 't3', campaignId: 'x', title: 'Send', owner: 'ana' },
        ],
        actions: [
          { id: 'a1', title: 'Ask', owner: 'ana' },
          { id: 'a2', title: 'Told', owner: 'ana', status: 'done' },
          { id: 'a3', title: 'Gone', owner: 'ana', deletedAt: gone },
        ],
        exchanges: [{ id: 'e', title: 'Shadow', guest: 'ana', host: 'ana', doneOn: '2026-06-01' }],
      }),
    );
    const groups = byKind(owned.get('ana') ?? []);
    expect(groups.map(({ kind, things }) => [kind, things.map(({ id }) => id)])).toEqual([
      ['actions', ['a1']],
      ['tasks', ['t1']],
    ]);
  });
});
