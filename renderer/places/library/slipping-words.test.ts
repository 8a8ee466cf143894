import { describe, expect, it } from 'vitest';
import type { WorkspaceCard } from '../../../shared/contract/library.ts';
import { slippingLines } from './slipping-words.ts';

const card = (workspaceId: string, fields: Partial<WorkspaceCard> = {}): WorkspaceCard => ({
  workspaceId,
  path: '',
  name: workspaceId,
  client: '',
  bytes: 0,
  pinned: false,
  isOpen: false,
  problem: null,
  openedAt: null,
  changedAt: '',
  lastReview: null,
  nextReview: null,
  openActions: 0,
  overdueActions: 0,
  tasksBehind: 0,
  ...fields,
});

describe('what slips now', () => {
  it('names leads with their value and day, tasks and actions, the bad ones first', () => {
    const lines = slippingLines(
      [card('fine'), card('bad', { client: 'Axlewise', tasksBehind: 1, overdueActions: 2 })],
      [
        { workspaceId: 'fine', leads: { total: 0, value: null, currency: 'EUR', note: 'No.' }, asOf: '2020-10-01' },
        {
          workspaceId: 'bad',
          leads: { total: 3, value: 12_400, currency: 'USD', note: '3 times $4,133.' },
          asOf: '2020-10-01',
        },
      ],
    );
    expect(lines.map(({ workspaceId, isBad }) => [workspaceId, isBad])).toEqual([
      ['bad', true],
      ['fine', false],
    ]);
    expect(lines[0]).toMatchObject({
      name: 'Axlewise, bad',
      leads: expect.stringMatching(/^3 leads past a promise, about \$12k at risk, data to 1 Oct/),
      basis: '3 times $4,133.',
      words: ['1 task behind', '2 actions late'],
    });
    expect(lines[1]).toMatchObject({ leads: null, basis: '' });
    expect(lines[1]?.words[0]).toMatch(/^No lead is past a promise/);
  });

  it('says that it does not know, and nothing where there is nothing to know', () => {
    const [never] = slippingLines([card('new')], []);
    expect(never).toMatchObject({ isBad: false, words: ['Promises are measured once it is opened'] });
    expect(slippingLines([card('empty')], [{ workspaceId: 'empty', leads: null, asOf: null }])).toEqual([]);
    const note = 'Not known: no rate for SEK, 5 deals.';
    const unpriced = { workspaceId: 'a', leads: { total: 1, value: null, currency: 'EUR', note }, asOf: null };
    expect(slippingLines([card('a')], [unpriced])[0]).toMatchObject({
      leads: '1 lead past a promise',
      basis: 'Value at risk not known: no rate for SEK, 5 deals.',
      words: [],
    });
  });

  it('leaves out files that can’t be read', () => {
    expect(slippingLines([card('broken', { problem: 'Damaged' })], [])).toEqual([]);
  });
});
