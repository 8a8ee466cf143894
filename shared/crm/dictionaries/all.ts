import type { Dictionary } from '../dictionary.ts';
import { furtherDictionaries } from './further-systems.ts';
import { homeMadeDictionaries } from './home-made.ts';
import { hubspotCompany, hubspotContact, hubspotDeal } from './hubspot.ts';
import {
  salesforceCampaign,
  salesforceCampaignMember,
  salesforceOther,
  salesforceTask,
} from './salesforce-campaigns.ts';
import {
  salesforceLeadHistory,
  salesforceOpportunity,
  salesforceOpportunityFieldHistory,
  salesforceOpportunityHistory,
} from './salesforce-deals.ts';
import { salesforceContact, salesforceLead } from './salesforce-people.ts';

/** Every export the app knows by name. A further system is a further dictionary in this list. */
export const systemDictionaries: readonly Dictionary[] = [
  salesforceLead,
  salesforceContact,
  salesforceOpportunity,
  salesforceOpportunityHistory,
  salesforceOpportunityFieldHistory,
  salesforceLeadHistory,
  salesforceCampaign,
  salesforceCampaignMember,
  salesforceTask,
  ...salesforceOther,
  hubspotContact,
  hubspotDeal,
  hubspotCompany,
  ...furtherDictionaries,
];

const byKey = new Map([...systemDictionaries, ...homeMadeDictionaries].map((each) => [each.key, each]));

/** The dictionary of a key that `recognise` gave, or null. */
export function dictionaryOf(key: string): Dictionary | null {
  return byKey.get(key) ?? null;
}
