import { describe, expect, it } from 'vitest';
import { planFromCrm, waitingWords } from './suggestions.ts';

describe('campaigns of the CRM that nothing in the plan claims', () => {
  it('can be planned from the CRM, in its days and matched to it', () => {
    const planned = (start: string | null, end: string | null) =>
      planFromCrm({ value: 'Expo', start, end }, { id: 'n', order: 'a', today: '2026-06-16' }).edits;
    expect(planned('2026-05-01', null)).toMatchObject([
      { root: 'campaigns', id: 'n', fields: { name: 'Expo', state: 'running', startsOn: '2026-05-01' } },
      { root: 'campaignMatches', id: 'n|Expo', fields: { campaignId: 'n', value: 'Expo' } },
    ]);
    expect([planned('2026-05-01', '2026-06-15')[0], planned(null, null)[0]]).toMatchObject([
      { fields: { state: 'done' } },
      { fields: { state: 'planning' } },
    ]);
    expect([waitingWords(0, false), waitingWords(1, true), waitingWords(12, false)]).toEqual([
      '',
      ' The CRM has 1 campaign that counts for nothing planned yet.',
      ' The CRM has 12 campaigns that count for nothing planned yet: begin with one of them below.',
    ]);
  });
});
