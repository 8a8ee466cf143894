import { describe, expect, it } from 'vitest';
import { rootNames, roots, type Snapshot } from '../../shared/model/entities.ts';
import { changeSettings } from './change-settings.ts';
import { comeBack, introduceSelf, joinAs } from './introduce-self.ts';
import { removeRate, setRate } from './set-rate.ts';

function snapshot(patch: Partial<Snapshot> = {}): Snapshot {
  const empty = Object.fromEntries(rootNames.map((root) => [root, new Map()]));
  return { ...empty, ...patch } as unknown as Snapshot;
}

describe('changing the settings', () => {
  it('creates them in a workspace that has none', () => {
    const [edit] = changeSettings(snapshot(), { currency: 'USD' }).edits;
    expect(edit).toEqual({ kind: 'create', root: 'settings', id: 'settings', fields: { currency: 'USD' } });
  });

  it('writes only what was changed, so that others keep what they changed meanwhile', () => {
    const settings = new Map([['settings', roots.settings.parse({ id: 'settings', timeZone: 'Europe/Oslo' })]]);
    const [edit] = changeSettings(snapshot({ settings }), { weekStart: 'sunday' }).edits;
    expect(edit).toEqual({ kind: 'set', root: 'settings', id: 'settings', fields: { weekStart: 'sunday' } });
  });
});

describe('exchange rates', () => {
  it('are added under a new id and removed so that undo finds them', () => {
    expect(setRate(snapshot(), 'r1', { currency: 'GBP', rate: 1.2 }).edits[0]?.kind).toBe('create');
    expect(removeRate('r1').edits).toEqual([{ kind: 'remove', root: 'rates', id: 'r1' }]);
  });
});

describe('whoever opens a workspace', () => {
  const self = { id: 'nw', name: 'Nora Winkler', title: '', function: 'other' } as const;

  const known = { ...self, order: '', createdAt: '', createdBy: '', color: '', sameAs: null, deletedAt: null };
  const people = new Map([['nw', known]]);
  const always = () => true;

  it('joins its people once', () => {
    expect(introduceSelf(snapshot(), self, always)?.edits[0]?.kind).toBe('create');
    expect(introduceSelf(snapshot({ people }), self, always)).toBeNull();
  });

  it('is who they were put on the list as, with their own words and whatever names that entry', () => {
    const typed = { ...known, id: 'typed', name: 'Nora W.', title: 'Field marketing', order: 'a5', color: 'olive' };
    const fields = { name: 'Nora Winkler', title: 'Field marketing', function: 'other', color: 'olive', order: 'a5' };
    expect(joinAs(self, typed).edits).toEqual([
      { kind: 'create', root: 'people', id: 'nw', fields },
      { kind: 'set', root: 'people', id: 'typed', fields: { sameAs: 'nw' } },
    ]);
  });

  it('is found as whom they were joined with', () => {
    const joined = new Map([
      ['nw', { ...known, sameAs: 'typed' }],
      ['typed', { ...known, id: 'typed', name: 'Nora W.' }],
    ]);
    expect(introduceSelf(snapshot({ people: joined }), self, () => false)).toBeNull();
    expect(introduceSelf(snapshot({ people: joined }), self, always)?.edits).toEqual([
      { kind: 'set', root: 'people', id: 'typed', fields: { name: 'Nora Winkler' } },
    ]);
  });

  it('comes back as they were, with what they say now', () => {
    const removed = { ...known, deletedAt: '2026-06-01T09:00:00Z' };
    expect(comeBack(removed, { ...self, function: 'sales' }, always).edits).toEqual([
      { kind: 'restore', root: 'people', id: 'nw' },
      { kind: 'set', root: 'people', id: 'nw', fields: { function: 'sales' } },
    ]);
  });

  it('changes what they say otherwise now', () => {
    const change = introduceSelf(snapshot({ people }), { ...self, function: 'sales' }, always);
    expect(change?.edits).toEqual([{ kind: 'set', root: 'people', id: 'nw', fields: { function: 'sales' } }]);
  });

  it('leaves what a colleague corrected as it is', () => {
    const said = { ...self, name: 'Nora', function: 'sales' } as const;
    const change = introduceSelf(snapshot({ people }), said, (field) => field !== 'name');
    expect(change?.edits).toEqual([{ kind: 'set', root: 'people', id: 'nw', fields: { function: 'sales' } }]);
    expect(introduceSelf(snapshot({ people }), said, () => false)).toBeNull();
  });
});
