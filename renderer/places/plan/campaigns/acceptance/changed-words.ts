import type { SignedVersion } from '../../../../../shared/model/signing.ts';
import {
  type CampaignEntry,
  type CampaignTerms,
  campaignTerms,
  changedTerms,
  readCampaignTerms,
} from '../../../../../shared/planning/campaign-terms.ts';
import { andList } from '../../../../kit/signing/sign-words.ts';

const names: Readonly<Record<keyof CampaignTerms, string>> = {
  objective: 'the objective',
  personaId: 'the persona',
  messageId: 'the message',
  fromStage: 'the first stage',
  toStage: 'the last stage',
  startsOn: 'the first day',
  launchOn: 'the launch day',
  endsOn: 'the last day',
  expectedLeads: 'expected leads',
  expectedMql: 'expected MQL',
  expectedSal: 'expected accepted leads',
  expectedOpportunities: 'expected opportunities',
  expectedPipeline: 'expected pipeline',
  expectedRevenue: 'expected revenue',
};

/** "The launch day and expected MQL changed since version 2 was accepted." */
export function changedWords(entry: CampaignEntry, before: SignedVersion): string {
  const terms = readCampaignTerms(before.terms);
  const changed = terms === null ? [] : changedTerms(terms, campaignTerms(entry)).map((part) => names[part]);
  if (changed.length === 0) return `It changed since version ${before.version} was accepted.`;
  const list = andList(changed);
  return `${list.charAt(0).toUpperCase()}${list.slice(1)} changed since version ${before.version} was accepted.`;
}
