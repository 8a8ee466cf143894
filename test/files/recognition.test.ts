import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { distinctHeaders } from '../../shared/crm/header-name.ts';
import { profileColumn } from '../../shared/crm/profile-column.ts';
import { propose } from '../../shared/crm/propose.ts';
import { recognise } from '../../shared/crm/recognise.ts';
import type { ImportTable } from '../../shared/crm/table.ts';
import { validateMapping } from '../../shared/crm/validate-mapping.ts';
import { referenceFolder } from './reference-folders.ts';

const folder = referenceFolder('data');

function tableOf(path: string): ImportTable {
  const text = readFileSync(join(folder ?? '', path), 'utf8').replace(/^\uFEFF/, '');
  const [first = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' }).data;
  const headers = distinctHeaders(first);
  const profiles = headers.map((header, index) =>
    profileColumn(
      header,
      index,
      rows.map((row) => row[index] ?? ''),
    ),
  );
  return { fileName: basename(path), sheet: null, headers, profiles, footer: [] };
}

function proposalOf(path: string) {
  const table = tableOf(path);
  const found = recognise(table);
  return { table, found, proposal: propose(table, found, { statusMappings: [], timeZone: 'UTC', currency: 'USD' }) };
}

/** Files that need no word from anybody: what they are, and some of what they become. */
const clear = [
  [
    'maven_crm/sales_pipeline.csv',
    'unknown',
    'opportunity',
    { opportunity_id: 'id', deal_stage: 'stage', close_date: 'closed_at', close_value: 'amount', sales_agent: 'owner' },
  ],
  ['maven_crm_original_iso/sales_pipeline.csv', 'unknown', 'opportunity', { engage_date: 'created_at' }],
  ['xeducation/Leads.csv', 'unknown', 'person', { 'Prospect ID': 'id', Converted: 'stage', 'Lead Source': 'source' }],
  [
    'salesforce_dev_org/Lead.csv',
    'salesforce',
    'person',
    { Id: 'id', Status: 'stage', ConvertedDate: 'opportunity_at', ConvertedOpportunityId: 'opportunity_id' },
  ],
  [
    'salesforce_dev_org/Opportunity.csv',
    'salesforce',
    'opportunity',
    { StageName: 'stage', CloseDate: ['closed_at', 'expected_close_at'], IsWon: 'is_won' },
  ],
  [
    'salesforce_dev_org/OpportunityHistory.csv',
    'salesforce',
    'stage_event',
    { OpportunityId: 'entity_id', StageName: 'stage', CreatedDate: 'at' },
  ],
  ['salesforce_dev_org/Contact.csv', 'salesforce', 'person', { Id: 'id', Name: 'name' }],
  ['salesforce_datacloud_workshop/Lead.csv', 'salesforce', 'person', { CreatedDate: 'created_at', OwnerId: 'owner' }],
  ['salesforce_datacloud_workshop/Opportunity.csv', 'salesforce', 'opportunity', { CampaignId: 'campaign_id' }],
  [
    'salesforce_datacloud_workshop/Campaign.csv',
    'salesforce',
    'campaign',
    { BudgetedCost: 'budget', ActualCost: 'cost' },
  ],
  [
    'salesforce_datacloud_workshop/CampaignMember.csv',
    'salesforce',
    'touch',
    { LeadOrContactId: 'person_id', CampaignId: 'campaign_id' },
  ],
  ['salesforce_datacloud_workshop/Contact.csv', 'salesforce', 'person', { Id: 'id' }],
  ['salesforce_datacloud_workshop/Task.csv', 'salesforce', 'activity', { WhoId: 'person_id', ActivityDate: 'at' }],
  [
    'hubspot_ui_headers_dummy/hubspot_contacts.csv',
    'hubspot',
    'person',
    { 'Contact ID': 'id', 'Lifecycle Stage': 'stage' },
  ],
  [
    'hubspot_ui_headers_dummy/hubspot_deals.csv',
    'hubspot',
    'opportunity',
    { 'Deal ID': 'id', 'Deal Stage': 'stage', Amount: 'amount' },
  ],
  ['fleetio_assessment/leads.csv', 'unknown', 'person', { id: 'id', source: 'source', converted_at: 'opportunity_at' }],
  ['fleetio_assessment/opportunities.csv', 'unknown', 'opportunity', { is_won: 'is_won', closed_at: 'closed_at' }],
  ['verkada_marketo_sfdc/campaign_member.csv', 'salesforce', 'touch', { contact_id: 'person_id', created_date: 'at' }],
  ['verkada_marketo_sfdc/campaign.csv', 'salesforce', 'campaign', { campaign_id: 'id', campaign_name: 'name' }],
  ['verkada_marketo_sfdc/contact.csv', 'salesforce', 'person', { contact_id: 'id' }],
  ['verkada_marketo_sfdc/marketo_lead.csv', 'marketo', 'person', { marketo_lead_id: 'id' }],
  ['zoho_crm_demo/Leads.csv', 'zoho', 'person', { LEADID: 'id', 'Lead Status': 'stage', 'Created Time': 'created_at' }],
  ['zoho_crm_demo/Campaigns.csv', 'zoho', 'campaign', { CAMPAIGNID: 'id', 'Actual Cost': 'cost' }],
  ['leadsmart/campaigns.csv', 'unknown', 'campaign', { id: 'id', start_time: 'start', stop_time: 'end' }],
] as const;

/** Files that hold no rows of ours. */
const useless = [
  'maven_crm/accounts.csv',
  'maven_crm/products.csv',
  'maven_crm/sales_teams.csv',
  'maven_crm/data_dictionary.csv',
  'maven_crm_original_iso/data_dictionary.csv',
  'salesforce_dev_org/Account.csv',
  'salesforce_dev_org/OpportunityHistoryGroup.csv',
  'salesforce_datacloud_workshop/Account.csv',
  'hubspot_ui_headers_dummy/hubspot_companies.csv',
  'fleetio_assessment/accounts.csv',
  'dynamics365_demo/Account.csv',
  'dynamics365_demo/Territory.csv',
  'pipedrive_enpal/stages.csv',
];

describe.skipIf(!folder)('real and demo CRM files', () => {
  it.each(clear)('takes %s without a question', (path, system, object, columns) => {
    const { table, found, proposal } = proposalOf(path);
    expect(found).toMatchObject({ system, object, unusable: null });
    expect(proposal.questions).toEqual([]);
    expect(proposal.mapping.columns).toMatchObject(columns);
    expect(validateMapping(proposal.mapping, table.headers)).toEqual([]);
  });

  it.each(useless)('says why %s is not imported', (path) => {
    expect(recognise(tableOf(path))).toMatchObject({ object: null, unusable: expect.any(String) });
  });

  it('reads the same 8,800 deals in two date orders without asking', () => {
    const american = proposalOf('maven_crm/sales_pipeline.csv').proposal.mapping;
    const iso = proposalOf('maven_crm_original_iso/sales_pipeline.csv').proposal.mapping;
    expect(american.dates).toEqual({ engage_date: 'MDY', close_date: 'MDY' });
    expect(iso.dates).toEqual({ engage_date: 'YMD', close_date: 'YMD' });
    expect(american.stages).toEqual({ Won: 'won', Lost: 'lost', Engaging: 'opportunity', Prospecting: 'opportunity' });
    expect({ ...american, dates: {} }).toEqual({ ...iso, dates: {} });
  });

  it('takes a converted lead of a home-made sheet for a customer, and says so', () => {
    const { stageValues } = proposalOf('xeducation/Leads.csv').proposal;
    expect(stageValues).toEqual([
      { value: '0', rows: 5679, stage: 'inquiry', certainty: 'likely', why: expect.stringContaining('customer') },
      { value: '1', rows: 3561, stage: 'won', certainty: 'likely', why: expect.stringContaining('customer') },
    ]);
  });

  it('proves month first from two-digit years and a converted date alone', () => {
    expect(proposalOf('salesforce_dev_org/Lead.csv').proposal.mapping.dates).toEqual({ ConvertedDate: 'MDY' });
  });

  it('offers the row as id for deals without one, and stops at stages it does not know', () => {
    const { table, found, proposal } = proposalOf('skylark_deals/deals.csv');
    expect(found).toMatchObject({ object: 'opportunity' });
    expect(proposal.questions[0]).toMatchObject({ kind: 'needed-field', proposed: '#row' });
    expect(proposal.mapping.stages).toMatchObject({
      Won: 'won',
      Dead: 'lost',
      'On Hold': 'opportunity',
      'G. Project Won': 'won',
    });
    expect(proposal.stageValues.map(({ value }) => value)).not.toContain('Deal Status');
    const open = proposal.stageValues.filter(({ stage }) => stage === null).map(({ value }) => value);
    const decided = {
      ...proposal.mapping,
      columns: { ...proposal.mapping.columns, '#row': 'id' },
      stages: { ...proposal.mapping.stages, ...Object.fromEntries(open.map((value) => [value, 'opportunity'])) },
    };
    const answered = propose(table, found, { statusMappings: [], timeZone: 'UTC', currency: 'USD', decided });
    expect(answered.questions).toEqual([]);
    expect(validateMapping(decided, table.headers)).toEqual([]);
  });

  it('takes a narrow log of statuses for stage changes, and asks about the statuses of its trade', () => {
    const { proposal } = proposalOf('leadsmart/lead_status_changes.csv');
    expect(proposal.mapping).toMatchObject({
      object: 'stage_event',
      constants: { entity: 'person' },
      columns: { lead_id: 'entity_id', status: 'stage', created_at: 'at' },
      stages: { NEW_LEAD: 'inquiry', QUALIFIED: 'sql', NOT_QUALIFIED: 'disqualified', SPAM: 'disqualified' },
    });
    expect(proposal.questions).toContainEqual(expect.objectContaining({ kind: 'unknown-stage', value: 'NO_ANSWER' }));
  });

  it('asks for the id of Dynamics and Zoho deals that were exported without', () => {
    for (const path of ['dynamics365_demo/Opportunity.csv', 'zoho_crm_demo/Potentials.csv']) {
      expect(proposalOf(path).proposal.questions[0]).toMatchObject({ kind: 'needed-field', value: 'id' });
    }
  });
});
