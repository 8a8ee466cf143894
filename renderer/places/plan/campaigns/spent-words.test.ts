import { describe, expect, it } from 'vitest';
import { type EntityInput, roots } from '../../../../shared/model/entities.ts';
import { campaignFigures } from '../../../../shared/planning/campaign-figures.ts';
import type { CampaignParts } from '../../../../shared/planning/campaign-parts.ts';
import { campaignEntry } from '../../../../shared/planning/campaign-terms.ts';
import { figureAmount, paceWords } from './campaign-words.ts';
import type { Campaigns } from './campaigns.ts';
import { campaignListFile } from './list/campaign-list-file.ts';
import { figureMore } from './page/figure-basis.ts';
import { lookBackLines } from './page/look-back.ts';
import { costUnknownWords } from './spent-words.ts';

const today = 20_620;
const line = (fields: Partial<EntityInput<'campaignChannels'>>) =>
  roots.campaignChannels.parse({ id: 'l', campaignId: 'c', name: 'LinkedIn', ...fields });
const partsOf = (lines: CampaignParts['lines']): CampaignParts => ({
  entry: campaignEntry(roots.campaigns.parse({ id: 'c', startsOn: '2026-06-01', endsOn: '2026-06-28' }), [], []),
  lines,
  matches: [],
  tasks: [],
  links: [],
  checks: [],
  roles: [],
  contents: [],
});

describe('the words of what a campaign has cost', () => {
  it('say of a spend without the cost of a channel that it is the least, in the list’s file too', () => {
    const lines = [line({ budget: 600, spent: 200 }), line({ id: 'f', name: 'Fair', budget: 400 })];
    const some = partsOf(lines);
    const partly = campaignFigures(some, [], null);
    expect(figureAmount(partly.figures.spent, 'USD')).toBe('at least $200');
    expect(paceWords(partly.figures.spent, 'USD').words).toBe('known in part');
    expect(figureMore(partly.figures.spent, partly, 'USD')).toBe('1 of 2 channels');
    expect(costUnknownWords(partly.spent)).toBe('cost is known in part: Fair is not known');
    const campaigns = { signers: [], today } as unknown as Campaigns;
    expect(lookBackLines(some.entry, partly, 'USD')[0]).toMatchObject({
      came: 'at least $200',
      ofPlan: 'n/a',
      count: '1 of 2 channels',
    });
    const { columns, rows } = campaignListFile([some], campaigns, null);
    const cells = columns.map(({ label }, index) => [label, rows[0]?.[index]]);
    expect(cells.filter(([label]) => String(label).startsWith('Spent'))).toEqual([
      ['Spent', null],
      ['Spent at least', 200],
      ['Spent leaves out', 'Fair is not known'],
    ]);
  });
});
