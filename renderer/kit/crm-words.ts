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

const objectNames: Readonly<Record<CrmObject, { readonly one: string; readonly many: string }>> = {
  person: { one: 'Lead', many: 'Leads' },
  opportunity: { one: 'Deal', many: 'Deals' },
  stage_event: { one: 'Stage change', many: 'Stage changes' },
  touch: { one: 'Campaign touch', many: 'Campaign touches' },
  campaign: { one: 'Campaign', many: 'Campaigns' },
  activity: { one: 'Activity', many: 'Activities' },
  customer: { one: 'Customer', many: 'Customers' },
  quota: { one: 'Quota', many: 'Quotas' },
};

/** The system's own name. */
export function systemName(system: CrmSystem): string {
  return systemNames[system];
}

/** What the rows of an object are, in the plural: "Leads". */
export function objectName(object: CrmObject): string {
  return objectNames[object].many;
}

/** What one row of an object is: "Lead". */
export function oneOf(object: CrmObject): string {
  return objectNames[object].one;
}
