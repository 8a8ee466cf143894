import { describe, expect, it } from 'vitest';
import { roots } from '../../../../shared/model/entities.ts';
import { campaignEntry } from '../../../../shared/planning/campaign-terms.ts';
import {
  fitting,
  linesOfParts,
  linesOfRow,
  ownersWords,
  plannedCampaigns,
  printedName,
  signedWords,
  standingText,
} from './plan-lines.ts';

const people = [
  { id: 'maren', name: 'Maren Solberg', deletedAt: null },
  { id: 'nour', name: 'نور 🚚', deletedAt: null },
  { id: 'gone', name: 'Jonas Feld', deletedAt: '2026-06-16T10:00:00Z' },
];
const campaign = (id: string, state: 'running' | 'idea' | 'done' | 'stopped') => ({
  entry: roots.campaigns.parse({ id, name: id, state }),
});

describe('the plan on one page', () => {
  it('holds what fits and says how much more there is', () => {
    const each = () => 1;
    expect(fitting([1, 2, 3], 3, each)).toEqual({ shown: [1, 2, 3], more: '' });
    expect(fitting([1, 2, 3, 4, 5], 3, each)).toEqual({ shown: [1, 2, 3], more: 'and 2 more' });
    expect(fitting([1, 2, 3], 4, (lines) => lines)).toEqual({ shown: [1, 2], more: 'and 1 more' });
  });

  it('gives a long name the lines it takes, and cuts none but a pasted novel', () => {
    const name = 'Opportunities from accounts that asked for a demo themselves';
    expect(
      linesOfRow([
        [name, 40],
        ['Maren', 30],
      ]),
    ).toBe(2);
    expect(linesOfRow([['', 40]])).toBe(1);
    expect(printedName(name)).toBe(name);
    expect(printedName('a novel '.repeat(2_500)).length).toBeLessThan(250);
  });

  it('gives lines that one part has no need of to the others, and never more than the page has', () => {
    expect(linesOfParts({ goals: 9, campaigns: 6, signed: 40 })).toEqual({ goals: 9, campaigns: 6, signed: 29 });
    expect(linesOfParts({ goals: 30, campaigns: 30, signed: 30 })).toEqual({ goals: 14, campaigns: 12, signed: 18 });
    expect(linesOfParts({ goals: 20, campaigns: 0, signed: 10 })).toEqual({ goals: 20, campaigns: 0, signed: 10 });
  });

  it('names who answers for it, once, and says who was removed and that nobody does', () => {
    const owned = { marketingOwner: 'maren', telequalificationOwner: null, salesOwner: 'nour' };
    expect(ownersWords(people, owned)).toBe('Maren Solberg, نور 🚚');
    expect(ownersWords(people, { ...owned, salesOwner: 'maren' })).toBe('Maren Solberg');
    expect(ownersWords(people, { ...owned, salesOwner: 'gone' })).toBe('Maren Solberg, Jonas Feld, removed');
    expect(ownersWords(people, { marketingOwner: null, telequalificationOwner: null, salesOwner: null })).toBe(
      'nobody yet',
    );
  });

  it('says where a goal stands in one text', () => {
    expect(standingText({ value: '67%', of: '212 of 316' })).toBe('67%, 212 of 316');
    expect(standingText({ value: '$2.9M', of: 'of $6M' })).toBe('$2.9M of $6M');
    expect(standingText({ value: 'Done', of: '' })).toBe('Done');
  });

  it('has what is on the way before what is an idea, and nothing that is over', () => {
    const all = [campaign('a', 'idea'), campaign('b', 'done'), campaign('c', 'running'), campaign('d', 'stopped')];
    expect(plannedCampaigns(all).map(({ entry }) => entry.id)).toEqual(['c', 'a']);
  });

  it('does not take an earlier version’s signature for this one’s', () => {
    const entry = campaignEntry(
      roots.campaigns.parse({ id: 'c', name: 'Launch', version: 2 }),
      [
        roots.signatures.parse({
          id: 's',
          root: 'campaigns',
          entryId: 'c',
          version: 1,
          function: 'marketing',
          by: 'maren',
          at: '2026-06-01T10:00:00Z',
          terms: {},
        }),
      ],
      [],
    );
    expect(signedWords(people, entry, 'marketing')).toBe('not yet');
  });
});
