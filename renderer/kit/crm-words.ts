import type { CrmObject } from '../../shared/crm/fields.ts';
import type { CrmSystem } from '../../shared/crm/mapping.ts';

const systemNames: Readonly<Record<CrmSystem, string>> = {
  salesforce: 'Salesforce',
  hubspot: 'HubSpot',
  dynamics: 'Dynamics 365',
  pipedrive: 'Pipedrive',
  zoho: 'Zoho',
  marketo: 'Marketo',
  pardot: 'Account Engagement',
  unknown: 'Own sheet',
};

const objectNames: Readonly<Record<CrmObject, string>> = {
  person: 'Leads',
  opportunity: 'Deals',
  stage_event: 'Stage changes',
  touch: 'Campaign touches',
  campaign: 'Campaigns',
  activity: 'Activities',
  customer: 'Customers',
  quota: 'Quotas',
};

/** The system's own name. */
export function systemName(system: CrmSystem): string {
  return systemNames[system];
}

/** What the rows of an object are, in the plural: "Leads". */
export function objectName(object: CrmObject): string {
  return objectNames[object];
}
