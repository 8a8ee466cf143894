import { expect, it } from 'vitest';
import { toProblem } from '../../../../shared/contract/problem.ts';
import { roots } from '../../../../shared/model/entities.ts';
import { campaignEntry } from '../../../../shared/planning/campaign-terms.ts';
import { type CampaignsAnswer, isCounting } from './campaigns.ts';

const entry = campaignEntry(roots.campaigns.parse({ id: 'c', name: 'Predict launch' }), [], []);
const matches = [roots.campaignMatches.parse({ id: 'c|A', campaignId: 'c', value: 'A' })];

/** An answer as far as it says for which campaigns of the CRM it counted. */
const counted = (...values: readonly string[]) =>
  ({ campaigns: [{ id: 'c', actuals: values.map((value) => ({ value })) }] }) as unknown as CampaignsAnswer;

it('counts until the answer speaks of all that is matched, and says only then that something is not in the data', () => {
  const asked = { data: counted(), problem: null, isStale: true };
  expect(isCounting({ entry, matches }, asked)).toBe(true);
  expect(isCounting({ entry, matches }, { ...asked, data: null })).toBe(true);
  expect(isCounting({ entry, matches }, { ...asked, data: counted('A') })).toBe(false);
  expect(isCounting({ entry, matches }, { ...asked, isStale: false })).toBe(false);
  expect(isCounting({ entry, matches: [] }, asked)).toBe(false);
  const problem = toProblem({ code: 'bug', message: 'It failed.' });
  expect(isCounting({ entry, matches }, { ...asked, problem })).toBe(false);
});
