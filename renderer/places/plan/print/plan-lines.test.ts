import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../../shared/calendar/local-day.ts';
import { roots } from '../../../../shared/model/entities.ts';
import { campaignEntry } from '../../../../shared/planning/campaign-terms.ts';
import {
  campaignOwners,
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
    expect(fitting([1, 2, 3, 4, 5], 3, each)).toEqual({ shown: [1, 2, 3], more: 'and 2 more in the app' });
    expect(fitting([1, 2, 3], 4, (lines) => lines)).toEqual({ shown: [1, 2], more: 'and 1 more in the app' });
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
    // Words stay whole: by its letters alone it would be two lines.
    expect(linesOfRow([['$300k ahead of pace', 10]])).toBe(3);
    expect(linesOfRow([['typed, not measured', 8]])).toBe(3);
    expect(linesOfRow([['a word: Donaudampfschifffahrt', 10]])).toBe(4);
    expect(printedName(name)).toBe(name);
    expect(printedName('a novel '.repeat(2_500)).length).toBeLessThan(250);
  });

  it('gives lines that one part has no need of to the others, and never more than the page has', () => {
    expect(linesOfParts({ goals: 9, campaigns: 6, signed: 40 })).toEqual({ goals: 9, campaigns: 6, signed: 36 });
    expect(linesOfParts({ goals: 30, campaigns: 30, signed: 30 })).toEqual({ goals: 18, campaigns: 13, signed: 20 });
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

  it('names who answers for a campaign by its team where no side named anybody', () => {
    const role = (personId: string, raci: 'accountable' | 'responsible' | 'informed') =>
      roots.campaignRoles.parse({ id: `c|${personId}`, campaignId: 'c', personId, raci });
    const roles = [role('nour', 'responsible'), role('maren', 'accountable'), role('gone', 'informed')];
    const entry = campaignEntry(roots.campaigns.parse({ id: 'c' }), [], []);
    expect(campaignOwners(people, { entry, roles })).toBe('Maren Solberg, نور 🚚');
    expect(campaignOwners(people, { entry, roles: [] })).toBe('nobody yet');
    expect(campaignOwners(people, { entry: { ...entry, salesOwner: 'nour' }, roles })).toBe('نور 🚚');
  });

  it('says where a goal stands in one text', () => {
    expect(standingText({ value: '67%', of: '' }, { isTyped: true })).toBe('67%, typed, not measured');
    expect(standingText({ value: '67%', of: '212 of 316' })).toBe('67%, 212 of 316');
    expect(standingText({ value: '$2.9M', of: 'of $6M' })).toBe('$2.9M of $6M');
    expect(standingText({ value: 'Done', of: '' })).toBe('Done');
  });

  it('has what is on the way before what is an idea, then what is looked back on in the chosen days', () => {
    const half = { from: dayOf(2026, 7, 1), to: dayOf(2027, 1, 1) };
    const ran = (id: string, startsOn: string, endsOn: string) => ({
      entry: roots.campaigns.parse({ id, state: 'done', startsOn, endsOn }),
    });
    const over = [ran('before', '2026-01-10', '2026-06-30'), ran('back', '2026-04-01', '2026-07-01')];
    const all = [campaign('a', 'idea'), campaign('b', 'done'), campaign('c', 'running'), campaign('d', 'stopped')];
    expect(plannedCampaigns([...over, ...all], half).map(({ entry }) => entry.id)).toEqual(['c', 'a', 'back']);
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
